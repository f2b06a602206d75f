import type { NoticeKind, NoticeReason, NoticeState } from '../../domain/meetings/public-notice'
import { formatCount, formatDate, formatDateTime } from '../format'

export const noticeKindLabel: Record<NoticeKind, string> = {
  council_meeting: 'Kungörelse av fullmäktiges sammanträde',
  approved_minutes: 'Justerat protokoll',
  delegated_decision: 'Delegationsbeslut',
  minutes_text: 'Protokoll i fulltext',
  how_to_appeal: 'Hur man överklagar',
  statutory: 'Annat tillkännagivande enligt lag',
  board_meeting: 'Nämnds sammanträde',
  decision_material: 'Handlingar inför beslut',
}

/** The board's headings, in the order that the law names the kinds. */
export const noticeKindHeading: Record<NoticeKind, string> = {
  council_meeting: 'Fullmäktiges sammanträden',
  approved_minutes: 'Justerade protokoll',
  delegated_decision: 'Delegationsbeslut',
  minutes_text: 'Protokoll',
  how_to_appeal: 'Hur man överklagar',
  statutory: 'Andra tillkännagivanden enligt lag',
  board_meeting: 'Nämndernas sammanträden',
  decision_material: 'Handlingar inför beslut',
}

export const noticeStateLabel: Record<NoticeState, string> = {
  drafted: 'Inte uppsatt',
  posted: 'Anslaget',
  interrupted: 'Avbrott prövas',
  removable: 'Får tas ned',
  removed: 'Nedtaget',
}

export const noticeEventText: Record<string, string> = {
  draft: 'Anslaget förbereddes',
  post: 'Anslaget sattes upp',
  supplement: 'Anslaget kompletterades med ärenden som har tillkommit',
  cancelled: 'Anslaget ändrades: sammanträdet är inställt',
  change: 'Anslaget ändrades',
  other_postings: 'Anslagsdagar i andra kommuner antecknades',
  interrupt: 'Ett avbrott antecknades',
  restore: 'Avbrottet var slut',
  tolerate: 'Avbrottet prövades: tiden löper vidare',
  repost: 'Anslaget sattes upp på nytt med ny tid',
  expire: 'Tiden gick ut; anslaget får tas ned',
  remove: 'Anslaget togs ned',
}

/** A body's name inside a sentence; an abbreviation keeps its capitals. */
export const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** What the notice of approved minutes is called, and where they can be read (ANS-05). */
export const approvalWords = {
  title: (body: string, span: string, meetingDay: string, whole: boolean) =>
    whole
      ? `Justerat protokoll: ${inSentence(body)} ${formatDate(meetingDay)}`
      : `Omedelbart justerat: ${inSentence(body)} ${span}, ${formatDate(meetingDay)}`,
  text: (span: string, meetingDay: string, whole: boolean) =>
    whole
      ? `Protokollet från sammanträdet den ${formatDate(meetingDay)} är justerat. Det omfattar ${span}.`
      : `${span} från sammanträdet den ${formatDate(meetingDay)} justerades omedelbart.`,
  /** Follows "Protokollet finns". */
  location: (municipality: string) => `på den här webbplatsen och på papper hos ${municipality}.`,
  appealInfo: (court: string, appealLastDay: string) =>
    `Den som är medlem av kommunen kan få beslutens laglighet prövad (13 kap. kommunallagen). Överklagandet ska ha kommit in till ${court} senast den ${formatDate(appealLastDay)}.`,
}

export const noticeReasonText: Record<NoticeReason, string> = {
  'personal-number': 'Ta bort personnumret. Personnummer får inte stå på anslagstavlan.',
  'title-missing': 'Skriv en rubrik.',
  'text-missing': 'Skriv vad anslaget gäller.',
  'location-missing': 'Skriv var protokollet finns att läsa.',
  'too-early': 'Anslaget får inte tas ned än.',
  'outage-missing': 'Ange när avbrottet började.',
  'outage-after-period': 'Avbrottet började efter sista dagen för överklagande och påverkar inte tiden.',
}

/** An outage in one line of the log. */
const outageLine = ({ fromAt, toAt, cause }: { fromAt: string; toAt: string | null; cause: string }) =>
  `Från ${formatDateTime(fromAt)} ${toAt ? `till ${formatDateTime(toAt)}` : 'och pågår'}. ${cause}`

