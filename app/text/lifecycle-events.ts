import { formatDate } from './format'

/** What history says of a case's course, besides the steps' own sentences. */
export const lifecycleEventText = {
  minority: 'Det skedde på begäran av en minoritet (5 kap. 50 § kommunallagen)',
  /** The demonstration's account of a document, kept when the case is taken on from it. */
  asOf: (asOf: string, source: string | null) =>
    `Uppgifterna dessförinnan: ${asOf.charAt(0).toLowerCase()}${asOf.slice(1)}${source ? `. ${source}` : ''}`,
  assigned: (name: string | null, unit: string | null) =>
    name || unit
      ? `Ärendet fördelades till ${[name, unit].filter(Boolean).join(', ')}`
      : 'Ärendet har ingen ansvarig längre',
  stateCorrected: (from: string, to: string, reason: string) =>
    `Läget rättades från ”${from}” till ”${to}”. Skäl: ${reason}`,
  assignmentMade: (number: string) => `Beslutet blev uppdraget ${number}`,
  assignmentFrom: (number: string) => `Uppdraget följer av beslutet i ${number}`,
} as const

/** What the responsible and the one who raised it are told. */
export const stepNotice = (number: string, title: string, done: string) => `${number} ${title}: ${done}.`

/** What the one who is given a case is told. */
export const assignNotice = (number: string, title: string, note: string | null) =>
  `Du är nu ansvarig för ${number} ${title}.${note ? ` ${note}` : ''}`

/** NUM-03: `2026:5` or `5/2026`. */
export const initiativeNumber = (form: 'year_first' | 'serial_first', year: number, serial: number) =>
  form === 'year_first' ? `${year}:${serial}` : `${serial}/${year}`

/** The origin of an assignment: which body decided, and when. */
export const originText = (body: string, day: string, paragraph: string | null) =>
  `${body} den ${formatDate(day)}${paragraph ? ` § ${paragraph}` : ''}`

export const assignmentTitle = (text: string): string => {
  const line = text.trim().split('\n')[0] ?? ''
  return `Uppdrag: ${line.length > 160 ? `${line.slice(0, 158)} …` : line}`
}
