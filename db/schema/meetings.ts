import { day, flag, index, instant, json, key, ore, table, text, uniqueIndex, whole, word } from '../columns'
import type { AgendaSnapshot } from '../../app/domain/meetings/agenda'
import { itemKinds, itemStates } from '../../app/domain/meetings/agenda'
import { staffRepWords } from '../../app/domain/meetings/agenda-openness'
import { legalForces } from '../../app/domain/meetings/legal-force'
import type { DecisionRemark, DecisionVote } from '../../app/domain/meetings/decision-votes'
import { meetingKinds, meetingStates } from '../../app/domain/meetings/meeting'
import type { PackContents } from '../../app/domain/meetings/pack'
import { preparations } from '../../app/domain/meetings/preparation'
import { accounts } from './accounts'
import { cases } from './cases'
import { documents, files } from './documents'
import { bodies, municipalities } from './municipality'
import { persons } from './people'

export const meetings = table(
  'meetings',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    /** Second meeting of a body on one day: 2. */
    sequence: whole().notNull(),
    place: text(),
    /** Rules 12.8. Null: known only through what documents tell, not held in the portal. */
    state: word(meetingStates),
    kind: word(meetingKinds),
    /** Clock in Europe/Stockholm, HH:MM. */
    startsAt: text(),
    /** Last day of a meeting that goes on for several (MIN-08). */
    lastDay: day(),
    /** Open to the public: the council always is (MEET-08), a board where the council and the board let it (MEET-09). */
    openToPublic: flag(),
    /** The council has allowed taking part from elsewhere (MEET-10). */
    remoteAllowed: flag(),
    /** Who leads it, when another than the body's chair: the oldest in service (MEET, MAND-07). */
    chairPersonId: text().references(() => persons.id, { onDelete: 'restrict' }),
    secretaryAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    /** Manuscript stop: material for the agenda is in by this day (LOCAL). */
    materialDay: day(),
    /** When the summons left (MEET-02), and when the notice was on the board (MEET-01). */
    summonedDay: day(),
    noticePostedDay: day(),
    /** The agenda as last published: `agendaVersions.version`. */
    agendaVersion: whole(),
    closedDay: day(),
    cancelledReason: text(),
    createdAt: instant(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
    /** How often its day, time or place was changed: calendars that subscribe go by it. Null before the first. */
    revision: whole(),
    /** When it was last changed or moved on. */
    changedAt: instant(),
  },
  (t) => [uniqueIndex('meetings_day').on(t.bodyId, t.day, t.sequence)],
)

/** A matter on a meeting's agenda, as far as the case tells; the meeting module adds the rest. */
export const agendaItems = table(
  'agenda_items',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    /** Public; a protected matter stands here under its public title. */
    title: text().notNull(),
    note: text(),
    kind: word(itemKinds),
    /** Rules 12.8. Null as for the meeting. */
    state: word(itemStates),
    /** The number it was summoned under; kept when others are withdrawn. */
    number: whole(),
    /** Decision points proposed, one entry each, and whose proposal it is ("Kommunstyrelsens förslag 2026-11-11 § 214"). */
    proposal: json<string[]>(),
    proposalFrom: text(),
    /** The memo that the proposal was carried from. */
    memoId: text(),
    /** How the duty of preparation is met (KL 5:26–34), with whom and when. */
    preparation: word(preparations),
    preparedByBodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    preparedDay: day(),
    executiveHeardDay: day(),
    /** When a board that the matter concerns said its word on what a council committee prepared (KL 5:27). */
    boardHeardDay: day(),
    /** Added after the summons (KL 5:14): the day it was announced, and why it is urgent. */
    late: flag(),
    announcedDay: day(),
    urgentReason: text(),
    closedDoors: flag(),
    /** Exercise of authority against a person: never in the open (MEET-09), and who handled it must decide (VOTE-11). */
    exercisesAuthority: flag(),
    /** Whether staff representatives may attend, or why not (MEET-13); null when it is no matter of theirs. */
    staffRep: word(staffRepWords),
    presenter: text(),
    minutes: whole(),
    /** From a template of the body's standing items. */
    standingKey: text(),
    withdrawnReason: text(),
    addedAt: instant(),
    addedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
    /** Raised by every save; a save on an older one is told who was first. */
    revision: whole(),
  },
  (t) => [index('agenda_items_case').on(t.caseId), index('agenda_items_meeting').on(t.meetingId, t.position)],
)

export const appealTracks = ['K', 'F', 'none'] as const

/** A decision as worded. Never edited; a correction is a new entry. */
export const decisions = table(
  'decisions',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    meetingId: text().references(() => meetings.id, { onDelete: 'restrict' }),
    day: day(),
    dayText: text(),
    paragraph: text(),
    heading: text().notNull(),
    /** Sort of decision in the words of the trade: bifall, avslag, uppdrag … */
    outcome: word([
      'approved',
      'rejected',
      'answered',
      'written_off',
      'assigned',
      'noted',
      'other',
    ] as const).notNull(),
    /** The item it was made under; null when it was entered from a document or taken over. */
    agendaItemId: text().references(() => agendaItems.id, { onDelete: 'restrict' }),
    /** KL ch. 13 (K), FL 40–47 (F), or none: proposals to the council, statements, information (APP-07). */
    appealTrack: word(appealTracks),
    legalForce: word(legalForces),
    /** Last day of appeal and first day of legal force, from the posting of its notice (APP-01, APP-04). */
    appealLastDay: day(),
    legalForceDay: day(),
    /** How the vote went and who reserved themselves, verbatim from the minutes. */
    votes: json<DecisionVote[]>(),
    reservations: json<DecisionRemark[]>(),
  },
  (t) => [index('decisions_case').on(t.caseId), index('decisions_latest').on(t.municipalityId, t.day)],
)

