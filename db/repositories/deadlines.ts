import { and, eq, inArray, isNull, min } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { cases, deadlines, referrals } from '../schema'

export type NewDeadline = typeof deadlines.$inferInsert
export type DeadlineRow = typeof deadlines.$inferSelect

export async function insertDeadlines(tx: Transaction, rows: NewDeadline[]): Promise<void> {
  if (rows.length > 0) await tx.insert(deadlines).values(rows)
}

/** Every day of a case, kept or not. */
export const deadlinesOfCase = (read: Read, caseId: string): Promise<DeadlineRow[]> =>
  read.select().from(deadlines).where(eq(deadlines.caseId, caseId)).orderBy(deadlines.day, deadlines.id)

/** Puts a new row in the place of an older one, which stays in the history; what hung on the old one hangs on the new. */
export async function supersedeDeadline(tx: Transaction, old: DeadlineRow, row: NewDeadline): Promise<void> {
  await tx.update(deadlines).set({ state: 'superseded' }).where(eq(deadlines.id, old.id))
  await tx.insert(deadlines).values({ ...row, supersedesId: old.id })
  await tx.update(deadlines).set({ dependsOnId: row.id }).where(eq(deadlines.dependsOnId, old.id))
  // A referral keeps the day that holds beside its first one.
  if (row.subjectId)
    await tx.update(referrals).set({ replyDay: row.day }).where(eq(referrals.id, row.subjectId))
}

/** Marks one day as kept on a day. */
export async function meetDeadline(tx: Transaction, id: string, metDay: string): Promise<void> {
  await tx.update(deadlines).set({ state: 'met', metDay }).where(eq(deadlines.id, id))
}

/** Marks the days that a document states, and that nobody watches, as kept; only those of the days given. */
export async function meetStatedDays(
  tx: Transaction,
  caseId: string,
  days: string[],
  metDay: string,
): Promise<void> {
  if (days.length === 0) return
  await tx
    .update(deadlines)
    .set({ state: 'met', metDay })
    .where(and(eq(deadlines.caseId, caseId), eq(deadlines.state, 'stated'), inArray(deadlines.day, days)))
}

/** The nearest open day of a case, kept on the case for lists; none while the case is told as of a document. */
export async function refreshNextDeadline(tx: Transaction, caseId: string): Promise<void> {
  const [nearest] = await tx
    .select({ day: min(deadlines.day) })
    .from(deadlines)
    .innerJoin(cases, eq(cases.id, deadlines.caseId))
    .where(and(eq(deadlines.caseId, caseId), eq(deadlines.state, 'open'), isNull(cases.asOf)))
  await tx
    .update(cases)
    .set({ nextDeadline: nearest?.day ?? null })
    .where(eq(cases.id, caseId))
}

/** The nearest open day that `refreshNextDeadline` has kept on the case. */
export async function nextDeadlineOf(read: Read, caseId: string): Promise<string | null> {
  const [row] = await read.select({ day: cases.nextDeadline }).from(cases).where(eq(cases.id, caseId))
  return row?.day ?? null
}
