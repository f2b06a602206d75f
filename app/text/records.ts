import type { RequestEvent, RequestState } from '../domain/records/request'
import { formatCount, formatDate } from './format'

/** A state as the handlers' list names it. */
export const requestStateLabel: Record<RequestState, string> = {
  received: 'Ny',
  search: 'Handlingen tas fram',
  secrecy_test: 'Sekretess prövas',
  released: 'Utlämnad',
  partly_released: 'Utlämnad i delar',
  refused_by_official: 'Nekad av tjänsteperson',
  authority_decision: 'Beslut har begärts',
  closed: 'Avslutad',
}

/** The same to whoever asked. */
export const requestStateForRequester: Record<RequestState, string> = {
  received: 'Din begäran har kommit in',
  search: 'Vi tar fram handlingen',
  secrecy_test: 'Vi prövar om något i handlingen är hemligt',
  released: 'Handlingen är utlämnad',
  partly_released: 'En del av handlingen är utlämnad',
  refused_by_official: 'Handlingen lämnas inte ut',
  authority_decision: 'Du har begärt ett skriftligt beslut',
  closed: 'Avslutad',
}

/** How an ended request stands to whoever asked: decided, released by decision, or withdrawn. */
export function requestHeading(request: {
  state: RequestState
  decidedDay: string | null
  provision: string | null
}): string {
  if (request.state !== 'closed' || request.decidedDay === null)
    return requestStateForRequester[request.state]
  return request.provision === null
    ? 'Handlingen lämnas ut efter beslut'
    : 'Beslut: handlingen lämnas inte ut'
}

/** A step in the history of a request. */
export const requestStepText: Record<RequestState, string> = {
  received: 'Begäran kom in',
  search: 'Handlingen började tas fram',
  secrecy_test: 'Sekretess började prövas',
  released: 'Handlingen lämnades ut',
  partly_released: 'En del av handlingen lämnades ut',
  refused_by_official: 'Handlingen lämnades inte ut',
  authority_decision: 'Ett skriftligt beslut begärdes',
  closed: 'Begäran avslutades',
}

export const requestEventLabel: Record<RequestEvent, string> = {
  take: 'Ta hand om begäran',
  found: 'Handlingen är framtagen',
  forward: 'Lämna över',
  note: 'Spara anteckningen',
  release: 'Lämna ut',
  'release-partly': 'Lämna ut i delar',
  refuse: 'Neka',
  demand: 'Begär ett skriftligt beslut',
  'decide-refusal': 'Fatta beslut om avslag',
  'decide-release': 'Besluta att lämna ut',
  withdraw: 'Avsluta, begäran är återtagen',
}

/** Grounds besides secrecy: there is nothing to hand out, or it is not an official record. */
export const otherGrounds = [
  '2 kap. 4 § TF, handlingen förvaras inte hos myndigheten',
  '2 kap. 4 § TF, handlingen är inte allmän',
  '2 kap. 12 § TF, handlingen är ett utkast eller en minnesanteckning',
] as const

export const courts = [
  'Kammarrätten i Stockholm',
  'Kammarrätten i Göteborg',
  'Kammarrätten i Sundsvall',
  'Kammarrätten i Jönköping',
] as const

/** Said in the history when a refusal has reached whoever asked. */
export const receiptNoted = (day: string): string => `Beslutet togs emot ${formatDate(day)}.`

const HOUR_MS = 3_600_000

/** How long someone has waited: "mindre än en timme", "5 timmar", "3 dagar". */
export function waitedText(receivedAt: string, now: string): string {
  const hours = Math.floor((Date.parse(now) - Date.parse(receivedAt)) / HOUR_MS)
  if (hours < 1) return 'mindre än en timme'
  return hours < 24
    ? formatCount(hours, 'timme', 'timmar')
    : formatCount(Math.floor(hours / 24), 'dag', 'dagar')
}

export const requestNotice = {
  received: (number: number, body: string) =>
    `Begäran ${number} om att få ut en handling har kommit in till ${body}. Svara om det går i dag.`,
  forwarded: (from: string, number: number) => `Lämnades över från ${from}, där den hade nummer ${number}.`,
  demanded: (number: number, body: string) =>
    `Ett skriftligt beslut har begärts i begäran ${number} hos ${body}.`,
} as const

/** OSL 6:3: what whoever is refused must be told. */
export const rightToDecision =
  'Du har rätt att få myndighetens skriftliga beslut. Det kan du överklaga till kammarrätten. Det kostar inget att begära beslutet.'

/** What is told of an answer, in the order that it is read; each stands in a paragraph of its own. */
export const answerText = (answer: {
  note: string | null
  provision: string | null
  reasons: string | null
}): string | null =>
  [answer.note, answer.provision && `${groundWord}${answer.provision}`, answer.reasons]
    .filter(Boolean)
    .join('\n\n') || null

const groundWord = 'Grund: '

/** What was handed out, of an answer's text. */
export const releasedPart = (text: string): string => text.split(`\n\n${groundWord}`)[0] ?? text

export type AnswerMail = {
  number: number
  body: string
  state: RequestState
  note: string
  provision: string | null
  reasons: string | null
  href: string
}

/** The answer by mail, for whoever gave an address. `{portal}` becomes the portal's address when it is sent. */
export function answerMail(answer: AnswerMail) {
  const { number, body, state, note, provision, reasons, href } = answer
  const refused = state === 'partly_released' || state === 'refused_by_official'
  return {
    subject: `Svar på begäran ${number} hos ${body}`,
    text: [
      `${requestStateForRequester[state]}.`,
      answerText({ note, provision, reasons }),
      refused && rightToDecision,
      `Följ din begäran: {portal}${href}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}

export const requestCaseTitle = (number: number) => `Begäran ${number} om att få ut en allmän handling`
export const refusalTitle = (number: number) => `Beslut om att inte lämna ut handling, begäran ${number}`

/** The sections of a refusal decision. FL 32–33, 44; OSL 6:7–8. */
export const refusalWords = {
  kind: 'Beslut',
  heading: 'Avslag på begäran att få ut allmän handling',
  decides: (body: string) => `${body} beslutar`,
  point: (provision: string, partly: boolean) =>
    partly
      ? `avslå begäran i de delar som inte har lämnats ut, med stöd av ${provision}.`
      : `avslå begäran med stöd av ${provision}.`,
  asked: (day: string, wanted: string) => `Begäran kom in den ${formatDate(day)} och gäller: ${wanted}`,
  reasonsHeading: 'Skäl för beslutet',
  askedHeading: 'Vad som har begärts',
  releasedHeading: 'Vad som redan har lämnats ut',
  appealHeading: 'Så överklagar du',
  appeal: (body: string, court: string) => [
    `Beslutet kan överklagas till ${court}. Skriv till ${body}, som skickar överklagandet vidare. Skriv vilket beslut du överklagar, vilken ändring du vill ha och varför.`,
    `Överklagandet ska ha kommit in till ${body} inom tre veckor från den dag då du fick del av beslutet.`,
    'Du behöver inte ha ett ombud. Överklagandet måste innehålla uppgifter så att domstolen kan nå dig.',
  ],
  law: '6 kap. 7 och 8 §§ offentlighets- och sekretesslagen (2009:400), 44 § förvaltningslagen (2017:900)',
} as const
