import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '../../connection'
import { decisionEffects, decisionPoints, decisions } from '../../schema'

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

/** The decisions of an item say no more than what outsiders read of its paragraph: no votes, no reservations, other words. */
export async function rewordDecisions(
  tx: Transaction,
  itemId: string,
  wordOf: (place: number) => string,
): Promise<void> {
  const changed = await tx
    .update(decisions)
    .set({ votes: null, reservations: null })
    .where(eq(decisions.agendaItemId, itemId))
    .returning({ id: decisions.id })
  for (const { id } of changed) {
    const points = await tx
      .select({ id: decisionPoints.id })
      .from(decisionPoints)
      .where(eq(decisionPoints.decisionId, id))
      .orderBy(asc(decisionPoints.position))
    for (const [place, point] of points.entries())
      await tx
        .update(decisionPoints)
        .set({ text: wordOf(place) })
        .where(eq(decisionPoints.id, point.id))
  }
}
