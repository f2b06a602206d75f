import { eq, lte, sql } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { signInAttempts } from '../schema'

export type Attempts = typeof signInAttempts.$inferSelect

/** Counts one more try on a key; a window that has ended begins anew. Two tries at once are both counted. */
export async function countAttempt(
  tx: Transaction,
  id: string,
  now: string,
  windowEndsAt: string,
): Promise<Attempts> {
  const ended = sql`${signInAttempts.windowEndsAt} <= ${now}`
  const [row] = await tx
    .insert(signInAttempts)
    .values({ id, failures: 1, windowEndsAt })
    .onConflictDoUpdate({
      target: signInAttempts.id,
      set: {
        failures: sql`case when ${ended} then 1 else ${signInAttempts.failures} + 1 end`,
        windowEndsAt: sql`case when ${ended} then ${windowEndsAt} else ${signInAttempts.windowEndsAt} end`,
      },
    })
    .returning()
  if (!row) throw new Error('The attempt was not counted')
  return row
}

/** Takes back one counted try that turned out well. */
export const uncountAttempt = (tx: Transaction, id: string) =>
  tx
    .update(signInAttempts)
    .set({
      failures: sql`case when ${signInAttempts.failures} > 0 then ${signInAttempts.failures} - 1 else 0 end`,
    })
    .where(eq(signInAttempts.id, id))

export const forgetAttempts = (tx: Transaction, id: string) =>
  tx.delete(signInAttempts).where(eq(signInAttempts.id, id))

export const forgetEndedAttempts = (tx: Transaction, now: string) =>
  tx.delete(signInAttempts).where(lte(signInAttempts.windowEndsAt, now))
