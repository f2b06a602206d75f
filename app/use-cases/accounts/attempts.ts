import type { Database } from '#db/connection'
import {
  countAttempt,
  forgetAttempts,
  forgetEndedAttempts,
  uncountAttempt,
} from '#db/repositories/sign-in-attempts'
import type { Context } from '../context'
import { hashed } from './secrets'

const WINDOW_MS = 15 * 60_000

/** Tries within a window of 15 minutes. An address is shared by many: a town hall has one. */
const most = {
  account: 10,
  address: 60,
  forgotten: 10,
  setup: 30,
  records: 20,
  missing: 10,
  watch: 10,
  reply: 40,
} as const

export type AttemptKey = { kind: keyof typeof most; of: string }

/** Neither e-mail addresses nor network addresses are kept as they are. */
const idOf = ({ kind, of }: AttemptKey) => `${kind}:${hashed(of)}`

type Counting = { database: Database; now: () => string }

/**
 * Counts a try on every key before it is made, so that many at once cannot slip past the limit.
 * Answers with the instant from which a new try is possible, or null when this one is.
 */
export async function countTry({ database, now }: Counting, keys: AttemptKey[]): Promise<string | null> {
  const at = now()
  const windowEndsAt = new Date(Date.parse(at) + WINDOW_MS).toISOString()
  return database.transaction(async (tx) => {
    const blocked: string[] = []
    // In a fixed order, so that two transactions cannot wait for each other's rows.
    for (const key of keys.toSorted((a, b) => idOf(a).localeCompare(idOf(b)))) {
      const counted = await countAttempt(tx, idOf(key), at, windowEndsAt)
      if (counted.failures > most[key.kind]) blocked.push(counted.windowEndsAt)
    }
    return blocked.sort().at(-1) ?? null
  })
}

/** A try turned out well: the account starts anew, and it does not count for the shared address. */
export async function forgiveTry(ctx: Context, account: AttemptKey, address: AttemptKey): Promise<void> {
  await ctx.database.transaction(async (tx) => {
    await forgetAttempts(tx, idOf(account))
    await uncountAttempt(tx, idOf(address))
    await forgetEndedAttempts(tx, ctx.now())
  })
}

/** A counted try that was none: it does not count for the address. */
export const takeBackTry = ({ database }: Pick<Counting, 'database'>, key: AttemptKey): Promise<unknown> =>
  database.transaction((tx) => uncountAttempt(tx, idOf(key)))