export const outageText = Object.assign(outageLine, {
  portalDown: 'Portalen svarade inte.',
})

export const noticeDeskText = {
  outage: (title: string, minutes: number) =>
    `Anslagstavlan var nere i ${formatCount(minutes, 'minut', 'minuter')} medan det här var anslaget: ${title}. Bedöm om tiden ska räknas om.`,
  draft: (body: string, due: string) =>
    `Protokollet för ${body} är justerat. Sätt upp anslaget senast ${formatDate(due)}.`,
  late: (body: string, due: string) =>
    `Anslaget om justerat protokoll för ${body} skulle ha satts upp senast ${formatDate(due)}.`,
}

type Verdict = { judged: 'restart' | 'tolerated' | null; judgedBy: string | null; judgedDay: string | null }

/** What the legal officer judged of an outage. */
export function outageVerdict({ judged, judgedBy, judgedDay }: Verdict): string {
  if (judged === null) return 'Inte bedömt än'
  const what = judged === 'restart' ? 'Uppsatt på nytt med ny tid' : 'Tiden löper vidare'
  return [what, judgedDay ? formatDate(judgedDay) : null, judgedBy].filter(Boolean).join(', ')
}

export const proofWords = {
  title: 'Bevis om anslag',
  kindOfDocument: 'Anslagsbevis',
  issued: 'Utfärdat',
  leadUp: 'Följande är tillkännagivet på kommunens digitala anslagstavla.',
  leadRemoved: 'Följande har varit tillkännagivet på kommunens digitala anslagstavla.',
  what: 'Anslaget',
  kind: 'Slag',
  body: 'Organ',
  meetingDay: 'Sammanträdesdag',
  paragraphs: 'Paragrafer',
  approvalDay: 'Justerat',
  posted: 'Uppsatt',
  periodFrom: 'Tiden räknas från',
  appealLastDay: 'Sista dag för överklagande',
  earliestRemoval: 'Får tas ned från',
  removed: 'Nedtaget',
  stillUp: (now: string) => `Fortfarande uppsatt ${now}`,
  outages: 'Avbrott',
  noOutages: 'Inget avbrott är känt.',
  goesOn: 'Pågår',
  outageColumns: ['Från', 'Till', 'Orsak', 'Bedömning'],
  log: 'Logg',
  logColumns: ['Tid', 'Händelse', 'Anteckning'],
  law: 'Beviset är utfärdat enligt 8 kap. 10 § tredje stycket kommunallagen. Tiderna är svensk tid.',
}

export const boardWords = {
  due: (due: string, today: string) =>
    due < today
      ? `Skulle ha satts upp senast ${formatDate(due)}`
      : due === today
        ? 'Sätt upp i dag'
        : `Sätt upp senast ${formatDate(due)}`,
  appeal: (last: string, today: string) =>
    last < today ? `Kunde överklagas till ${formatDate(last)}` : `Överklagas senast ${formatDate(last)}`,
  howToAppeal: (court: string) => [
    `Den som är medlem av kommunen kan begära att domstol prövar om ett beslut är lagligt (13 kap. kommunallagen). Skriv vilket beslut du överklagar och varför du anser att det är olagligt. Skicka överklagandet till ${court}.`,
    'Överklagandet ska ha kommit in till domstolen inom tre veckor från den dag då det justerade protokollet anslogs här. Sista dagen står på varje anslag.',
    'Domstolen kan upphäva beslutet men inte ersätta det med ett annat. Beslut som gäller en enskild överklagas på annat sätt; hur står i beslutet.',
  ],
}

/** What each kind is for, with its paragraph. */
export const kindHint: Record<string, string> = {
  board_meeting: 'Tid och plats för en nämnds sammanträde (8 kap. 11 §).',
  delegated_decision:
    'Beslut på delegation som inte anmäls till nämnden. Tiden för att överklaga räknas från anslaget (8 kap. 10 § 3).',
  statutory: 'Det som en annan lag kräver ska anslås, till exempel en detaljplan (8 kap. 10 § 6).',
  decision_material: 'Handlingar som ett organ ska besluta om (8 kap. 11 §).',
  minutes_text: 'Ett justerat protokolls text, där inget hindrar det (8 kap. 10 § 4).',
  how_to_appeal: 'Hur kommunens beslut överklagas (8 kap. 10 § 5).',
}
