import type { MemoKind, MemoRemark, MemoState, RemarkCode } from '../domain/memos'
import { isDay } from '../domain/shared/day'
import { formatDate } from './format'
import { memoFieldLabel } from './memo-fields'

export const memoKindLabel: Record<MemoKind, string> = {
  memo: 'Tjänsteskrivelse',
  letter: 'Missiv',
  statement: 'Yttrande',
  motion_answer: 'Svar på motion',
  interpellation_answer: 'Svar på interpellation',
  investment_memo: 'Begäran om investering',
}

export const memoStateLabel: Record<MemoState, string> = {
  draft: 'Utkast',
  for_approval: 'Väntar på godkännande',
  approved: 'Godkänd',
  discarded: 'Lagd åt sidan',
}

export const memoDocumentText = {
  draftKind: (kind: string) => `UTKAST – ${kind}`,
  draftNumber: (number: string) => `UTKAST, ${number}`,
  draftFooter: (name: string) => `UTKAST. ${name} som inte är godkänd. Texten kan ändras.`,
  approved: (day: string) => `Godkänd i Rådslag den ${day}`,
} as const

export const memoNotice = {
  handedOver: (name: string, title: string, number: string) =>
    `${name} ber dig godkänna ”${title}” (${number})`,
  sentBack: (name: string, title: string, number: string) =>
    `${name} har skickat tillbaka ”${title}” (${number}) med en kommentar`,
  approved: (name: string, title: string, reference: string) =>
    `${name} har godkänt ”${title}”, som är registrerad som ${reference}`,
} as const

const quoted = (text: string | null) => {
  const words = text ?? ''
  return `”${words.length > 90 ? `${words.slice(0, 88)} …` : words}”`
}

const remark: Record<RemarkCode, (detail: string | null) => string> = {
  'section-empty': () => 'Avsnittet är tomt.',
  'prompt-left': (detail) => `Här finns något kvar att fylla i: ${detail ?? ''}`,
  'field-unknown': (detail) => `Fältet {{${detail ?? ''}}} finns inte. Det står kvar som det är skrivet.`,
  'field-empty': (detail) =>
    `Ärendet saknar uppgiften ”${(detail && memoFieldLabel[detail as keyof typeof memoFieldLabel]) ?? detail}”. Ta bort fältet eller komplettera ärendet.`,
  'financing-missing': () =>
    'Beslutet gäller pengar. Ange varifrån de tas, till exempel ram, budget eller anslag (11 kap. 15 § kommunallagen).',
  'money-not-marked': () =>
    'Förslaget nämner ett belopp. Innebär beslutet en utgift ska du markera det under Uppgifter.',
  'attachment-missing': (detail) =>
    `Texten nämner bilaga ${detail ?? ''}, men ingen handling på ärendet är den bilagan. Ange handlingens nummer eller rubrik på raden för bilagan.`,
  'cooperation-after-decision': (detail) =>
    `Samverkan ${detail && isDay(detail) ? `den ${formatDate(detail)} ` : ''}ligger efter beslutet. En förhandling enligt 11 § medbestämmandelagen ska vara klar före.`,
  'personal-number': (detail) => `Texten innehåller något som ser ut som ett personnummer: ${detail ?? ''}.`,
  'decision-none': () => 'Det finns ingen punkt att besluta om.',
  'decision-by-attachment': (detail) =>
    `Skriv vad som beslutas i stället för att bara hänvisa: ${quoted(detail)}.`,
  'decision-several-measures': (detail) => `En åtgärd i varje punkt. Dela upp ${quoted(detail)}.`,
  'decision-not-decided': (detail) => `Skriv som om det redan var beslutat: ${quoted(detail)}.`,
  'decision-forms-mixed': () => 'Välj en form för alla punkter: att-satser, eller numrerade hela meningar.',
  'decision-att-capital': (detail) => `Börja att-satsen med liten bokstav: ${quoted(detail)}.`,
  'decision-final-samt': (detail) => `Ta bort ”samt” sist i ${quoted(detail)}.`,
}

/** What is left, in a sentence that says how it is put right. */
export const remarkText = ({ code, detail }: Pick<MemoRemark, 'code' | 'detail'>): string =>
  remark[code](detail)
