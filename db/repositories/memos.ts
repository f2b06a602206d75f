import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { memoComments, memoRevisions, memos, memoSections } from '../schema'

export type MemoRow = typeof memos.$inferSelect
export type MemoSectionRow = typeof memoSections.$inferSelect

export async function insertMemo(
  tx: Transaction,
  memo: typeof memos.$inferInsert,
  sections: (typeof memoSections.$inferInsert)[],
): Promise<void> {
  await tx.insert(memos).values(memo)
  await tx.insert(memoSections).values(sections)
}

/**
 * Takes hold of a memo for the rest of the transaction, if it is in one of the states. Null when it no longer is:
 * what is saved and what is approved wait for each other here.
 */
export async function holdMemo(
  tx: Transaction,
  id: string,
  states: MemoRow['state'][],
  at: string,
): Promise<MemoRow | null> {
  const [row] = await tx
    .update(memos)
    .set({ updatedAt: at })
    .where(and(eq(memos.id, id), inArray(memos.state, states)))
    .returning()
  return row ?? null
}

export async function changeMemo(tx: Transaction, id: string, change: Partial<MemoRow>): Promise<void> {
  await tx.update(memos).set(change).where(eq(memos.id, id))
}

export const sectionsOfMemo = (read: Read, memoId: string): Promise<MemoSectionRow[]> =>
  read.select().from(memoSections).where(eq(memoSections.memoId, memoId)).orderBy(memoSections.position)

export type SectionSave = {
  sectionId: string
  /** The revision that the writer began from. */
  revision: number
  text: string
  at: string
  accountId: string | null
}

/** Saves a text on the revision it was written on; false when somebody has saved since. */
export async function saveSectionText(tx: Transaction, save: SectionSave): Promise<boolean> {
  const { sectionId, revision, text, at, accountId } = save
  const saved = await tx
    .update(memoSections)
    .set({ text, revision: revision + 1, updatedAt: at, updatedBy: accountId })
    .where(and(eq(memoSections.id, sectionId), eq(memoSections.revision, revision)))
    .returning({ id: memoSections.id })
  return saved.length > 0
}

const SITTING_MS = 10 * 60_000

/** Keeps the text of a revision. What one author saves within ten minutes is one sitting and one row; true for a new one. */
export async function keepRevision(
  tx: Transaction,
  id: string,
  { sectionId, revision, text, at, accountId }: SectionSave,
): Promise<boolean> {
  const [last] = await tx
    .select()
    .from(memoRevisions)
    .where(eq(memoRevisions.sectionId, sectionId))
    .orderBy(desc(memoRevisions.revision))
    .limit(1)
  const sitting =
    last && last.accountId === accountId && Date.parse(at) - Date.parse(last.at) < SITTING_MS ? last : null
  if (sitting)
    await tx.update(memoRevisions).set({ revision, text, at }).where(eq(memoRevisions.id, sitting.id))
  else await tx.insert(memoRevisions).values({ id, sectionId, revision, text, at, accountId })
  return sitting === null
}

export async function insertMemoComment(
  tx: Transaction,
  row: typeof memoComments.$inferInsert,
): Promise<void> {
  await tx.insert(memoComments).values(row)
}

/** Marks a comment as dealt with; false when it is so already or is not on the memo. */
export async function resolveMemoComment(
  tx: Transaction,
  { id, memoId, at, by }: { id: string; memoId: string; at: string; by: string },
): Promise<boolean> {
  const resolved = await tx
    .update(memoComments)
    .set({ resolvedAt: at, resolvedBy: by })
    .where(and(eq(memoComments.id, id), eq(memoComments.memoId, memoId), isNull(memoComments.resolvedAt)))
    .returning({ id: memoComments.id })
  return resolved.length > 0
}
