import type { ReferralKind, ReferralState, Stance } from '../domain/referrals/referral'
import { formatDate } from './format'

export const referralKindLabel: Record<ReferralKind, string> = {
  board: 'Nämnden beslutar om svaret',
  office: 'Förvaltningen svarar',
  external: 'Utanför kommunen',
  information: 'För kännedom, inget svar väntas',
}

export const referralStateLabel: Record<ReferralState, string> = {
  draft: 'Inte skickad',
  sent: 'Skickad',
  received: 'Mottagen',
  in_progress: 'Svar bereds',
  answered: 'Har svarat',
  declined: 'Avstår',
  closed: 'Klar',
}

export const stanceLabel: Record<Stance, string> = {
  supports: 'Tillstyrker',
  no_objection: 'Har inget att invända',
  partly: 'Tillstyrker delvis',
  opposes: 'Avstyrker',
  abstains: 'Tar inte ställning',
}

type Answered = { state: string; stance: Stance | null; answeredDay: string | null }

/** How a recipient answered, in one sentence. */
export function answeredWithText({ state, stance, answeredDay }: Answered): string {
  const day = answeredDay ? ` den ${formatDate(answeredDay)}` : ''
  if (state === 'declined') return `Avstod från att yttra sig${day}.`
  return stance ? `${stanceLabel[stance]}. Svarade${day}.` : `Svarade${day}.`
}

/** The note on a letter's first version: which of the case's documents went with it. */
export const sentWithNote = (numbers: readonly number[]): string =>
  `Skickad med ${numbers.length === 1 ? 'handling' : 'handlingarna'} ${listed(numbers.map(String))}`

/** `Servicenämnden, Miljönämnden och Svea AB`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`

/** `Servicenämndens`, `Stadsledningskontorets`; a name that ends in s stays. */
const genitive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`)

export const statementTitle = (names: readonly string[], decided: string | null): string =>
  `${names.length > 1 ? 'Gemensamt yttrande' : 'Yttrande'} från ${listed(names)}${decided ? `, ${decided}` : ''}`

/** When and where a statement was decided: `beslutat 2 december 2026 § 45`. Null when nothing is told. */
export const decidedText = (day: string | null, paragraph: string | null): string | null =>
  day || paragraph
    ? ['beslutat', day && formatDate(day), paragraph && `§ ${paragraph.replace(/^§\s*/, '')}`]
        .filter(Boolean)
        .join(' ')
    : null

/** History lines of the sender's case. */
export const referralEventText = {
  sent: (names: readonly string[], letter: string) => `Remiss ${letter} skickades till ${listed(names)}`,
  received: (name: string, number: string | null) =>
    number ? `${name} tog emot remissen som ${number}` : `${name} bekräftade att remissen kommit fram`,
  begun: (name: string) => `${name} bereder sitt svar`,
  answered: (names: readonly string[], document: string) =>
    `${listed(names)} lämnade ${names.length > 1 ? 'ett gemensamt yttrande' : 'yttrande'}: ${document}`,
  answeredLate: (names: readonly string[], document: string) =>
    `${genitive(listed(names))} yttrande kom in efter att ärendet gått vidare och registrerades: ${document}`,
  corrected: (name: string, document: string) => `${name} rättade sitt yttrande: ${document}`,
  declined: (name: string) => `${name} avstår från att yttra sig`,
  extended: (name: string, day: string) => `${name} fick anstånd till den ${formatDate(day)}`,
  extensionAsked: (name: string, day: string) => `${name} ber om anstånd till den ${formatDate(day)}`,
  accepted: (name: string) => `${genitive(name)} yttrande godtogs`,
  closedUnanswered: (name: string) => `Ärendet går vidare utan svar från ${name}`,
  overridden: (names: readonly string[], reason: string) =>
    `Ärendet går vidare utan att vänta på ${listed(names)}: ${reason}`,
  reminded: (name: string) => `${name} påmindes om remissen`,
  linkAgain: (name: string) => `En ny svarslänk skickades till ${name}`,
} as const

/** History lines of the recipient's own case. */
export const recipientEventText = {
  received: (number: string, sender: string) => `Remissen ${number} kom från ${sender}`,
  dispatched: (document: string, sender: string) => `Yttrandet ${document} skickades till ${sender}`,
  declined: (sender: string) => `${sender} fick besked om att yttrande inte lämnas`,
  extended: (day: string) => `Anstånd gavs till den ${formatDate(day)}`,
  extensionAsked: (day: string) => `Anstånd till den ${formatDate(day)} begärdes`,
} as const

/** What lands on someone's desk. */
export const referralNoticeText = {
  arrived: (title: string, sender: string, recipient: string, day: string | null) =>
    `Remiss till ${recipient} från ${sender}: ${title}${day ? `. Svar senast den ${formatDate(day)}` : ''}`,
  answered: (name: string, number: string) => `${name} har svarat på remissen i ${number}`,
  late: (name: string, number: string) => `${name} har svarat i efterhand på remissen i ${number}`,
  corrected: (name: string, number: string) => `${name} har rättat sitt yttrande i ${number}`,
  declined: (name: string, number: string) => `${name} avstår från att yttra sig i ${number}`,
  extensionAsked: (name: string, number: string, day: string) =>
    `${name} ber om anstånd till den ${formatDate(day)} i ${number}`,
  extended: (title: string, day: string) => `Anstånd till den ${formatDate(day)}: ${title}`,
  reminder: (title: string, sender: string, day: string | null) =>
    `Påminnelse från ${sender}: ${title}${day ? `. Svar senast den ${formatDate(day)}` : ''}`,
  settled: (number: string) => `Alla som tillfrågades i ${number} har svarat eller är klara`,
} as const

type Letter = {
  title: string
  number: string
  sender: string
  question: string
  background: string | null
  contact: string | null
  recipients: readonly { name: string; replyDay: string | null }[]
  documents: readonly { number: string; title: string }[]
}

/** The referral letter as Markdown (REM-01, FL-08): question, background, sending list with days, what comes with it. */
export const letterMarkdown = (letter: Letter): string =>
  [
    `# Remiss: ${letter.title}`,
    `${letter.sender}, ${letter.number}`,
    '## Vad yttrandet ska omfatta',
    letter.question.trim(),
    ...(letter.background ? ['## Bakgrund', letter.background.trim()] : []),
    '## Remissinstanser och svarstid',
    letter.recipients
      .map(({ name, replyDay }) =>
        replyDay ? `- ${name}: svar senast den ${formatDate(replyDay)}` : `- ${name}: för kännedom`,
      )
      .join('\n'),
    ...(letter.documents.length > 0
      ? [
          '## Handlingar som följer med',
          letter.documents.map(({ number, title }) => `- ${number} ${title}`).join('\n'),
        ]
      : []),
    ...(letter.contact ? ['## Kontakt', letter.contact.trim()] : []),
  ].join('\n\n')

