import type { MeetingDate, MeetingDateKey } from '../../domain/meetings/dates'
import type { MeetingKind, MeetingState } from '../../domain/meetings/meeting'
import type { ExtraGround, PlanWarning, SeriesPattern } from '../../domain/meetings/plan'
import type { Duty, DutyKey } from '../../domain/meetings/rhythm'
import { stepSentence } from '../deadline-pages'
import { paragraphText } from '../deadlines'
import { formatDate, formatWeekdayDate } from '../format'

export const meetingKindLabel: Record<MeetingKind, string> = {
  ordinary: 'Ordinarie sammanträde',
  extra: 'Extra sammanträde',
  budget: 'Budgetsammanträde',
  constituting: 'Första sammanträdet efter valet',
}

/** Where a meeting stands, in a word or two. A meeting known through documents only has none. */
export const meetingStateLabel: Record<MeetingState, string> = {
  planned: 'Planerat',
  collecting: 'Dagordningen tas fram',
  agenda_locked: 'Dagordningen är klar',
  summoned: 'Kallelsen har gått ut',
  in_session: 'Pågår',
  adjourned: 'Ajournerat',
  held: 'Hållet',
  minutes_draft: 'Protokollet skrivs',
  minutes_signing: 'Protokollet justeras',
  approved: 'Protokollet är justerat',
  posted: 'Protokollet är anslaget',
  final_presumed: 'Överklagandetiden är slut',
  final: 'Besluten har laga kraft',
  cancelled: 'Inställt',
}

/** What outsiders are told: before the summons a meeting is planned, whatever the administration is doing. */
export const stateText = (state: MeetingState | null, insider: boolean): string =>
  state === null
    ? ''
    : !insider && (state === 'collecting' || state === 'agenda_locked')
      ? meetingStateLabel.planned
      : meetingStateLabel[state]

const meetingDateLabel: Record<MeetingDateKey, string> = {
  material: 'Manusstopp: underlagen är inne',
  notice: 'Sammanträdet tillkännages på anslagstavlan',
  web_documents: 'Budgetförslaget ligger på webben',
  summons: 'Kallelsen är hos ledamöter och ersättare',
  late_item: 'Sista dag för brådskande ärenden',
  meeting: 'Sammanträde',
  approval: 'Protokollet är justerat',
  announcement: 'Justeringen är anslagen',
  appeal: 'Sista dag att överklaga',
  legal_force: 'Besluten får laga kraft, och anslaget får tas ned',
}

/** The label with the municipality's reading of what counts for the summons (MEET-02, U4). */
export const dateLabel = (
  { key, basis }: Pick<MeetingDate, 'key' | 'basis'>,
  counts: 'delivery' | 'dispatch',
): string =>
  key === 'summons' && basis === 'law' && counts === 'dispatch'
    ? 'Kallelsen har skickats till ledamöter och ersättare'
    : meetingDateLabel[key]

const whose: Partial<Record<MeetingDateKey, string>> = {
  material: 'Kommunen bestämmer manusstoppet själv. Dagen står på sammanträdet och kan ändras där.',
  summons:
    'Nämndens reglemente bestämmer när kallelsen ska vara framme; lagen anger ingen tid. Antalet dagar står bland de lokala reglerna.',
  meeting: 'Dagen är den som sammanträdet är planerat till.',
  web_documents:
    'Från den dag då sammanträdet tillkännages ska budgetförslaget finnas på kommunens webbplats.',
}

/** Why this day: the paragraph, each step, and what else is worth knowing of it. */
export function whyThisDay(date: MeetingDate): { basis: string; steps: string[]; more: string[] } {
  const { key, paragraph, basis, aim, latest, steps, dayOff, otherReading } = date
  const law = paragraph === null ? null : `${capital(paragraphText(paragraph))}.`
  const own = basis === 'local' || key === 'web_documents' ? (whose[key] ?? null) : null
  const more: string[] = []
  if (aim < latest)
    more.push(
      key === 'approval' || key === 'announcement' || key === 'appeal'
        ? `Räkna med ${formatWeekdayDate(aim)}. Sista dag är ${formatWeekdayDate(latest)}.`
        : `Planera för ${formatWeekdayDate(aim)}, som är en arbetsdag. Sista dag är ${formatWeekdayDate(latest)}.`,
    )
  if (dayOff && key !== 'summons')
    more.push(`${capital(formatWeekdayDate(aim))} är en ledig dag. Den flyttas inte av sig själv.`)
  if (otherReading !== null)
    more.push(
      `Lagen kan läsas så att ${formatWeekdayDate(otherReading)} är sista dag. Vilken läsning som gäller här står bland de lokala reglerna.`,
    )
  return {
    basis: [law, own].filter((text) => text !== null).join(' '),
    steps: steps.filter((step) => step.from !== step.to).map(stepSentence),
    more,
  }
}

