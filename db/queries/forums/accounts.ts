import { and, eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import { accounts } from '../../schema'

/** An active account that can be told of something; null for any other. For use cases. */
export async function accountToTell(read: Read, id: string) {
  const [row] = await read
    .select({ id: accounts.id, name: accounts.name, email: accounts.email })
    .from(accounts)
    .where(and(eq(accounts.id, id), eq(accounts.status, 'active')))
  return row ?? null
}
