import { day, flag, index, instant, key, table, text, uniqueIndex, whole, word } from '../columns'
import { accounts } from './accounts'
import { cases } from './cases'
import { municipalities } from './municipality'

export const memoStates = ['draft', 'for_approval', 'approved', 'discarded'] as const

/** A text that is being written on a case from a template of content/mallar. Locked when approved. */
export const memos = table(
  'memos',
  {
    id: key(),
    municipalityId: text()
      .notNull()
      .references(() => municipalities.id, { onDelete: 'restrict' }),
    caseId: text()
      .notNull()
      .references(() => cases.id, { onDelete: 'restrict' }),
    template: text().notNull(),
    title: text().notNull(),
    state: word(memoStates).notNull(),
    authorAccountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    /** Who is asked to approve, and who did. */
    approverAccountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
    approvedByName: text(),
    approvedAt: instant(),
    approvedDay: day(),
    /** Money is decided: the financing must be named (KL 11:15). */
    decidesMoney: flag().notNull(),
    /** The registered document it became. */
    documentId: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [index('memos_case').on(t.caseId), index('memos_approver').on(t.approverAccountId, t.state)],
)

export const memoSections = table(
  'memo_sections',
  {
    id: key(),
    memoId: text()
      .notNull()
      .references(() => memos.id, { onDelete: 'restrict' }),
    section: text().notNull(),
    position: whole().notNull(),
    heading: text().notNull(),
    required: flag().notNull(),
    /** Markdown with fields of the case in double braces. */
    text: text().notNull(),
    /** Raised by every save; a save on an older one is a conflict that keeps both texts. */
    revision: whole().notNull(),
    updatedAt: instant().notNull(),
    updatedBy: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [uniqueIndex('memo_sections_section').on(t.memoId, t.section)],
)

/** Every text that a section has had, one row for each sitting of an author. */
export const memoRevisions = table(
  'memo_revisions',
  {
    id: key(),
    sectionId: text()
      .notNull()
      .references(() => memoSections.id, { onDelete: 'restrict' }),
    revision: whole().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    accountId: text().references(() => accounts.id, { onDelete: 'restrict' }),
  },
  (t) => [index('memo_revisions_section').on(t.sectionId, t.revision)],
)

export const memoComments = table(
  'memo_comments',
  {
    id: key(),
    memoId: text()
      .notNull()
      .references(() => memos.id, { onDelete: 'restrict' }),
    section: text(),
    text: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: 'restrict' }),
    at: instant().notNull(),
    resolvedAt: instant(),
    resolvedBy: text(),
  },
  (t) => [index('memo_comments_memo').on(t.memoId, t.at)],
)
