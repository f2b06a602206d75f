import { headerLine } from '../domain/shared/lines'
import { formatDateTime } from './format'

/** The mail that carries a one-time link. */
export function linkMail(link: {
  purpose: 'invitation' | 'password'
  name: string
  url: string
  expiresAt: string
}) {
  const until = `Länken gäller en gång, till och med ${formatDateTime(link.expiresAt)}.`
  if (link.purpose === 'invitation')
    return {
      subject: 'Ditt konto i Rådslag',
      text: `Hej ${link.name}!\n\nDu har fått ett konto i Rådslag. Välj ett lösenord här:\n\n${link.url}\n\n${until}\n`,
    }
  return {
    subject: 'Nytt lösenord i Rådslag',
    text: `Hej ${link.name}!\n\nNågon, troligen du, har bett om ett nytt lösenord. Välj det här:\n\n${link.url}\n\n${until} Har du inte bett om det behöver du inte göra något.\n`,
  }
}

/** The mail that tells of something new on someone's desk. `{portal}` becomes the portal's address when it is sent. */
export const noticeMail = ({ name, text, href }: { name: string; text: string; href: string | null }) => ({
  subject: headerLine(text, 90),
  text: `Hej ${name}!\n\n${text}\n${href ? `\n{portal}${href}\n` : ''}\nDu kan också se detta på Min dag i Rådslag.\n`,
})

/** What a stand-in is told of a notice that is for an absent colleague. */
export const standInText = (text: string, absent: string) => `${text} Du ersätter ${absent}.`

/** Why a mail that the administrator took out of the queue was not sent. */
export const GIVEN_UP = 'Systemförvaltaren avbröt försöken.'
