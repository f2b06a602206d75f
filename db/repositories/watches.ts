import { and, asc, eq, gt, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { accounts, municipalities, watches } from '../schema'

export type Watch = typeof watches.$inferSelect

/** What is followed: a case, a view of the case list, or the post list of a municipality. */
export type WatchTarget = Pick<Watch, 'municipalityId' | 'kind' | 'caseId' | 'query'>

export async function insertWatch(tx: Transaction, row: typeof watches.$inferInsert): Promise<void> {
  await tx.insert(watches).values(row)
}

const same = ({ municipalityId, kind, caseId, query }: WatchTarget) =>
  and(
    municipalityId === null ? isNull(watches.municipalityId) : eq(watches.municipalityId, municipalityId),
    eq(watches.kind, kind),
    caseId === null ? isNull(watches.caseId) : eq(watches.caseId, caseId),
    query === null ? isNull(watches.query) : eq(watches.query, query),
    isNull(watches.endedAt),
  )

async function one(read: Read, where: SQL | undefined): Promise<Watch | null> {
  const [row] = await read.select().from(watches).where(where).orderBy(asc(watches.createdAt)).limit(1)
  return row ?? null
}

/** The account's own watch on something. */
export const accountWatch = (read: Read, accountId: string, target: WatchTarget) =>
  one(read, and(eq(watches.accountId, accountId), same(target)))

/** An address's watch on something, confirmed or not. */
export const emailWatch = (read: Read, email: string, target: WatchTarget) =>
  one(read, and(eq(watches.email, email), same(target)))

/** How many watches an address has been asked to confirm since an instant, and has not. */
export async function unconfirmedSince(read: Read, email: string, since: string): Promise<number> {
  const [row] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(watches)
    .where(and(eq(watches.email, email), isNull(watches.confirmedAt), gte(watches.createdAt, since)))
  return row?.count ?? 0
}

/** The watch behind the secret of its address, with whose municipality it is. */
export async function watchBySecret(read: Read, secretHash: string) {
  const [row] = await read
    .select({ watch: watches, municipalitySlug: municipalities.slug })
    .from(watches)
    .leftJoin(municipalities, eq(municipalities.id, watches.municipalityId))
    .where(eq(watches.secretHash, secretHash))
  return row ?? null
}

/** The watches of an account that go on, the newest last. */
export const watchesOf = (read: Read, accountId: string): Promise<Watch[]> =>
  read
    .select()
    .from(watches)
    .where(and(eq(watches.accountId, accountId), isNull(watches.endedAt)))
    .orderBy(asc(watches.createdAt))

export const confirmWatch = (tx: Transaction, id: string, at: string) =>
  tx
    .update(watches)
    .set({ confirmedAt: at, toldUntil: at })
    .where(and(eq(watches.id, id), isNull(watches.confirmedAt), isNull(watches.endedAt)))

/** Ends a watch and forgets the address that it had. */
export const endWatch = (tx: Transaction, id: string, at: string) =>
  tx
    .update(watches)
    .set({ endedAt: at, email: null })
    .where(and(eq(watches.id, id), isNull(watches.endedAt)))

export type WatchToTell = Awaited<ReturnType<typeof watchesToTell>>[number]

/** Confirmed watches that go on, in order of their ids from one on, with their municipality and account. */
export const watchesToTell = (read: Read, after: string, most: number) =>
  read
    .select({
      watch: watches,
      municipality: {
        id: municipalities.id,
        slug: municipalities.slug,
        displayName: municipalities.displayName,
      },
      account: {
        id: accounts.id,
        name: accounts.name,
        email: accounts.email,
        personId: accounts.personId,
        municipalityId: accounts.municipalityId,
        status: accounts.status,
      },
    })
    .from(watches)
    .innerJoin(municipalities, eq(municipalities.id, watches.municipalityId))
    .leftJoin(accounts, eq(accounts.id, watches.accountId))
    .where(and(gt(watches.id, after), isNull(watches.endedAt), isNotNull(watches.confirmedAt)))
    .orderBy(asc(watches.id))
    .limit(most)

/** Moves on what has been told; false when another process has told it since. */
export async function moveTold(
  tx: Transaction,
  { id, from, to, secretHash }: { id: string; from: string; to: string; secretHash: string },
): Promise<boolean> {
  const moved = await tx
    .update(watches)
    .set({ toldUntil: to, secretHash })
    .where(and(eq(watches.id, id), eq(watches.toldUntil, from), isNull(watches.endedAt)))
    .returning({ id: watches.id })
  return moved.length > 0
}

/** Removes addresses that never confirmed, and watches that ended long ago. */
export async function forgetWatches(
  tx: Transaction,
  { unconfirmedBefore, endedBefore }: { unconfirmedBefore: string; endedBefore: string },
): Promise<void> {
  await tx
    .delete(watches)
    .where(
      and(isNull(watches.confirmedAt), isNull(watches.accountId), lt(watches.createdAt, unconfirmedBefore)),
    )
  await tx.delete(watches).where(and(isNotNull(watches.endedAt), lt(watches.endedAt, endedBefore)))
}
