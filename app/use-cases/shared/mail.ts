import { normalEmail } from '../../domain/access/email'
import { headerLine } from '../../domain/shared/lines'
import { mailJob } from '../../jobs/definitions'
import type { Transaction } from '#db/connection'
import { enqueue } from '#db/repositories/jobs'
import { insertMail } from '#db/repositories/mails'
import type { Context } from '../context'

export type OutgoingMail = {
  municipalityId: string | null
  to: string
  subject: string
  text: string
  headers?: Record<string, string>
  /** The text holds a secret link, which nobody else may read in the outbox. */
  secret?: boolean
}

const LONGEST_SUBJECT = 150

/**
 * Puts a mail in the outbox, in the transaction of the change that calls for it; a job with the mail's own id sends it.
 * What is not an address is not written to, and a subject or header that people typed cannot begin another header.
 * Answers with the mail's id; null when there is nobody to write to.
 */
export async function queueMail(ctx: Context, tx: Transaction, mail: OutgoingMail): Promise<string | null> {
  const to = normalEmail(mail.to)
  if (to === null) return null
  const id = ctx.newId()
  const at = ctx.now()
  const headers = Object.fromEntries(
    Object.entries(mail.headers ?? {}).map(([name, value]) => [name, headerLine(value, 900)]),
  )
  await insertMail(tx, {
    ...{ id, createdAt: at, secret: false },
    ...{ ...mail, to, headers, subject: headerLine(mail.subject, LONGEST_SUBJECT) },
  })
  await enqueue(tx, { id, runAt: at, createdAt: at, ...mailJob({ mailId: id }) })
  return id
}
