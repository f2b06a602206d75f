import { and, eq, inArray, isNull, max } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { benefitReadings, benefits, tasks } from '../schema'
import { holdCase } from './cases'

export type BenefitRow = typeof benefits.$inferSelect

/** Plans a benefit with the next number of its case. */
export async function insertBenefit(
  tx: Transaction,
  row: Omit<typeof benefits.$inferInsert, 'number'>,
): Promise<number> {
  await holdCase(tx, row.caseId)
  const [last] = await tx
    .select({ number: max(benefits.number) })
    .from(benefits)
    .where(eq(benefits.caseId, row.caseId))
  const number = (last?.number ?? 0) + 1
  await tx.insert(benefits).values({ ...row, number })
  return number
}

export async function findBenefit(
  read: Read,
  { caseId, number }: { caseId: string; number: number },
): Promise<BenefitRow | null> {
  const [row] = await read
    .select()
    .from(benefits)
    .where(and(eq(benefits.caseId, caseId), eq(benefits.number, number)))
  return row ?? null
}

/** Changes a plan that nobody has followed up yet; false when somebody has, or it has ended. */
export async function changeBenefit(
  tx: Transaction,
  id: string,
  plan: Omit<typeof benefits.$inferInsert, 'id' | 'caseId' | 'number' | 'createdAt' | 'createdBy'>,
): Promise<boolean> {
  const [read] = await tx
    .select({ id: benefitReadings.id })
    .from(benefitReadings)
    .where(eq(benefitReadings.benefitId, id))
    .limit(1)
  if (read) return false
  const changed = await tx
    .update(benefits)
    .set(plan)
    .where(and(eq(benefits.id, id), isNull(benefits.endedDay)))
    .returning({ id: benefits.id })
  return changed.length > 0
}

export async function endBenefit(
  tx: Transaction,
  id: string,
  ended: { endedDay: string; endedReason: string },
): Promise<boolean> {
  const changed = await tx
    .update(benefits)
    .set(ended)
    .where(and(eq(benefits.id, id), isNull(benefits.endedDay)))
    .returning({ id: benefits.id })
  return changed.length > 0
}

export async function insertReading(
  tx: Transaction,
  row: typeof benefitReadings.$inferInsert,
): Promise<void> {
  await tx.insert(benefitReadings).values(row)
}

/** Titles of a case's tasks, whatever became of them, among some. */
export async function titlesGiven(read: Read, caseId: string, titles: string[]): Promise<string[]> {
  const rows = await read
    .select({ title: tasks.title })
    .from(tasks)
    .where(and(eq(tasks.caseId, caseId), inArray(tasks.title, titles)))
  return rows.map(({ title }) => title)
}
