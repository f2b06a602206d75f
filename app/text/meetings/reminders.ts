import type { MeetingDate } from '../../domain/meetings/dates'
import { daysBetween } from '../../domain/shared/day'
import { formatCount, formatDate, formatWeekdayDate } from '../format'

type Named = { bodyName: string; day: string }

const named = ({ bodyName, day }: Named): string => `${bodyName} ${formatDate(day)}`

const what: Partial<Record<MeetingDate['key'], string>> = {
  material: 'Manusstopp för',
  summons: 'Kallelsen ska vara framme för',
  late_item: 'Sista dag att tillkännage brådskande ärenden för',
}

/** What a secretary is told of a day of a meeting that comes, or has passed without being kept. */
export function meetingReminder(meeting: Named, { key, aim, latest }: MeetingDate, today: string): string {
  const thing = `${what[key] ?? ''} ${named(meeting)}`
  if (today > latest)
    return key === 'summons'
      ? `Försenat ${formatCount(daysBetween(latest, today), 'dag', 'dagar')}. Kallelsen till ${named(meeting)} skulle ha varit framme ${formatWeekdayDate(latest)}.`
      : `${thing} var ${formatWeekdayDate(latest)}.`
  const days = daysBetween(today, aim)
  const when =
    days === 0
      ? 'i dag'
      : days === 1
        ? 'i morgon'
        : `om ${formatCount(days, 'dag', 'dagar')}, ${formatWeekdayDate(aim)}`
  const law = aim < latest ? ` Sista dag är ${formatWeekdayDate(latest)}, som är ledig.` : ''
  return `${thing} ${when}.${law}`
}

/** A meeting whose day has passed without its being opened or cancelled. */
export const notOpenedReminder = (meeting: Named): string =>
  `${named(meeting)} har varken öppnats eller ställts in. Sammanträdets dag har varit.`

/** How a meeting's days are called in a secretary's own calendar. */
export const calendarDateTitle: Partial<Record<MeetingDate['key'], string>> = {
  material: 'Manusstopp',
  notice: 'Tillkännage på anslagstavlan',
  summons: 'Kallelsen framme',
  late_item: 'Sista dag för brådskande ärenden',
  approval: 'Protokollet justerat',
  announcement: 'Anslå justeringen',
}
