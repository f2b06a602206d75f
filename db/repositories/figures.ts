import type { Transaction } from '../connection'
import { economicFigures } from '../schema'

/** Notes a yearly figure; those noted before stay as its history. */
export async function insertFigure(tx: Transaction, row: typeof economicFigures.$inferInsert): Promise<void> {
  await tx.insert(economicFigures).values(row)
}
