import { and, desc, eq, or, sql } from 'drizzle-orm'
import type { Read } from '../connection'
import { jobs, mails } from '../schema'

export type OutboxMail = Awaited<ReturnType<typeof outbox>>[number]
export type MailState = (typeof mails.$inferSelect)['state']

/** Mails of a municipality, the latest first. The text of a secret one is not given, only that it is there. */
export const outbox = (
  read: Read,
  municipalityId: string,
  { state, size, offset }: { state: MailState | null; size: number; offset: number },
) =>
  read
    .select({
      id: mails.id,
      to: mails.to,
      subject: mails.subject,
      text: sql<string | null>`case when ${mails.secret} then null else ${mails.text} end`,
      secret: mails.secret,
      state: mails.state,
      attempts: mails.attempts,
      lastError: mails.lastError,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
      /** When it is tried next; null when it is not in the queue. */
      nextTry: sql<
        string | null
      >`case when ${or(eq(jobs.state, 'waiting'), eq(jobs.state, 'running'))} then ${jobs.runAt} end`,
    })
    .from(mails)
    .leftJoin(jobs, eq(jobs.id, mails.id))
    .where(and(eq(mails.municipalityId, municipalityId), state === null ? undefined : eq(mails.state, state)))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .limit(size)
    .offset(offset)

/** How many mails of a municipality wait, are sent and have failed. */
export async function outboxCounts(read: Read, municipalityId: string): Promise<Record<MailState, number>> {
  const rows = await read
    .select({ state: mails.state, count: sql`count(*)`.mapWith(Number) })
    .from(mails)
    .where(eq(mails.municipalityId, municipalityId))
    .groupBy(mails.state)
  const of = (state: MailState) => rows.find((row) => row.state === state)?.count ?? 0
  return { waiting: of('waiting'), sent: of('sent'), failed: of('failed') }
}