/** The mail to a recipient outside the installation; `href` is the secret address. */
export const referralMail = (about: {
  recipient: string
  sender: string
  title: string
  number: string
  replyDay: string | null
  href: string
}) => ({
  subject: `Remiss: ${about.title}`,
  text: [
    `Till ${about.recipient}`,
    '',
    `${about.sender} skickar en remiss: ${about.title} (${about.number}).`,
    about.replyDay
      ? `Svar önskas senast den ${formatDate(about.replyDay)}.`
      : 'Den skickas för kännedom. Inget svar väntas.',
    '',
    'Läs remissen och svara här. Ingen inloggning behövs. Länken är personlig för er: den som har den kan svara i ert namn.',
    '',
    `{portal}${about.href}`,
    '',
  ].join('\n'),
})

export const extensionMail = (about: { recipient: string; title: string; number: string; day: string }) => ({
  subject: `Anstånd: ${about.title}`,
  text: `Till ${about.recipient}\n\nSvarstiden för remissen ${about.title} (${about.number}) är nu den ${formatDate(about.day)}. Svara genom den länk ni har fått tidigare.\n`,
})

export const reminderMail = (about: {
  recipient: string
  sender: string
  title: string
  number: string
  replyDay: string | null
}) => ({
  subject: `Påminnelse om remiss: ${about.title}`,
  text: `Till ${about.recipient}\n\n${about.sender} har inte fått ert svar på remissen ${about.title} (${about.number}).${about.replyDay ? ` Svarstiden är den ${formatDate(about.replyDay)}.` : ''}\n\nSvara genom den länk ni har fått tidigare. Har ni inte kvar den kan ${about.sender} skicka en ny.\n`,
})
