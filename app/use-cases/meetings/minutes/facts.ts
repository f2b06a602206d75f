import { isDay } from '../../../domain/shared/day'
import { buildFront } from '../../../domain/meetings/minutes/front'
import { chairsOf, paragraphOrder } from '../../../domain/meetings/minutes/order'
import { buildParagraph } from '../../../domain/meetings/minutes/paragraph'
import type { Person } from '../../../domain/meetings/minutes/paragraph-facts'
import { formatDate, formatWeekdayDate, inStockholm } from '../../../text/format'
import { minutesText } from '../../../text/meetings/minutes'
import type { Read } from '#db/connection'
import { itemsWithCases, publicWords } from '#db/queries/meetings/agenda-facts'
import { basisOf, meetingDayOf, secretaryName } from '#db/queries/meetings/minutes-basis'
import { meetingRecord } from '#db/queries/meetings/record'

export type MinutesFacts = NonNullable<Awaited<ReturnType<typeof minutesFacts>>>

/** What is built of one item: its heading, its text, and what outsiders read of it (null: the same). */
export type Built = { itemId: string; heading: string; text: string; publicText: string | null }

/** Everything that the minutes of a meeting are built from, and the building. Null when there is no such meeting. */
export async function minutesFacts(read: Read, meetingId: string) {
  const recorded = await meetingRecord(read, meetingId)
  if (!recorded) return null
  const { record, input } = recorded
  const rows = await itemsWithCases(read, meetingId)
  const basis = await basisOf(read, meetingId)
  const [place] = await meetingDayOf(read, meetingId)
  if (!place) return null
  const { meeting, body } = place
  const { entries, sitting, rules } = input
  const chairs = chairsOf({ entries, sitting, first: rules.chairPersonId }, record)
  const main = chairs.all[0] ?? record.chairPersonId
  const people = new Map<string, Person>(input.sitting.map((who) => [who.personId, who]))
  const secretary = meeting.secretaryAccountId ? await secretaryName(read, meeting.secretaryAccountId) : null
  const tabledDays = await Promise.all(
    [...record.items.values()].flatMap(({ itemId, decision }) =>
      decision?.tabledTo ? [tabledDay(read, decision.tabledTo).then((day) => [itemId, day] as const)] : [],
    ),
  )
  const tabledTo = new Map(tabledDays)

  const build = (itemId: string): Built | null => {
    const row = rows.find(({ item }) => item.id === itemId)
    const told = record.items.get(itemId)
    if (!row || !told) return null
    const chair = chairs.byItem.get(itemId)
    const secret = row.case !== null && row.case.secrecyProvision !== null
    const led = chair && chair !== main ? people.get(chair) : undefined
    return {
      itemId,
      heading: publicWords(row).title,
      text: buildParagraph({
        body: { kind: input.body, name: body.name },
        item: {
          kind: row.item.kind ?? 'case',
          caseNumber: row.case?.number ?? null,
          summary: basis.get(itemId)?.summary ?? row.item.note,
          proposal: row.item.proposal ?? [],
          proposalFrom: row.item.proposalFrom,
          documents: (basis.get(itemId)?.documents ?? []).map(minutesText.document),
          urgentReason: row.item.late ? row.item.urgentReason : null,
          presenter: row.item.presenter,
        },
        record: told,
        adjusters: record.adjusters?.personIds ?? [],
        chair: led ? `${led.name}${led.party ? ` (${led.party})` : ''}` : null,
        people,
        others: record.others
          .filter((other) => other.itemId === itemId)
          .map(({ name, roleText }) => (roleText ? `${name}, ${roleText}` : name)),
        tabledTo: tabledTo.get(itemId) ?? null,
      }),
      // OSL 5:2: what outsiders read of a secret matter is written for them; until then it says no more than this.
      publicText: secret ? minutesText.secretParagraph : null,
    }
  }

  const front = (
    paragraphs: { number: number; itemId: string | null }[],
    { isPart, approvedAtOnce, secretaryName: drafter }: FrontGiven,
  ) => {
    const own = new Set(paragraphs.map(({ itemId }) => itemId))
    const { adjusters } = record
    return buildFront({
      bodyName: body.name,
      dayText: dayWords(meeting.day, meeting.lastDay),
      place: meeting.place,
      record,
      sitting: input.sitting,
      paragraphs,
      approvedAtOnce,
      isPart,
      chairs: isPart ? ledBy(own) : chairs.all,
      secretary: secretary ?? drafter,
      signing: {
        place: adjusters?.place ?? null,
        dayText:
          adjusters?.day && isDay(adjusters.day) ? formatDate(adjusters.day) : (adjusters?.day ?? null),
        time: adjusters?.time?.replace(':', '.') ?? null,
      },
      clock: (instant) => inStockholm(instant).time,
    })
  }
  const ledBy = (own: ReadonlySet<string | null>) => {
    const some = chairs.all.filter((id) =>
      [...chairs.byItem].some(([item, chair]) => chair === id && own.has(item)),
    )
    return some.length > 0 ? some : chairs.all.slice(0, 1)
  }
  return {
    meeting,
    body,
    record,
    input,
    people,
    /** The agenda's items in the order that they become paragraphs. */
    order: paragraphOrder(
      rows.map(({ item }) => item),
      record,
    ),
    adjusters: record.adjusters,
    /** Who led the items, or the whole meeting when none of them is told of. */
    ledBy: (itemIds: readonly (string | null)[], whole: boolean): string[] =>
      whole ? chairs.all : ledBy(new Set(itemIds)),
    build,
    front,
  }
}

type FrontGiven = {
  isPart: boolean
  approvedAtOnce: number[]
  /** Who drafts, where the meeting names no secretary. */
  secretaryName: string | null
}

const dayWords = (day: string, lastDay: string | null): string =>
  lastDay !== null && lastDay > day
    ? `${formatWeekdayDate(day)} – ${formatWeekdayDate(lastDay)}`
    : formatWeekdayDate(day)

/** The meeting that an item was tabled to, as the entry names it: a meeting, a day, or words. */
async function tabledDay(read: Read, to: string): Promise<string> {
  const [found] = isDay(to) ? [] : await meetingDayOf(read, to)
  const day = isDay(to) ? to : found?.meeting.day
  return day ? minutesText.meetingOn(formatDate(day)) : to
}
