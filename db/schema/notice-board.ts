import { day, index, instant, json, key, table, text, word } from '../columns'
import { appealStates } from '../../app/domain/meetings/appeal'
import { noticeKinds, noticeStates } from '../../app/domain/meetings/public-notice'
import { accounts } from './accounts'
import { cases } from './cases'
import { files } from './documents'
import { decisions, meetings } from './meetings'
import { minutes } from './minutes'
import { bodies, municipalities } from './municipality'

/** A notice on the municipality's board (KL 8:9–12, rules 12.9). Only the kinds that KL 8:10–11 allow. */
export const publicNotices = table(
  'public_notices',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    kind: word(noticeKinds).notNull(),
    state: word(noticeStates).notNull(),
    bodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    meetingId: text().references(() => meetings.id, { onDelete: 'restrict' }),
    minutesId: text().references(() => minutes.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    title: text().notNull(),
    /** Plain text or the agenda's words; no personal numbers (ANS-10). */
    text: text().notNull(),
    paragraphs: text(),
    meetingDay: day(),
    approvalDay: day(),
    postedAt: instant(),
    postedDay: day(),
    /** When the period of appeal counts from: the posting, or the re-posting after an outage (ANS-07). */
    periodFrom: day(),
    appealLastDay: day(),
    earliestRemoval: day(),
    removedAt: instant(),
    removedDay: day(),
    minutesLocation: text(),
    contact: text(),
    appealInfo: text(),
    /** Other participants of a joint board, with their posting days (APP-03). */
    otherPostings: json<{ municipality: string; day: string }[]>(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('public_notices_board').on(t.municipalityId, t.state, t.postedDay),
    index('public_notices_minutes').on(t.minutesId),
    index('public_notices_meeting').on(t.meetingId),
  ],
)

/** The board was out of reach: the period starts anew from the re-posting when the legal officer so decides (ANS-07, U6). */
export const noticeOutages = table(
  'notice_outages',
  {
    id: key(),
    noticeId: text()
      .notNull()
      .references(() => publicNotices.id, { onDelete: 'restrict' }),
    fromAt: instant().notNull(),
    toAt: instant(),
    cause: text().notNull(),
    /** `restart`: re-posted with a new period; `tolerated`: judged too short to matter, by whom and why. */
    judged: word(['restart', 'tolerated'] as const),
    judgedDay: day(),
    judgedBy: text(),
    judgedReason: text(),
  },
  (t) => [index('notice_outages_notice').on(t.noticeId)],
)

/** When the portal was last known to serve the board; a gap is an outage (ANS-07). One row. */
export const boardBeats = table('board_beats', {
  id: key(),
  at: instant().notNull(),
})

/** What was done with a notice: the log that proof of posting is drawn from. */
export const noticeEvents = table(
  'notice_events',
  {
    id: key(),
    noticeId: text()
      .notNull()
      .references(() => publicNotices.id, { onDelete: 'restrict' }),
    event: text().notNull(),
    day: day().notNull(),
    at: instant().notNull(),
    text: text(),
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('notice_events_notice').on(t.noticeId, t.at)],
)

/** An appeal for review of lawfulness (rules 12.11), of one decision. */
export const appeals = table(
  'appeals',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    decisionId: text()
      .notNull()
      .references(() => decisions.id, { onDelete: 'restrict' }),
    /** Track F goes to the deciding authority (FL 43), track K to the court (KL 13:4). */
    track: word(['K', 'F'] as const).notNull(),
    state: word(appealStates).notNull(),
    court: text().notNull(),
    courtNumber: text(),
    /** Where it was handed in, and when it reached there: wrongly addressed it is in time at the municipality too (KL 13:6). */
    filedAt: word(['court', 'municipality'] as const).notNull(),
    filedDay: day().notNull(),
    receivedDay: day().notNull(),
    statementDueDay: day(),
    outcome: word(['upheld', 'annulled', 'dismissed', 'withdrawn'] as const),
    finalDay: day(),
    note: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('appeals_decision').on(t.decisionId),
    index('appeals_municipality').on(t.municipalityId, t.state),
  ],
)

export const appealSteps = table(
  'appeal_steps',
  {
    id: key(),
    appealId: text()
      .notNull()
      .references(() => appeals.id, { onDelete: 'restrict' }),
    step: text().notNull(),
    day: day().notNull(),
    text: text(),
    fileHash: text().references(() => files.hash, { onDelete: 'restrict' }),
    at: instant().notNull(),
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('appeal_steps_appeal').on(t.appealId, t.at)],
)
