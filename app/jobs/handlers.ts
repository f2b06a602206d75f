import { paths } from '../paths'
import { linkMail } from '../text/mail'
import { makeLinkFor } from '../use-cases/accounts/send-link'
import type { Context } from '../use-cases/context'
import type { Handlers } from './runner'

type Tools = {
  /** A context whose actor is the program. */
  context: () => Context
  sendMail: ((mail: { to: string; subject: string; text: string }) => Promise<void>) | null
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
  }
}
