import { and, asc, eq, lte, or } from 'drizzle-orm'
import type { Database, Read, Transaction } from '../connection'
import { jobs } from '../schema'

export type Job = typeof jobs.$inferSelect

/** Adds work to the queue, in the transaction of the change that calls for it. */
export async function enqueue(
  tx: Transaction,
  job: Pick<Job, 'id' | 'kind' | 'payload' | 'runAt' | 'createdAt'>,
): Promise<void> {
  await tx.insert(jobs).values({ ...job, state: 'waiting', attempts: 0 })
}

/** The same for work of which there shall be one with that id, whoever adds it first. */
export const enqueueOnce = (
  database: Database,
  job: Pick<Job, 'id' | 'kind' | 'payload' | 'runAt' | 'createdAt'>,
) =>
  database.transaction((tx) =>
    tx
      .insert(jobs)
      .values({ ...job, state: 'waiting', attempts: 0 })
      .onConflictDoNothing(),
  )

const due = (now: string) =>
  or(
    and(eq(jobs.state, 'waiting'), lte(jobs.runAt, now)),
    // Its worker died: the lock has run out.
    and(eq(jobs.state, 'running'), lte(jobs.lockedUntil, now)),
  )

const dueIds = (read: Read, now: string) =>
  read
    .select({ id: jobs.id, attempts: jobs.attempts })
    .from(jobs)
    .where(due(now))
    .orderBy(asc(jobs.runAt))
    .limit(1)

/** Takes the next due job and locks it; two workers never take the same. Null when nothing is due. */
export async function takeDueJob(database: Database, now: string, lockedUntil: string): Promise<Job | null> {
  if ((await dueIds(database.read, now)).length === 0) return null
  return database.transaction(async (tx) => {
    const [next] = await dueIds(tx, now)
    if (!next) return null
    // On PostgreSQL another worker may have taken it since: the condition is judged again under the row's lock.
    const [taken] = await tx
      .update(jobs)
      .set({ state: 'running', lockedUntil, attempts: next.attempts + 1 })
      .where(and(eq(jobs.id, next.id), due(now)))
      .returning()
    return taken ?? null
  })
}

export const finishJob = (database: Database, id: string) =>
  database.transaction((tx) =>
    tx.update(jobs).set({ state: 'done', lockedUntil: null, lastError: null }).where(eq(jobs.id, id)),
  )

/** Puts a failed job back to be tried at `runAt`, or gives it up when that is null. */
export const failJob = (database: Database, id: string, lastError: string, runAt: string | null) =>
  database.transaction((tx) =>
    tx
      .update(jobs)
      .set({ state: runAt ? 'waiting' : 'failed', lockedUntil: null, lastError, ...(runAt ? { runAt } : {}) })
      .where(eq(jobs.id, id)),
  )
