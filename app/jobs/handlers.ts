import { mailToSend, noteMailFailed, noteMailSent } from '#db/repositories/mails'
import { paths } from '../paths'
import { linkMail } from '../text/mail'
import { makeLinkFor } from '../use-cases/accounts/send-link'
import type { Context } from '../use-cases/context'
import type { Handlers } from './runner'

type Tools = {
  /** A context whose actor is the program. */
  context: () => Context
  sendMail:
    | ((mail: {
        to: string
        subject: string
        text: string
        headers?: Record<string, string>
      }) => Promise<void>)
    | null
  /** Without a slash at the end. */
  baseUrl: string
}

/** What each kind of job does. */
export function jobHandlers({ context, sendMail, baseUrl }: Tools): Handlers {
  return {
    'account.link': async ({ email }) => {
      if (!sendMail) throw new Error('SMTP_URL is not set')
      const made = await makeLinkFor(context(), String(email))
      if (!made) return
      const { account, link } = made
      const url = baseUrl + paths.oneTimeLink(link.token)
      await sendMail({ to: account.email, ...linkMail({ ...link, name: account.name, url }) })
    },
    'mail.send': async ({ mailId }) => {
      const { database, now } = context()
      const mail = await mailToSend(database, String(mailId))
      if (!mail) return
      try {
        if (!sendMail) throw new Error('SMTP_URL is not set')
        // Addresses within the portal stand as `{portal}` in what was written before the address was known.
        await sendMail({ ...mail, text: mail.text.replaceAll('{portal}', baseUrl) })
        await noteMailSent(database, mail, now())
      } catch (error) {
        await noteMailFailed(database, mail, String(error).slice(0, 500))
        throw error
      }
    },
  }
}
