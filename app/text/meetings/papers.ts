import type { PackEdition } from '../../domain/meetings/pack'
import type { AgendaChange, AgendaSnapshot } from '../../domain/meetings/agenda'
import type { MeetingDateKey } from '../../domain/meetings/dates'
import type { LateConsequence, WebDuty } from '../../domain/meetings/summons'
import { formatDate, formatWeekdayDate } from '../format'

/** What people call the two editions of a meeting's pack. */
export const packEditionText: Record<PackEdition, string> = {
  public: 'Öppen utgåva',
  full: 'Fullständig utgåva',
}

export const packEditionNote: Record<PackEdition, string> = {
  public: 'Här ingår bara handlingar som är publicerade. Inget i utgåvan omfattas av sekretess.',
  full: 'För ledamöter, ersättare och dem som arbetar med sammanträdet. Den kan innehålla uppgifter som omfattas av sekretess eller inte är publicerade: lämna den inte vidare.',
}

export const packProblemText: Record<string, string> = {
  cancelled: 'Arbetet avbröts. Det som redan är gjort används igen när du börjar om.',
  fault: 'Något gick fel när handlingarna sattes ihop. Försök igen; det som redan är gjort används igen.',
}

/** Clock as it is written: `kl. 09.00`. */
export const clockText = (clock: string): string => `kl.\u00a0${clock.replace(':', '.')}`

/** Day and time in one line: torsdag 26 november 2026 kl. 09.00. */
export const whenText = ({ day, startsAt }: { day: string; startsAt: string | null }): string =>
  formatWeekdayDate(day) + (startsAt ? ` ${clockText(startsAt)}` : '')

/** An item as one line: number, title, and what has become of it. */
export const itemLine = ({ number, title, late, withdrawn }: AgendaSnapshot): string =>
  `${number === null ? '' : `${number}. `}${title}${withdrawn ? ' (utgår)' : late ? ' (tillkommet)' : ''}`

/** Why a document stands in a pack as a sheet instead of as itself. */
export const sheetText: Record<'encrypted' | 'damaged' | 'kind' | 'missing' | 'unread' | 'large', string> = {
  encrypted: 'Filen är låst med lösenord och kan inte tas in i trycket.',
  damaged: 'Filen är skadad och kan inte tas in i trycket.',
  kind: 'Filens format kan inte tas in i trycket.',
  missing: 'Handlingen är registrerad men har ingen fil i portalen. Begär den hos registratorn.',
  unread: 'Filens text kunde inte läsas, och den kan därför inte tas in i trycket.',
  large: 'Texten är för lång för att tas in i trycket.',
}

/** What the law says when something goes out too late. */
export const lateConsequenceText: Record<LateConsequence, string> = {
  notice_late:
    'Tillkännagivandet kommer för sent (5 kap. 13 § kommunallagen). Fullmäktige får då avgöra ett ärende bara om det är brådskande och alla närvarande ledamöter är eniga om det (5 kap. 52 §). Välj annars en ny dag för sammanträdet.',
  summons_late:
    'Kallelsen kommer för sent (5 kap. 15 § kommunallagen). Besluten kan då upphävas vid laglighetsprövning, eftersom de inte har kommit till på rätt sätt (13 kap. 8 §).',
  board_late:
    'Kallelsen går ut senare än nämndens egen regel säger. Ingen lag sätter någon tid (6 kap. 23 § kommunallagen), men ledamöterna får mindre tid att läsa in sig.',
  late_item_late:
    'Dagen för att tillkännage brådskande ärenden har passerat (5 kap. 14 § kommunallagen). Ärendet får avgöras bara om det är brådskande och alla närvarande ledamöter är eniga om det (5 kap. 52 §).',
}

/** What each day of the papers is called. */
export const paperDateLabel: Partial<Record<MeetingDateKey, string>> = {
  notice: 'Kungörelsen på anslagstavlan',
  late_item: 'Brådskande ärenden kan läggas till',
}

/** U4: the safe reading counts from when it has reached everyone. */
export const summonsDateLabel = {
  delivery: 'Kallelsen är framme hos alla',
  dispatch: 'Kallelsen är avsänd till alla',
}

export const webDutyText: Record<WebDuty, string> = {
  budget:
    'Styrelsens budgetförslag ska finnas på webbplatsen från och med kungörelsen (8 kap. 14 § kommunallagen).',
  annual_report:
    'Årsredovisningen ska finnas på webbplatsen från och med kungörelsen (8 kap. 15 § kommunallagen).',
  audit:
    'Revisorernas handlingar ska finnas på webbplatsen från och med kungörelsen (8 kap. 16 a § kommunallagen).',
}