export const warningText = (warning: PlanWarning): string => {
  switch (warning.code) {
    case 'day_off':
      return `${capital(formatWeekdayDate(warning.day))} är en ledig dag.`
    case 'collides':
      return `${warning.other.bodyName} sammanträder ${formatWeekdayDate(warning.other.day)}${clock(warning.other.startsAt)}.`
    case 'second_same_day':
      return `Organet har redan ett sammanträde ${formatWeekdayDate(warning.other.day)}${clock(warning.other.startsAt)}. Det här blir dagens andra.`
    case 'summons_passed':
      return `Kallelsen skulle ha varit framme senast ${formatWeekdayDate(warning.latest)}. Sammanträdet hinner inte kallas i tid.`
    case 'old_council':
      return `Det avgående fullmäktige sitter till och med den 14 oktober. Det nya kan mötas från ${formatDate(warning.from)} (5 kap. 9 § kommunallagen).`
    case 'budget_by_old_council':
      return `Ett valår är det nyvalda fullmäktige som beslutar budgeten, alltså tidigast ${formatDate(warning.from)} (5 kap. 9 § och 11 kap. 10 § kommunallagen).`
  }
}

const clock = (startsAt: string | null): string =>
  startsAt === null ? '' : ` kl. ${startsAt.replace(':', '.')}`

/** `13:00` as people write it: `kl. 13.00`. */
export const clockText = (startsAt: string): string => `kl. ${startsAt.replace(':', '.')}`

export const extraGroundLabel: Record<ExtraGround, string> = {
  chair: 'Ordföranden anser att det behövs',
  executive_board: 'Kommunstyrelsen begär det',
  members: 'Minst en tredjedel av ledamöterna begär det',
}

export const weekdayNames = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag'] as const

export const nthLabel: Record<SeriesPattern['nth'], string> = {
  1: 'Första i månaden',
  2: 'Andra i månaden',
  3: 'Tredje i månaden',
  4: 'Fjärde i månaden',
  [-1]: 'Sista i månaden',
}

export const monthNames = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const

export const dutyLabel: Record<DutyKey, string> = {
  council_size: 'Fullmäktige ändrar antalet ledamöter, om det ska ändras',
  annual_report: 'Kommunstyrelsen lämnar årsredovisningen till fullmäktige och revisorerna',
  motion_list: 'Fullmäktige får listan över motioner som inte är färdigberedda',
  discharge: 'Fullmäktige godkänner årsredovisningen och beslutar om ansvarsfrihet',
  party_support_report: 'Fullmäktige får redovisningen av förra årets partistöd',
  interim_report: 'Kommunstyrelsen lämnar delårsrapporten till fullmäktige och revisorerna',
  new_council: 'Det nyvalda fullmäktige möts och väljer presidium',
  budget_proposal: 'Kommunstyrelsen lämnar budgetförslaget',
  budget: 'Fullmäktige beslutar budgeten',
  elections: 'Fullmäktige väljer kommunstyrelse, nämnder och revisorer',
  citizen_proposals: 'Fullmäktige får nämndernas redovisning av medborgarförslag',
  party_support: 'Fullmäktige beslutar om partistöd',
  meeting_days: 'Fullmäktige bestämmer nästa års sammanträden',
}

/** The duty's time and paragraph as one sentence. */
export function dutyTimeText({ key, from, to, paragraph, basis, id }: Duty): string {
  const ground = paragraph === null ? 'kommunens arbetsordning' : paragraphText(paragraph)
  if (basis === 'local') {
    const month = monthNames[Number(id.split(':')[1]) - 1]
    return `I ${month}, enligt ${ground}`
  }
  const year = from.endsWith('-01-01') && to.endsWith('-12-31')
  if (year) return `Någon gång under året, ${ground}`
  if (from.endsWith('-01-01')) return `Senast ${formatDate(to)}, ${ground}`
  if (key === 'new_council') return `Tidigast ${formatDate(from)}, ${ground}`
  return `${formatDate(from)}–${formatDate(to)}, ${ground}`
}

export function dutyWarningText({ warning, key, bodyKind, from }: Duty): string | null {
  const who = bodyKind === 'council' ? 'fullmäktige' : 'kommunstyrelsen'
  if (warning === null) return null
  if (warning === 'before_new_council')
    return `Ett valår beslutar det nyvalda fullmäktige. Inget sammanträde med fullmäktige är planerat från ${formatDate(from)} till och med november.`
  if (warning === 'after_council')
    return 'Kommunstyrelsen sammanträder för sent: förslaget ska finnas när fullmäktiges budgetsammanträde tillkännages, en vecka före.'
  if (warning === 'exception_only')
    return key === 'budget'
      ? 'Inget sammanträde är planerat i tid. Finns det särskilda skäl får budgeten beslutas i december, men skattesatsen ska ändå beslutas före utgången av november (11 kap. 11 § kommunallagen).'
      : 'Inget sammanträde är planerat i tid. Finns det särskilda skäl får förslaget lämnas i november, men skattesatsen ska ändå föreslås före utgången av oktober (11 kap. 8 § kommunallagen).'
  return `Inget sammanträde med ${who} är planerat inom tiden.`
}

/** What else a duty asks for, in a sentence; null for nothing. */
export const dutyNote: Partial<Record<DutyKey, string>> = {
  budget_proposal: 'Revisorernas budget bereds av fullmäktiges presidium.',
  budget: 'Budgetförslaget ska ligga på webben från den dag då sammanträdet tillkännages.',
  discharge: 'Årsredovisningen godkänns före beslutet om ansvarsfrihet.',
  interim_report: 'Rapportens period går här till och med den 31 augusti.',
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
