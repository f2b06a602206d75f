import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addDays } from '../domain/shared/day'
import { instantInStockholm } from '../domain/shared/instant'

/** Hours that a meeting is given where only its beginning is known. */
const USUAL_HOURS = 2

/** A day in a calendar: all day or from a clock, with where it is told of. */
export type CalendarDay = {
  /** Never changes while the day stands for the same thing. */
  id: string
  /** YYYY-MM-DD */
  day: string
  /** The last of several days; the same day when left out. */
  lastDay?: string | null
  /** Clock in Stockholm, HH:MM; the whole day when left out. */
  startsAt?: string | null
  /** RFC 5545: raised by every change, so that a calendar that has it already takes the new one. */
  sequence?: number
  cancelled?: boolean
  title: string
  note: string | null
  place: string | null
  /** Absolute address. */
  url: string
  /** When it was last changed, UTC. */
  updated: string
}

/** Days as iCalendar (RFC 5545), for a subscription that is asked for anew every six hours. */
export function calendarFile(name: string, host: string, days: CalendarDay[]): string {
  const calendar = ical({
    ...{ name, prodId: { company: 'Rådslag', product: 'Kalender', language: 'SV' } },
    ...{ method: ICalCalendarMethod.PUBLISH, ttl: 6 * 60 * 60 },
  })
  for (const each of days) {
    const { id, title, note, place, url, updated, sequence, cancelled } = each
    calendar.createEvent({
      ...{ id: `${id}@${host}`, ...timeOf(each), timezone: 'UTC' },
      ...(sequence === undefined ? {} : { sequence }),
      ...(cancelled === undefined
        ? {}
        : { status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED }),
      // The stamp is the change's own instant, so that what has not changed is the same file.
      ...{ stamp: new Date(updated), lastModified: new Date(updated) },
      ...{ summary: title, description: note ?? undefined, location: place ?? undefined, url },
    })
  }
  // RFC 5545 ends every line, the last one too.
  return `${calendar.toString()}\r\n`
}

/** One day with a clock has its hour; several days, and those without one, are whole. The end is not included. */
function timeOf({ day, lastDay, startsAt }: CalendarDay): { start: Date; end?: Date; allDay?: boolean } {
  if (startsAt && (!lastDay || lastDay === day)) {
    const start = new Date(instantInStockholm(day, startsAt))
    return { start, end: new Date(start.getTime() + USUAL_HOURS * 3_600_000) }
  }
  const start = new Date(`${day}T00:00:00Z`)
  return {
    ...{ start, allDay: true },
    ...(lastDay && lastDay > day ? { end: new Date(`${addDays(lastDay, 1)}T00:00:00Z`) } : {}),
  }
}
