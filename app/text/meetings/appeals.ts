import type { AppealEvent, AppealOutcome, AppealReason, AppealState } from '../../domain/meetings/appeal'
import { formatDate } from '../format'
import { decisionName } from './legal-force'

export const appealStateLabel: Record<AppealState, string> = {
  received: 'Inkommet',
  registered: 'Registrerat',
  statement_requested: 'Yttrande begärt',
  answered: 'Yttrande skickat',
  judged: 'Avgörande har kommit',
  appealed_further: 'I högre instans',
  closed: 'Avslutat',
}

export const appealOutcomeLabel: Record<AppealOutcome, string> = {
  upheld: 'Överklagandet avslogs, beslutet står fast',
  annulled: 'Beslutet upphävdes',
  dismissed: 'Överklagandet avvisades',
  withdrawn: 'Målet skrevs av',
}

export const appealEventLabel: Record<AppealEvent, string> = {
  register: 'Registrera',
  forward: 'Överklagandet är skickat till domstolen',
  request_statement: 'Domstolen begär yttrande',
  extend_statement: 'Domstolen har gett anstånd',
  answer: 'Yttrandet är skickat',
  inhibit: 'Domstolen har stoppat beslutet (inhibition)',
  lift_inhibition: 'Inhibitionen är upphävd',
  judge: 'Avgörande från domstol',
  appeal_further: 'Avgörandet är överklagat',
  close: 'Avsluta',
  note: 'Anteckna',
  withdraw_entry: 'Överklagandet är infört av misstag',
}

/** What the log says of each step. */
export const appealStepText: Record<string, string> = {
  receive: 'Överklagandet togs emot',
  register: 'Överklagandet registrerades',
  forward: 'Överklagandet skickades till domstolen',
  request_statement: 'Domstolen begärde yttrande',
  extend_statement: 'Domstolen gav anstånd med yttrandet',
  answer: 'Yttrandet skickades till domstolen',
  inhibit: 'Domstolen beslutade om inhibition',
  lift_inhibition: 'Inhibitionen upphävdes',
  judge: 'Domstolens avgörande kom',
  appeal_further: 'Avgörandet överklagades',
  close: 'Målet är avslutat',
  note: 'Anteckning',
  withdraw_entry: 'Överklagandet var infört av misstag',
}

export const appealReasonText: Record<AppealReason, string> = {
  'day-missing': 'Ange dagen.',
  'day-ahead': 'Dagen kan inte vara i framtiden.',
  'due-missing': 'Ange senaste dag för yttrandet.',
  'due-passed': 'Dagen har redan varit.',
  'text-missing': 'Skriv en anteckning.',
  'outcome-missing': 'Välj vad domstolen kom fram till.',
  'decision-missing': 'Ange organets beslut om yttrandet, till exempel KS § 12 den 27 januari 2027.',
  'further-too-late': 'Den dagen hade tiden för att överklaga avgörandet gått ut.',
  'further-runs': 'Avgörandet kan fortfarande överklagas.',
}

export const filedAtLabel = {
  court: 'Till domstolen',
  municipality: 'Till kommunen, av misstag',
} as const

export const appealWords = {
  inTime: (filed: string, last: string) =>
    `Överklagandet lämnades in ${formatDate(filed)}. Sista dagen var ${formatDate(last)}: det ser ut att ha kommit i tid.`,
  late: (filed: string, last: string) =>
    `Överklagandet lämnades in ${formatDate(filed)}, efter sista dagen ${formatDate(last)}. Domstolen prövar om det ska avvisas.`,
  lateToUs: (filed: string, last: string) =>
    `Överklagandet lämnades in ${formatDate(filed)}, efter sista dagen ${formatDate(last)}. Myndigheten prövar om det ska avvisas (45 § förvaltningslagen).`,
  noPeriod: 'Tiden för att överklaga har inte börjat: det justerade protokollet är inte anslaget.',
  statementDay: (court: string) => `Yttrande till ${court}`,
  statementBasis: 'Domstolens föreläggande',
  due: (day: string) => `Senast ${formatDate(day)}.`,
  decided: (where: string) => `Beslutat av ${where}.`,
  outcome: (outcome: AppealOutcome) => `${appealOutcomeLabel[outcome]}.`,
  registered: (decision: Parameters<typeof decisionName>[0], court: string) =>
    `Ett beslut är överklagat till ${court}: ${decisionName(decision)}.`,
  statement: (decision: Parameters<typeof decisionName>[0], body: string, due: string) =>
    `Domstolen vill ha ett yttrande senast ${formatDate(due)} om ${decisionName(decision)}. ${body} beslutar om yttrandet.`,
  noMeeting: (body: string) =>
    `${body} har inget sammanträde i tid. Kalla till ett extra sammanträde eller be domstolen om anstånd.`,
  reopenTask: (number: string) => `Återuppta ${number}: domstolen har upphävt beslutet`,
  reopenNote: (decision: Parameters<typeof decisionName>[0], court: string) =>
    `${decisionName(decision)} upphävdes av ${court}. Ta ställning till om ärendet ska beslutas på nytt och om något som redan har verkställts ska rättas (13 kap. 15 § kommunallagen).`,
}
