import type { Database } from '#db/connection'
import { mailToSend, noteMailFailed, noteMailSent } from '#db/repositories/mails'
import { wrapped } from '../domain/shared/lines'
import { MailRefused, TryAgain } from './try-again'

export type SendMail = (mail: {
  /** The same for every try, so that a server that has it already can tell. */
  messageId?: string
  to: string
  subject: string
  text: string
  headers?: Record<string, string>
  /** Whose mail it is: the municipality's name. */
  sender?: string | null
}) => Promise<void>

type Tools = {
  database: Database
  now: () => string
  /** Null where no mail server is named. */
  sendMail: SendMail | null
  /** Without a slash at the end. */
  baseUrl: string
  /** The secret of a watch's address. */
  watchSecret: (watchId: string) => string
}

/** Minutes before the next try: three days in all, as long as a mail server may be down over a holiday weekend. */
const waits = [1, 5, 15, 60, 180, 360, 720, 1440, 1440]

/**
 * Sends a mail of the outbox. Without a mail server it is left waiting; it is taken up again when one is named. A server
 * that cannot take it now is tried again later, one that refuses it is not.
 */
export async function sendQueuedMail(tools: Tools, mailId: string): Promise<void> {
  const { database, now, sendMail } = tools
  if (!sendMail) return
  const mail = await mailToSend(database, mailId)
  if (!mail) return
  try {
    await sendMail({
      messageId: `<${mail.id}@${new URL(tools.baseUrl).hostname}>`,
      ...{ to: mail.to, subject: mail.subject, sender: mail.sender },
      text: wrapped(addressed(tools, mail.text)),
      headers: Object.fromEntries(
        Object.entries(mail.headers).map(([name, value]) => [name, addressed(tools, value)]),
      ),
    })
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500)
    const minutes = waits[mail.attempts]
    const forGood = error instanceof MailRefused || minutes === undefined
    await noteMailFailed(database, mail, { reason, forGood })
    if (forGood) return
    throw new TryAgain(reason, new Date(Date.parse(now()) + minutes * 60_000).toISOString())
  }
  await noteMailSent(database, mail, now())
}

/** Addresses and secrets stand as `{portal}` and `{watch:id}` in the outbox, and are put in when the mail leaves. */
const addressed = ({ baseUrl, watchSecret }: Tools, text: string): string =>
  text
    .replaceAll('{portal}', baseUrl)
    .replace(/\{watch:([\w-]{1,60})\}/g, (_, watchId: string) => watchSecret(watchId))
