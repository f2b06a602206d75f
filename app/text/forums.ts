import { formatDate } from './format'

export const forumMeetingStateLabel = {
  planned: 'Planerat',
  agenda: 'Dagordning finns',
  held: 'Hållet',
  approved: 'Anteckningar godkända',
  cancelled: 'Inställt',
} as const

export const questionStateLabel = {
  open: 'Öppen',
  escalated: 'Eskalerad',
  answered: 'Besvarad, åter i forumet',
  decided: 'Beslutad',
  closed: 'Avslutad',
} as const

export const questionStepLabel = {
  raised: 'Väcktes',
  discussed: 'Diskuterades',
  decided: 'Beslutades',
  escalated: 'Eskalerades',
  answered: 'Besvarades',
  returned: 'Återkom',
  closed: 'Avslutades',
} as const

export const actionStateLabel = {
  open: 'Ej påbörjad',
  in_progress: 'Pågår',
  done: 'Klar',
  withdrawn: 'Struken',
} as const

export const actionEventLabel: Record<string, string> = {
  added: 'Lades till',
  moved: 'Ny dag',
  handed_over: 'Ny ansvarig',
  carried: 'Fördes vidare till nästa möte',
  start: 'Påbörjades',
  finish: 'Klar',
  withdraw: 'Ströks',
  reopen: 'Togs upp igen',
}

export const agendaSourceLabel = {
  template: 'Stående punkt',
  question: 'Väckt fråga',
  previous_notes: 'Föregående möte',
  report_below: 'Rapport',
  escalation: 'Eskalerad fråga',
  answer: 'Svar på egen fråga',
  actions: 'Restlista',
  station: 'Årshjulet',
  added: 'Tillagd',
} as const

export const lineKindLabel = {
  purpose: 'Syfte',
  decision: 'Beslutspunkter',
  communication: 'Kommunikation',
  participant: 'Deltagare',
  agenda: 'Stående dagordning',
} as const

export const FREQUENCY_NOT_STATED = 'Frekvens ej angiven'
export const INTERPRETED = 'tolkat'

export const agreementStateLabel = {
  proposal: 'Förslag',
  reference_group: 'I referensgruppen',
  preparation_group: 'I beredningsgruppen',
  business_council: 'I verksamhetsrådet',
  strategic_council: 'I strategiska rådet',
  in_force: 'Gäller',
  superseded: 'Ersatt',
} as const

export const agreementEventLabel: Record<string, string> = {
  to_reference_group: 'Skicka till referensgruppen',
  to_preparation_group: 'För vidare till beredningsgruppen',
  to_business_council: 'För vidare till verksamhetsrådet',
  to_strategic_council: 'För vidare till strategiska rådet',
  decide: 'Besluta: versionen gäller',
  send_back: 'Skicka tillbaka till förslag',
}

/** The same as something that has happened. */
export const agreementStepLabel: Record<string, string> = {
  started: 'Förslaget påbörjades',
  taken_over: 'Övertagen ur handlingen',
  to_reference_group: 'Skickades till referensgruppen',
  to_preparation_group: 'Behandlades i referensgruppen',
  to_business_council: 'Behandlades i beredningsgruppen',
  to_strategic_council: 'Behandlades i verksamhetsrådet',
  decide: 'Beslutades i strategiska rådet',
  send_back: 'Skickades tillbaka',
  supersede: 'Ersattes av en ny version',
}

/** Sentences of the trail, the history of cases, notices and lists. None holds more of a case than a number. */
export const forumText = {
  raisedInCase: (number: number, forum: string) => `Fråga ${number} väcktes i forumet ${forum}.`,
  returned: (from: string, to: string) => `Svaret från ${from} tas upp på nästa möte i ${to}.`,
  escalatedTo: (forum: string, text: string) => `Eskaleras till ${forum}. ${text}`,
  closedWith: (text: string) => `Avslutas. ${text}`,
  wentOn: (number: number, from: string, to: string) =>
    `Fråga ${number} har eskalerats från ${from} till ${to}.`,
  cameBack: (number: number, from: string) => `Fråga ${number} har fått svar från ${from}.`,
  listOf: (forum: string) => `Restlista, ${forum}`,
  moved: (from: string | null, to: string | null) =>
    `Från ${from ? formatDate(from) : 'ingen dag'} till ${to ? formatDate(to) : 'ingen dag'}.`,
  handedOver: (from: string | null, to: string | null) => `Från ${from ?? 'ingen'} till ${to ?? 'ingen'}.`,
  given: (activity: string, dueDay: string | null) =>
    `Du ansvarar för en aktivitet på en restlista: ${activity}${dueDay ? `, senast ${formatDate(dueDay)}` : ''}.`,
  preparationList: (year: number) => `Förberedelser ${year}`,
  secretaries: 'Forumens sekreterare',
  preparation: (title: string, forum: string, day: string, station: string | null) =>
    `${title} till ${forum} ${formatDate(day)}${station ? ` (${station})` : ''}`,
}

/** Times a year as shown: what the agreement does not state is said to be missing. */
export const frequencyText = (frequency: string | null, timesPerYear: number | null): string =>
  frequency ?? (timesPerYear === null ? FREQUENCY_NOT_STATED : `${timesPerYear} ggr/år`)
