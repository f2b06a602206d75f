import type { Transaction } from '../connection'
import { notices } from '../schema'

/** Adds a notice; false when the account has one with the same `onceKey`. */
export async function insertNotice(tx: Transaction, row: typeof notices.$inferInsert): Promise<boolean> {
  const added = await tx.insert(notices).values(row).onConflictDoNothing().returning({ id: notices.id })
  return added.length > 0
}
