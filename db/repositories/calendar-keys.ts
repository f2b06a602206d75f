import { eq } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { accounts, calendarKeys } from '../schema'

export async function calendarKeyOf(read: Read, accountId: string) {
  const [row] = await read.select().from(calendarKeys).where(eq(calendarKeys.accountId, accountId))
  return row ?? null
}

/** The active account behind a secret calendar address. */
export async function accountOfCalendar(read: Read, secretHash: string) {
  const [row] = await read
    .select({
      id: accounts.id,
      name: accounts.name,
      personId: accounts.personId,
      municipalityId: accounts.municipalityId,
      status: accounts.status,
    })
    .from(calendarKeys)
    .innerJoin(accounts, eq(accounts.id, calendarKeys.accountId))
    .where(eq(calendarKeys.secretHash, secretHash))
  return row?.status === 'active' ? row : null
}

/** Puts a new address in the place of the account's old one, which then leads nowhere. */
export const setCalendarKey = (tx: Transaction, { accountId, ...row }: typeof calendarKeys.$inferInsert) =>
  tx
    .insert(calendarKeys)
    .values({ accountId, ...row })
    .onConflictDoUpdate({ target: calendarKeys.accountId, set: row })

export const removeCalendarKey = (tx: Transaction, accountId: string) =>
  tx.delete(calendarKeys).where(eq(calendarKeys.accountId, accountId))
