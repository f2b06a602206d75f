import { createTransport } from 'nodemailer'
import type { SendMail } from '../jobs/send-mail'
import { MailRefused } from '../jobs/try-again'
import type { Env } from './env'

export type { SendMail }

/** What nodemailer tells of an error: the server's code, and what was said to it. */
type SmtpError = { code?: string; command?: string; responseCode?: number; message?: string }

/**
 * RFC 5321: 5yz is for good. Only the recipient and the content are the mail's own fault; a refused sender, sign-in
 * or connection is the set-up's and may be put right.
 */
function isForGood({ code, command, responseCode }: SmtpError): boolean {
  if (code === 'EENVELOPE' && responseCode === undefined) return true
  return (responseCode ?? 0) >= 500 && (command === 'RCPT TO' || command === 'DATA')
}

/** `Rådslag <radslag@kommun.se>` with the municipality's name before the address. */
function senderOf(from: string, municipality: string | null) {
  const address = /<([^<>]+)>/.exec(from)?.[1]
  return municipality === null || address === undefined
    ? from
    : { name: `${municipality} genom Rådslag`, address }
}

/** How mail is sent, or null where none is set up. A job is locked for five minutes: a silent server is left before that. */
export function mailer(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): SendMail | null {
  if (!env.SMTP_URL) return null
  const transport = createTransport({
    url: env.SMTP_URL,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 60_000,
  })
  return async ({ messageId, to, subject, text, headers, sender = null }) => {
    try {
      await transport.sendMail({
        from: senderOf(env.MAIL_FROM, sender),
        ...{ to, subject, text, messageId },
        // RFC 3834: nobody's answering machine is to answer.
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
    } catch (error) {
      const { message = String(error) } = error as SmtpError
      throw isForGood(error as SmtpError) ? new MailRefused(message) : error
    }
  }
}
