import { and, eq, inArray, lt, ne } from 'drizzle-orm'
import type { Database, Transaction } from '../connection'
import { jobs, mails, municipalities } from '../schema'

export type Mail = typeof mails.$inferSelect

export async function insertMail(
  tx: Transaction,
  row: Omit<typeof mails.$inferInsert, 'state' | 'attempts'>,
): Promise<void> {
  await tx.insert(mails).values({ ...row, state: 'waiting', attempts: 0 })
}

/** The mail to send with the name of whose it is; null when there is none, or it is sent or given up. */
export async function mailToSend(
  { read }: Database,
  id: string,
): Promise<(Mail & { sender: string | null }) | null> {
  const [row] = await read
    .select({ mail: mails, sender: municipalities.displayName })
    .from(mails)
    .leftJoin(municipalities, eq(municipalities.id, mails.municipalityId))
    .where(eq(mails.id, id))
    .limit(1)
  return row?.mail.state === 'waiting' ? { ...row.mail, sender: row.sender } : null
}

/** Notes that a mail was sent. What is secret in it has done its work and is forgotten. */
export const noteMailSent = (database: Database, { id, attempts, secret }: Mail, sentAt: string) =>
  database.transaction((tx) =>
    tx
      .update(mails)
      .set({
        ...{ state: 'sent', attempts: attempts + 1, sentAt, lastError: null },
        ...(secret ? { text: '', headers: {} } : {}),
      })
      .where(and(eq(mails.id, id), ne(mails.state, 'sent'))),
  )

/** Notes a try that did not succeed: the mail waits for the next, or has failed for good. */
export const noteMailFailed = (
  database: Database,
  { id, attempts }: Mail,
  { reason, forGood }: { reason: string; forGood: boolean },
) =>
  database.transaction((tx) =>
    tx
      .update(mails)
      .set({ state: forGood ? 'failed' : 'waiting', attempts: attempts + 1, lastError: reason })
      .where(and(eq(mails.id, id), eq(mails.state, 'waiting'))),
  )

/** Puts a failed or waiting mail first in the queue again, with new tries. False when it is sent or unknown. */
export async function retryMail(
  tx: Transaction,
  { id, municipalityId, now }: { id: string; municipalityId: string; now: string },
): Promise<boolean> {
  const again = await tx
    .update(mails)
    .set({ state: 'waiting', attempts: 0, lastError: null })
    .where(and(eq(mails.id, id), eq(mails.municipalityId, municipalityId), ne(mails.state, 'sent')))
    .returning({ id: mails.id })
  if (again.length === 0) return false
  await tx
    .update(jobs)
    .set({ state: 'waiting', attempts: 0, runAt: now, lockedUntil: null })
    .where(and(eq(jobs.id, id), ne(jobs.state, 'running')))
  return true
}

/** Takes a waiting mail out of the queue. False when it does not wait. */
export async function giveUpMail(
  tx: Transaction,
  { id, municipalityId, reason }: { id: string; municipalityId: string; reason: string },
): Promise<boolean> {
  const given = await tx
    .update(mails)
    .set({ state: 'failed', lastError: reason })
    .where(and(eq(mails.id, id), eq(mails.municipalityId, municipalityId), eq(mails.state, 'waiting')))
    .returning({ id: mails.id })
  return given.length > 0
}

/**
 * Begins again with the mails that waited while no mail server was named: their jobs ended without sending. Those
 * written before `oldest` tell of what has long passed and are given up with a reason.
 */
export async function resumeWaitingMails(
  database: Database,
  { now, oldest, reason }: { now: string; oldest: string; reason: string },
): Promise<void> {
  await database.transaction(async (tx) => {
    await tx
      .update(mails)
      .set({ state: 'failed', lastError: reason })
      .where(and(eq(mails.state, 'waiting'), eq(mails.attempts, 0), lt(mails.createdAt, oldest)))
    const waiting = tx.select({ id: mails.id }).from(mails).where(eq(mails.state, 'waiting'))
    await tx
      .update(jobs)
      .set({ state: 'waiting', runAt: now })
      .where(and(eq(jobs.kind, 'mail.send'), eq(jobs.state, 'done'), inArray(jobs.id, waiting)))
  })
}