/** How someone is called, by post: members are summoned, deputies are told (KL 5:15, 6:17). */
export const calledText = (post: string): string =>
  post === 'deputy'
    ? 'Du är ersättare och underrättas om sammanträdet. Du har rätt att vara med även om du inte tjänstgör.'
    : post === 'staff_rep'
      ? 'Du är personalföreträdare och kallas till de ärenden som du har rätt att vara med vid.'
      : 'Du är ledamot och kallas till sammanträdet.'

export const postText: Record<string, string> = {
  chair: 'Ordförande',
  vice_chair: 'Vice ordförande',
  member: 'Ledamot',
  deputy: 'Ersättare',
  staff_rep: 'Personalföreträdare',
}

/** The meeting as mails and notices name it. */
export type CalledMeeting = {
  bodyName: string
  day: string
  startsAt: string | null
  place: string | null
}

const where = ({ place }: CalledMeeting) => (place ? `\nPlats: ${place}` : '')
const head = (meeting: CalledMeeting) => `${meeting.bodyName}\nTid: ${whenText(meeting)}${where(meeting)}`

type To = { name: string; post: string }
type Links = { summons: string; papers: string }

const links = ({ summons, papers }: Links) => `Kallelsen: {portal}${summons}\nHandlingarna: {portal}${papers}`

export const summonsMail = (
  meeting: CalledMeeting,
  to: To,
  at: Links,
  agenda: readonly AgendaSnapshot[],
) => ({
  subject: `Kallelse: ${meeting.bodyName} ${formatDate(meeting.day)}`,
  text: `Hej ${to.name}!\n\n${calledText(to.post)}\n\n${head(meeting)}\n\n${links(at)}\n\nÄrenden:\n${agenda.map(itemLine).join('\n')}\n\nKan du inte komma? Meddela det så snart du kan, så att en ersättare hinner kallas in.\n`,
})

export const supplementMail = (
  meeting: CalledMeeting,
  to: To,
  at: Links,
  changes: readonly AgendaChange[],
) => ({
  subject: `Tillägg till kallelsen: ${meeting.bodyName} ${formatDate(meeting.day)}`,
  text: `Hej ${to.name}!\n\nDagordningen för sammanträdet har ändrats.\n\n${head(meeting)}\n\n${changes.map(changeLine).join('\n')}\n\n${links(at)}\n`,
})

export const cancellationMail = (meeting: CalledMeeting, to: To, reason: string) => ({
  subject: `Inställt: ${meeting.bodyName} ${formatDate(meeting.day)}`,
  text: `Hej ${to.name}!\n\nSammanträdet är inställt.\n\n${head(meeting)}\n\nSkäl: ${reason}\n`,
})

/** What has changed of an item, in one line. */
export function changeLine({ kind, item, what }: AgendaChange): string {
  const line = itemLine({ ...item, late: false, withdrawn: false })
  if (kind === 'added') return `Tillkommer: ${line}`
  if (kind === 'withdrawn') return `Utgår: ${line}`
  const words = {
    title: 'rubriken',
    proposal: 'förslaget',
    closed_doors: 'om dörrarna är stängda',
    place: 'ordningen',
  }
  return `Ändras: ${line} (${what.map((each) => words[each]).join(', ')})`
}

export const noticeTitle = ({ bodyName, day }: CalledMeeting, cancelled = false): string =>
  `${cancelled ? 'Inställt: ' : ''}${bodyName} sammanträder ${formatDate(day)}`

/** A late item is announced on a day of its own, which the notice must tell (KL 5:14). */
const announcedLine = (item: AgendaSnapshot, day: string | null): string =>
  item.late && day !== null
    ? `${itemLine({ ...item, late: false })} (tillkommet, tillkännagivet ${formatDate(day)})`
    : itemLine(item)

/** The notice as it stands on the board: time, place and every item (MEET-01), and who issues it. */
export const noticeText = (
  meeting: CalledMeeting,
  agenda: readonly AgendaSnapshot[],
  {
    chair,
    open,
    announced,
  }: { chair: string | null; open: boolean; announced?: (itemId: string) => string | null },
): string =>
  [
    `${meeting.bodyName} sammanträder ${whenText(meeting)}${meeting.place ? ` i ${meeting.place}` : ''}.`,
    `Ärenden:\n${agenda.map((item) => announcedLine(item, announced?.(item.itemId) ?? null)).join('\n')}`,
    open ? 'Sammanträdet är öppet för allmänheten.' : 'Sammanträdet är stängt för allmänheten.',
    ...(chair ? [`${chair}\nordförande`] : []),
  ].join('\n\n')

export const cancelledNoticeText = (meeting: CalledMeeting, reason: string): string =>
  `${meeting.bodyName}s sammanträde ${whenText(meeting)} är inställt.\n\nSkäl: ${reason}`
