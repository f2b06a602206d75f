import { createTransport } from 'nodemailer'
import type { Env } from './env'

type Mail = { to: string; subject: string; text: string; headers?: Record<string, string> }
export type SendMail = (mail: Mail) => Promise<void>

/** How mail is sent, or null where none is set up. */
export function mailer(env: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): SendMail | null {
  if (!env.SMTP_URL) return null
  const transport = createTransport(env.SMTP_URL)
  return async (mail) => {
    await transport.sendMail({
      from: env.MAIL_FROM,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      headers: mail.headers,
    })
  }
}
