import { application } from '~/server/application'
import { linkUrl } from '~/server/link-url'
import type { OneTimeLink } from '~/use-cases/accounts/links'
import type { Delivery } from '~/use-cases/accounts/send-link'

export const delivery = (): Delivery => (application().env.SMTP_URL ? 'mail' : 'show')

export const shownLink = (link: OneTimeLink, name: string) => ({
  url: linkUrl(application().env, link.token),
  name,
  expiresAt: link.expiresAt,
})
