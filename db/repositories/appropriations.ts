import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { appropriationClaims, appropriations, budgetLines } from '../schema'
import { nextNumber } from './counters'

export type Appropriation = typeof appropriations.$inferSelect
export type ClaimEntry = typeof appropriationClaims.$inferSelect

/** What belongs to all of them is settled one at a time: their addresses, and that a decision's money is drawn once. */
export const holdAllAppropriations = (tx: Transaction, municipalityId: string): Promise<number> =>
  nextNumber(tx, `appropriations ${municipalityId}`)

export async function insertAppropriation(
  tx: Transaction,
  row: typeof appropriations.$inferInsert,
): Promise<void> {
  await tx.insert(appropriations).values(row)
}

export async function insertBudgetLines(
  tx: Transaction,
  rows: (typeof budgetLines.$inferInsert)[],
): Promise<void> {
  await tx.insert(budgetLines).values(rows)
}

export async function insertClaimEntry(
  tx: Transaction,
  row: typeof appropriationClaims.$inferInsert,
): Promise<void> {
  await tx.insert(appropriationClaims).values(row)
}

export const slugsLike = (read: Read, municipalityId: string): Promise<string[]> =>
  read
    .select({ slug: appropriations.slug })
    .from(appropriations)
    .where(eq(appropriations.municipalityId, municipalityId))
    .then((rows) => rows.map(({ slug }) => slug))

/** Appropriations of a municipality, locked until the transaction ends, in an order that two cannot block each other by. */
export async function heldAppropriations(
  tx: Transaction,
  municipalityId: string,
  ids: readonly string[],
): Promise<Appropriation[]> {
  const held: Appropriation[] = []
  for (const id of [...new Set(ids)].sort()) {
    const [row] = await tx
      .update(appropriations)
      .set({ slug: sql`${appropriations.slug}` })
      .where(and(eq(appropriations.id, id), eq(appropriations.municipalityId, municipalityId)))
      .returning()
    if (row) held.push(row)
  }
  return held
}

/** Every entry of an appropriation's claims, oldest first. */
export const claimEntries = (read: Read, appropriationIds: readonly string[]): Promise<ClaimEntry[]> =>
  read
    .select()
    .from(appropriationClaims)
    .where(inArray(appropriationClaims.appropriationId, ['', ...appropriationIds]))
    .orderBy(asc(appropriationClaims.createdAt), asc(appropriationClaims.id))

export const budgetLinesOf = (read: Read, appropriationIds: readonly string[]) =>
  read
    .select()
    .from(budgetLines)
    .where(inArray(budgetLines.appropriationId, ['', ...appropriationIds]))
    .orderBy(asc(budgetLines.day), asc(budgetLines.createdAt), asc(budgetLines.id))
