import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../connection'
import { mails } from '../schema'

export type Mail = typeof mails.$inferSelect

export async function insertMail(
  tx: Transaction,
  row: Omit<typeof mails.$inferInsert, 'state' | 'attempts'>,
): Promise<void> {
  await tx.insert(mails).values({ ...row, state: 'waiting', attempts: 0 })
}

/** The mail to send; null when there is none or it is sent already. */
export async function mailToSend({ read }: Database, id: string): Promise<Mail | null> {
  const [mail] = await read.select().from(mails).where(eq(mails.id, id)).limit(1)
  return mail && mail.state !== 'sent' ? mail : null
}

export const noteMailSent = (database: Database, { id, attempts }: Mail, sentAt: string) =>
  database.transaction((tx) =>
    tx
      .update(mails)
      .set({ state: 'sent', attempts: attempts + 1, sentAt, lastError: null })
      .where(eq(mails.id, id)),
  )

export const noteMailFailed = (database: Database, { id, attempts }: Mail, lastError: string) =>
  database.transaction((tx) =>
    tx
      .update(mails)
      .set({ state: 'failed', attempts: attempts + 1, lastError })
      .where(eq(mails.id, id)),
  )
