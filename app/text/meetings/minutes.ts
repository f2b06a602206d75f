import { formatDate, formatDateTime } from '../format'
import type { SendingHindrance, SignerPart } from '../../domain/meetings/minutes/signing'
import { hashInWords } from '../../domain/meetings/minutes/canonical'
import { paragraphSpan } from '../../domain/meetings/minutes/numbers'

/** Words of the minutes and of their pages. */
export const minutesText = {
  secretParagraph: 'Paragrafens text omfattas av sekretess och visas inte här.',
  document: ({ title, day, number }: { title: string; day: string | null; number: string }) =>
    `${title}${day ? `, ${formatDate(day)}` : ''} (${number})`,
  meetingOn: (day: string) => `sammanträdet den ${day}`,
  title: (body: string, day: string, part: number | null, span: string) =>
    part === null
      ? `Protokoll ${body} ${formatDate(day)}`
      : `Protokoll ${body} ${formatDate(day)}, ${span}, omedelbart justerat`,
  caseTitle: (body: string, day: string) =>
    `Protokoll från sammanträde i ${body.toLowerCase()} den ${formatDate(day)}`,
  fileName: (body: string, day: string, part: number | null) =>
    `Protokoll ${body} ${day}${part === null ? '' : ` del ${part}`}.pdf`,
  extractName: (body: string, day: string, number: number) =>
    `Protokollsutdrag ${body} ${day} § ${number}.pdf`,
  /** The secretary signs what was written; chair and adjusters approve it. */
  signed: (at: string, paper: { day: string } | null, hash: string, secretary: boolean) => {
    const done = secretary ? 'Undertecknat' : 'Justerat'
    return `${
      paper
        ? `${done} på papper ${formatDate(paper.day)}, noterat i Rådslag ${formatDateTime(at)}`
        : `${done} i Rådslag ${formatDateTime(at)}`
    }. Textens kontrollsumma ${hashInWords(hash)}.`
  },
  approvedAtOnce: (number: number) => `§ ${number} har justerats omedelbart i ett eget protokoll.`,
  reopened: 'Texten öppnades igen.',
  draftFooter: 'UTKAST. Protokollet är inte justerat.',
} as const

export const signerLabel: Record<SignerPart, string> = {
  secretary: 'Sekreterare',
  chair: 'Ordförande',
  adjuster: 'Justerare',
}

const hindrances: Record<SendingHindrance, string> = {
  'no-paragraphs': 'Protokollet har inga paragrafer.',
  'paragraph-empty': 'Text saknas.',
  'front-empty': 'Första sidan är tom.',
  'no-chair': 'Ingen ordförande är noterad. Notera vem som ledde sammanträdet.',
  'no-adjusters': 'Inga justerare är valda. Notera dem i sammanträdets anteckningar.',
  'chair-adjusts': 'Ordföranden kan inte också vara justerare.',
  'meeting-not-closed': 'Sammanträdet är inte avslutat.',
  'record-changed':
    'Det som noterats vid sammanträdet har ändrats sedan texten skrevs. Hämta ändringen eller behåll texten.',
  'personal-number':
    'Texten innehåller ett personnummer. Ta bort det, eller skriv en offentlig text utan det.',
}

/** What is left before the minutes can be signed, with the §§ it is about. */
export const hindranceText = ({
  code,
  paragraphs,
}: {
  code: SendingHindrance
  paragraphs: readonly number[]
}): string =>
  paragraphs.length === 0 ? hindrances[code] : `${paragraphSpan(paragraphs)}: ${hindrances[code]}`

export const minutesNotice = {
  toSign: (title: string, due: string) => `${title} är klart att justeras, senast ${formatDate(due)}.`,
  opened: (title: string) => `${title} har öppnats igen. Du får besked när det ska justeras.`,
  dueSoon: (title: string, due: string, late: boolean) =>
    late
      ? `${title} skulle ha justerats senast ${formatDate(due)}.`
      : `${title} ska justeras senast ${formatDate(due)}.`,
  toDraft: (title: string, due: string, late: boolean) =>
    late
      ? `${title} skulle ha varit justerat senast ${formatDate(due)}. Det är inte skickat till justering.`
      : `${title} ska vara justerat senast ${formatDate(due)}. Det är inte skickat till justering än.`,
  approved: (title: string) => `${title} är justerat.`,
} as const
