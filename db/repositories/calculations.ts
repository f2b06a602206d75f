import { and, eq, max, sql } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { calculations } from '../schema'
import { holdCase } from './cases'

export type CalculationRow = typeof calculations.$inferSelect

/** Keeps a calculation under the next number of its case, whose row it holds so that two at once get two numbers. */
export async function insertCalculation(
  tx: Transaction,
  row: Omit<typeof calculations.$inferInsert, 'number'>,
): Promise<number> {
  await holdCase(tx, row.caseId)
  const [last] = await tx
    .select({ number: max(calculations.number) })
    .from(calculations)
    .where(eq(calculations.caseId, row.caseId))
  const number = (last?.number ?? 0) + 1
  await tx.insert(calculations).values({ ...row, number })
  return number
}

/** A calculation of a case by its number, held until the transaction ends. */
export async function heldCalculation(
  tx: Transaction,
  { caseId, number }: { caseId: string; number: number },
): Promise<CalculationRow | null> {
  const [row] = await tx
    .update(calculations)
    .set({ revision: sql`${calculations.revision}` })
    .where(and(eq(calculations.caseId, caseId), eq(calculations.number, number)))
    .returning()
  return row ?? null
}

/** Writes a calculation anew and counts its revision up; false when someone else has saved or decided it meanwhile. */
export async function saveCalculation(
  tx: Transaction,
  { id, revision }: { id: string; revision: number },
  change: Partial<typeof calculations.$inferInsert>,
): Promise<boolean> {
  if (!Number.isSafeInteger(revision) || revision < 0 || revision > 1_000_000) return false
  const changed = await tx
    .update(calculations)
    .set({ ...change, revision: revision + 1 })
    .where(and(eq(calculations.id, id), eq(calculations.revision, revision)))
    .returning({ id: calculations.id })
  return changed.length > 0
}
