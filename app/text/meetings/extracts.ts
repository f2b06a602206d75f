import { formatDate } from '../format'

export const extractMethodLabel = { mail: 'E-post', paper: 'Papper', portal: 'Portalen' } as const

export const proposedWhy = {
  receiver: 'har fått i uppdrag',
  named: 'enligt protokollet',
  case: 'äger ärendet',
  referral: 'har yttrat sig',
  party: 'har väckt ärendet',
} as const

type Sent = { bodyName: string; number: number; year: number; day: string; heading: string }

export const extractName = ({ bodyName, number, day }: Omit<Sent, 'year' | 'heading'>): string =>
  `${bodyName} § ${number}, ${formatDate(day)}`

/** The mail with the link to an extract. Mails carry no files. */
export const extractMail = (
  sent: Sent & { municipality: string; href: string; until: string; message: string },
) => ({
  subject: `Protokollsutdrag: ${extractName(sent)}`,
  text: [
    `${sent.municipality} skickar ett protokollsutdrag för kännedom eller åtgärd.`,
    `${extractName(sent)}\n${sent.heading}`,
    ...(sent.message === '' ? [] : [sent.message]),
    `Läs och spara utdraget (PDF):\n{portal}${sent.href}`,
    `Länken är din egen och fungerar till och med ${formatDate(sent.until)}.`,
  ].join('\n\n'),
})

export const extractEventText = (sent: Omit<Sent, 'heading' | 'year'>, recipients: number): string =>
  `Protokollsutdrag expedierades till ${recipients === 1 ? 'en mottagare' : `${recipients} mottagare`}: ${extractName(sent)}`

export const extractRefusals: Record<string, { field: string | null; text: string }> = {
  forbidden: { field: null, text: 'Din roll får inte göra det här.' },
  'recipient-missing': { field: 'name1', text: 'Välj eller skriv minst en mottagare.' },
  'name-missing': { field: null, text: 'Skriv namn på varje mottagare.' },
  'email-invalid': {
    field: null,
    text: 'Skriv en fullständig e-postadress till dem som ska få e-post, eller välj papper.',
  },
  'secret-not-by-mail': {
    field: 'full',
    text: 'Utdrag med sekretess skickas inte med e-post. Välj papper, eller skicka det offentliga utdraget.',
  },
  'too-many': { field: null, text: 'Skicka till högst 50 mottagare åt gången.' },
  'too-long': { field: null, text: 'Texten är för lång.' },
}
