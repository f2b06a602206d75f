import { eq } from 'drizzle-orm'
import type { Read, Transaction } from '../../connection'
import { extracts } from '../../schema'

export type Extract = typeof extracts.$inferSelect

/** What was sent, to whom and how. Never changed. */
export async function insertExtract(tx: Transaction, row: typeof extracts.$inferInsert): Promise<void> {
  await tx.insert(extracts).values(row)
}

/** The extract behind the link of a mail, by the hash of its secret. */
export async function extractBySecret(read: Read, secretHash: string): Promise<Extract | null> {
  const [row] = await read.select().from(extracts).where(eq(extracts.secretHash, secretHash))
  return row ?? null
}