export const decisionPoints = table(
  'decision_points',
  {
    id: key(),
    decisionId: text()
      .notNull()
      .references(() => decisions.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    text: text().notNull(),
  },
  (t) => [index('decision_points_decision').on(t.decisionId, t.position)],
)

/** What a decision point sets going: an assignment, a referral, money drawn, a follow-up. */
export const decisionEffects = table(
  'decision_effects',
  {
    id: key(),
    decisionPointId: text()
      .notNull()
      .references(() => decisionPoints.id, { onDelete: 'restrict' }),
    kind: word(['assignment', 'referral', 'money', 'follow_up'] as const).notNull(),
    /** The assignment, referral or task it became. */
    targetId: text(),
    text: text().notNull(),
    /** Who is to do it, as the decision words it. */
    receiver: text(),
    receiverBodyId: text().references(() => bodies.id, { onDelete: 'restrict' }),
    dueDay: day(),
    /** Integer öre, for money: what is drawn, and from which appropriation. */
    amountOre: ore(),
    appropriation: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('decision_effects_point').on(t.decisionPointId)],
)

/** Documents that go with an item, in the order of the pack. */
export const agendaDocuments = table(
  'agenda_documents',
  {
    id: key(),
    itemId: text()
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'restrict' }),
    documentId: text()
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
  },
  (t) => [uniqueIndex('agenda_documents_document').on(t.itemId, t.documentId)],
)

/** Disqualification known before the meeting (JAV-01, JAV-02); what is told at the meeting is in its record. */
export const knownDisqualifications = table(
  'known_disqualifications',
  {
    id: key(),
    itemId: text()
      .notNull()
      .references(() => agendaItems.id, { onDelete: 'restrict' }),
    personId: text()
      .notNull()
      .references(() => persons.id, { onDelete: 'restrict' }),
    reason: text().notNull(),
    withdrawnAt: instant(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('known_disqualifications_item').on(t.itemId)],
)

/** The standing items of a body's agendas: roll call, adjusters, approval of the agenda … */
export const standingItems = table(
  'standing_items',
  {
    id: key(),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    key: text().notNull(),
    position: whole().notNull(),
    kind: word(itemKinds).notNull(),
    title: text().notNull(),
    /** First or last on the agenda. */
    place: word(['first', 'last'] as const).notNull(),
    proposal: json<string[]>().notNull(),
    endedAt: instant(),
  },
  (t) => [index('standing_items_body').on(t.bodyId, t.position)],
)

/** The agenda as it was published, each time (house custom: nothing published changes unseen). */
export const agendaVersions = table(
  'agenda_versions',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    version: whole().notNull(),
    /** Public words only. */
    items: json<AgendaSnapshot[]>().notNull(),
    note: text(),
    publishedAt: instant().notNull(),
    publishedDay: day().notNull(),
    publishedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('agenda_versions_version').on(t.meetingId, t.version)],
)

export const paperKinds = ['notice', 'summons', 'supplement', 'pack_public', 'pack_full'] as const

/** Papers made for a meeting; a pack is made by a job that tells how far it has come. */
export const meetingPapers = table(
  'meeting_papers',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    kind: word(paperKinds).notNull(),
    agendaVersion: whole().notNull(),
    state: word(['waiting', 'working', 'ready', 'failed'] as const).notNull(),
    /** What it was made of; the same key is the same paper. */
    contentKey: text(),
    fileHash: text().references(() => files.hash, { onDelete: 'restrict' }),
    pages: whole(),
    pagesDone: whole(),
    pagesTotal: whole(),
    problem: text(),
    /** What stands in a pack: whoever opens it must be allowed to see every part as things are then. */
    contents: json<PackContents>(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
    finishedAt: instant(),
  },
  (t) => [index('meeting_papers_meeting').on(t.meetingId, t.kind, t.createdAt)],
)

/** The stamped pages of one document in a pack, kept by what they were made of so that they are made once. */
export const packParts = table('pack_parts', {
  contentKey: key(),
  fileHash: text()
    .notNull()
    .references(() => files.hash, { onDelete: 'restrict' }),
  pages: whole().notNull(),
  createdAt: instant().notNull(),
})

/** To whom summons and additions went, how and when (MEET-02, MEET-03). */
export const summonsReceipts = table(
  'summons_receipts',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    kind: word(['summons', 'supplement', 'cancellation'] as const).notNull(),
    agendaVersion: whole().notNull(),
    /** Null for a staff representative, who may have an account only. */
    personId: text().references(() => persons.id, { onDelete: 'restrict' }),
    /** As it was when the summons left. */
    name: text().notNull(),
    /** Member, deputy, staff representative. */
    post: text().notNull(),
    /** Null when the person has no address: sent on paper. */
    email: text(),
    mailId: text(),
    sentAt: instant().notNull(),
    sentDay: day().notNull(),
  },
  (t) => [index('summons_receipts_meeting').on(t.meetingId, t.kind)],
)
