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
