import { day, flag, index, instant, key, table, text, uniqueIndex, whole, word } from '../columns'
import { minutesStates } from '../../app/domain/meetings/minutes'
import { accounts } from './accounts'
import { documents, files } from './documents'
import { agendaItems, meetings } from './meetings'
import { bodies } from './municipality'
import { persons } from './people'

/** The minutes of a meeting, or of single paragraphs of it that were approved at once (MIN-05). */
export const minutes = table(
  'minutes',
  {
    id: key(),
    meetingId: text()
      .notNull()
      .references(() => meetings.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    /** Null for the main minutes; 1, 2 … for paragraphs approved at once. */
    part: whole(),
    state: word(minutesStates).notNull(),
    /** The first page (time, place, attendance, adjusters): as the record gave it, and as edited; both Markdown. */
    builtFront: text().notNull(),
    frontText: text().notNull(),
    frontRevision: whole().notNull(),
    /** SHA-256 of the text that is signed; set when signing begins and the text is locked. */
    textHash: text(),
    lockedAt: instant(),
    approvedDay: day(),
    approvedAt: instant(),
    /** The approved minutes as PDF/A with their page of signatures. */
    fileHash: text().references(() => files.hash, { onDelete: 'restrict' }),
    documentId: text().references(() => documents.id, { onDelete: 'restrict' }),
    /** Where and when they are to be signed, as the summons and the record say. */
    signingPlace: text(),
    signingDay: day(),
    createdAt: instant().notNull(),
  },
  (t) => [index('minutes_meeting').on(t.meetingId, t.part)],
)

/** One paragraph: built from the record, edited as text. § numbers run by body and year (NUM-02). */
export const minutesParagraphs = table(
  'minutes_paragraphs',
  {
    id: key(),
    minutesId: text()
      .notNull()
      .references(() => minutes.id, { onDelete: 'restrict' }),
    itemId: text().references(() => agendaItems.id, { onDelete: 'restrict' }),
    bodyId: text()
      .notNull()
      .references(() => bodies.id, { onDelete: 'restrict' }),
    year: whole().notNull(),
    number: whole().notNull(),
    position: whole().notNull(),
    heading: text().notNull(),
    /** What the record gave when the text was last built from it, and the text as edited; both Markdown. */
    builtText: text().notNull(),
    text: text().notNull(),
    /** What outsiders read: the same, with what is secret taken out; null when nothing is. */
    publicText: text(),
    revision: whole().notNull(),
    editedAt: instant(),
    editedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('minutes_paragraphs_number').on(t.bodyId, t.year, t.number),
    index('minutes_paragraphs_minutes').on(t.minutesId, t.position),
    index('minutes_paragraphs_item').on(t.itemId),
  ],
)

export const minutesRevisions = table(
  'minutes_revisions',
  {
    id: key(),
    paragraphId: text()
      .notNull()
      .references(() => minutesParagraphs.id, { onDelete: 'restrict' }),
    revision: whole().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('minutes_revisions_paragraph').on(t.paragraphId, t.revision)],
)

/** Who is to sign, and the signature: the hash of what was read, the time, the identity (rules 9.3). */
export const signatures = table(
  'signatures',
  {
    id: key(),
    minutesId: text()
      .notNull()
      .references(() => minutes.id, { onDelete: 'restrict' }),
    personId: text().references(() => persons.id, { onDelete: 'restrict' }),
    /** The secretary signs by account. */
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    name: text().notNull(),
    part: word(['secretary', 'chair', 'adjuster'] as const).notNull(),
    required: flag().notNull(),
    signedAt: instant(),
    signedDay: day(),
    textHash: text(),
    /** How the signer's identity was shown: signed in to the portal; on paper, kept by the secretary. */
    method: word(['portal', 'paper'] as const),
    /** Declined or unable, with the reason; another signs instead. */
    releasedReason: text(),
    releasedAt: instant(),
  },
  (t) => [index('signatures_minutes').on(t.minutesId), index('signatures_person').on(t.personId, t.signedAt)],
)

/** A correction of approved minutes: a dated note beside the paragraph, never in it (MIN-06). */
export const minutesNotes = table(
  'minutes_notes',
  {
    id: key(),
    minutesId: text()
      .notNull()
      .references(() => minutes.id, { onDelete: 'restrict' }),
    paragraphId: text().references(() => minutesParagraphs.id, { onDelete: 'restrict' }),
    day: day().notNull(),
    text: text().notNull(),
    createdAt: instant().notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('minutes_notes_minutes').on(t.minutesId, t.day)],
)

/** An extract of the minutes sent to someone: what, to whom, how, when. */
export const extracts = table(
  'extracts',
  {
    id: key(),
    minutesId: text()
      .notNull()
      .references(() => minutes.id, { onDelete: 'restrict' }),
    paragraphId: text()
      .notNull()
      .references(() => minutesParagraphs.id, { onDelete: 'restrict' }),
    recipient: text().notNull(),
    email: text(),
    method: word(['mail', 'paper', 'portal'] as const).notNull(),
    mailId: text(),
    /** The link of the mail, by its hash, and the last day on which it opens. */
    secretHash: text(),
    linkUntil: day(),
    fileHash: text().references(() => files.hash, { onDelete: 'restrict' }),
    sentAt: instant().notNull(),
    sentDay: day().notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    index('extracts_minutes').on(t.minutesId),
    index('extracts_paragraph').on(t.paragraphId),
    index('extracts_secret').on(t.secretHash),
  ],
)
