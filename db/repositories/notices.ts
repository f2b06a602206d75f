import { and, eq, isNull } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { notices } from '../schema'

/** Adds a notice; false when the account has one with the same `onceKey`. */
export async function insertNotice(tx: Transaction, row: typeof notices.$inferInsert): Promise<boolean> {
  const added = await tx.insert(notices).values(row).onConflictDoNothing().returning({ id: notices.id })
  return added.length > 0
}

export async function hasUnreadAt(read: Read, accountId: string, href: string): Promise<boolean> {
  const found = await read
    .select({ id: notices.id })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), isNull(notices.readAt), eq(notices.href, href)))
    .limit(1)
  return found.length > 0
}

/** Marks the account's notices as read: all of them, one, or those that lead to an address. */
export async function markRead(
  tx: Transaction,
  { accountId, only, readAt }: { accountId: string; only: { id?: string; href?: string }; readAt: string },
): Promise<void> {
  await tx
    .update(notices)
    .set({ readAt })
    .where(
      and(
        eq(notices.accountId, accountId),
        isNull(notices.readAt),
        only.id === undefined ? undefined : eq(notices.id, only.id),
        only.href === undefined ? undefined : eq(notices.href, only.href),
      ),
    )
}
