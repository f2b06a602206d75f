import { day, flag, index, instant, json, key, table, text, uniqueIndex, whole, word } from '../columns'
import { directions, documentKinds } from '../../app/domain/cases/kinds'
import { accounts } from './accounts'
import { cases } from './cases'
import { municipalities } from './municipality'

/** The bytes lie outside the web root under their SHA-256. */
export const files = table('files', {
  hash: key(),
  size: whole().notNull(),
  mime: text().notNull(),
  storedAt: instant().notNull(),
})

export const documents = table(
  'documents',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    /** Running number in the case: KS 2026/612-4 (NUM-04). */
    number: whole().notNull(),
    kind: word(documentKinds).notNull(),
    direction: word(directions).notNull(),
    publicTitle: text().notNull(),
    protectedTitle: text(),
    /** Received or drawn up (OSL 5:2 p 1). */
    day: day(),
    /** As written when the day is not known: "juni 2019". */
    dayText: text(),
    publicParty: text(),
    protectedParty: text(),
    /** Released to the web by a decision of its own (WEB-03: no files without explicit release). */
    released: flag().notNull(),
    secrecyProvision: text(),
    /** Registered by mistake: the number stays listed with the reason (NUM-04). */
    voidedDay: day(),
    voidReason: text(),
    /** Who has it checked out for a new version, and since when. */
    checkedOutBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
    checkedOutAt: instant(),
    /** Finished by whoever drew it up ("upprättad"): no version is added after this day (TF 2:10). */
    finalDay: day(),
    /** When the file's release was decided, and by whom (WEB-06). */
    releasedDay: day(),
    releasedBy: text(),
    /** "Återgiven i sammandrag" with its source, for the demonstration's documents. */
    sourceNote: text(),
    registeredAt: instant().notNull(),
  },
  (t) => [
    uniqueIndex('documents_number').on(t.caseId, t.number),
    index('documents_registered').on(t.municipalityId, t.registeredAt),
  ],
)

/** A version is added, never replaced. */
export const documentVersions = table(
  'document_versions',
  {
    id: key(),
    documentId: text()
      .notNull()
      .references(() => documents.id, { onDelete: 'restrict' }),
    version: whole().notNull(),
    fileHash: text()
      .notNull()
      .references(() => files.hash, { onDelete: 'restrict' }),
    fileName: text().notNull(),
    pages: whole(),
    /** What is new in it, in the author's words. */
    note: text(),
    createdAt: instant().notNull(),
    createdBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [
    uniqueIndex('document_versions_number').on(t.documentId, t.version),
    index('document_versions_file').on(t.fileHash),
  ],
)

/** The plain text a version was read to, apart from the rows that lists read. */
export const documentTexts = table('document_texts', {
  versionId: key().references(() => documentVersions.id, { onDelete: 'restrict' }),
  text: text().notNull(),
})

export const intakeStates = ['open', 'registered', 'discarded'] as const

/** A dropped document on its way to being registered: the clerk's own, until it is confirmed. */
export const intakes = table(
  'intakes',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    state: word(intakeStates).notNull(),
    caseId: text().references(() => cases.id, { onDelete: 'restrict' }),
    createdAt: instant().notNull(),
    /** What the clerk had typed when the draft was saved, in the form of use-cases/intake/draft; null until then. */
    draft: json<unknown>(),
  },
  (t) => [index('intakes_account').on(t.accountId, t.state)],
)

export const intakeFiles = table(
  'intake_files',
  {
    id: key(),
    intakeId: text()
      .notNull()
      .references(() => intakes.id, { onDelete: 'restrict' }),
    position: whole().notNull(),
    fileHash: text().references(() => files.hash, { onDelete: 'restrict' }),
    fileName: text().notNull(),
    pages: whole(),
    text: text(),
    /** ProposedRegistration of domain/reading; null when the file could not be read. */
    proposal: json<unknown>(),
    /** Why it could not be read: damaged, encrypted, empty, image-only … */
    problem: text(),
  },
  (t) => [index('intake_files_intake').on(t.intakeId, t.position)],
)
