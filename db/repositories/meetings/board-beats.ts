import { eq } from 'drizzle-orm'
import type { Transaction } from '../../connection'
import { boardBeats } from '../../schema'

const ID = 'board'

/**
 * Notes that the board is served now and answers with when it was served before; null the first time. The row is held,
 * so that of several processes only one finds a gap.
 */
export async function beatBoard(tx: Transaction, at: string): Promise<string | null> {
  await tx.insert(boardBeats).values({ id: ID, at }).onConflictDoNothing()
  const [before] = await tx
    .update(boardBeats)
    .set({ id: ID })
    .where(eq(boardBeats.id, ID))
    .returning({ at: boardBeats.at })
  if (!before || before.at >= at) return null
  await tx.update(boardBeats).set({ at }).where(eq(boardBeats.id, ID))
  return before.at
}
