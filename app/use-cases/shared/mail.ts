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

/** Puts a mail in the outbox, in the transaction of the change that calls for it; a job sends it. */
export async function queueMail(ctx: Context, tx: Transaction, mail: OutgoingMail): Promise<void> {
  const id = ctx.newId()
  const at = ctx.now()
  await insertMail(tx, { id, createdAt: at, headers: {}, secret: false, ...mail })
  await enqueue(tx, { id: ctx.newId(), runAt: at, createdAt: at, ...mailJob({ mailId: id }) })
}
