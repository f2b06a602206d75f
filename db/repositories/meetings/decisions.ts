import { eq } from 'drizzle-orm'
import type { Transaction } from '../../connection'
import { decisionEffects, decisions } from '../../schema'

/** Adds what the minutes tell of a decision that was entered in the same transaction. */
export async function changeDecision(
  tx: Transaction,
  decisionId: string,
  told: Partial<typeof decisions.$inferInsert>,
): Promise<void> {
  await tx.update(decisions).set(told).where(eq(decisions.id, decisionId))
}

export async function insertEffect(tx: Transaction, row: typeof decisionEffects.$inferInsert): Promise<void> {
  await tx.insert(decisionEffects).values(row)
}
