import { and, asc, eq, ne } from 'drizzle-orm'
import type { AppealState } from '../../../app/domain/meetings/appeal'
import type { Read, Transaction } from '../../connection'
import { appeals, appealSteps, deadlines } from '../../schema'

export type Appeal = typeof appeals.$inferSelect

export async function insertAppeal(tx: Transaction, row: typeof appeals.$inferInsert): Promise<void> {
  await tx.insert(appeals).values(row)
}

export async function insertAppealStep(tx: Transaction, row: typeof appealSteps.$inferInsert): Promise<void> {
  await tx.insert(appealSteps).values(row)
}

/** The appeal with its row held until the transaction ends, so that what is judged is what is written. */
export async function heldAppeal(tx: Transaction, id: string): Promise<Appeal | null> {
  const [row] = await tx
    .update(appeals)
    .set({ municipalityId: appeals.municipalityId })
    .where(eq(appeals.id, id))
    .returning()
  return row ?? null
}

/** Changes an appeal that still stands where it was judged; false when someone else was faster. */
export async function changeAppeal(
  tx: Transaction,
  { id, state }: { id: string; state: AppealState },
  change: Partial<typeof appeals.$inferInsert>,
): Promise<boolean> {
  const changed = await tx
    .update(appeals)
    .set(change)
    .where(and(eq(appeals.id, id), eq(appeals.state, state)))
    .returning({ id: appeals.id })
  return changed.length > 0
}

/** The other appeals of a decision, oldest first. */
export const otherAppeals = (read: Read, { id, decisionId }: Pick<Appeal, 'id' | 'decisionId'>) =>
  read
    .select()
    .from(appeals)
    .where(and(eq(appeals.decisionId, decisionId), ne(appeals.id, id)))
    .orderBy(asc(appeals.createdAt), asc(appeals.id))

/** Ends the days that an appeal has set in its case: the statement is sent, or another day has come. */
export async function endDaysOf(
  tx: Transaction,
  appealId: string,
  end: { state: 'met' | 'superseded'; metDay: string | null },
): Promise<void> {
  await tx
    .update(deadlines)
    .set(end)
    .where(and(eq(deadlines.subjectId, appealId), eq(deadlines.state, 'open')))
}
