import ical, { ICalCalendarMethod } from 'ical-generator'

/** A day in a calendar: all day, with where it is told of. */
export type CalendarDay = {
  /** Never changes while the day stands for the same thing. */
  id: string
  /** YYYY-MM-DD */
  day: string
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
  for (const { id, day, title, note, place, url, updated } of days)
    calendar.createEvent({
      ...{ id: `${id}@${host}`, start: new Date(`${day}T00:00:00Z`), allDay: true, timezone: 'UTC' },
      // The stamp is the change's own instant, so that what has not changed is the same file.
      ...{ stamp: new Date(updated), lastModified: new Date(updated) },
      ...{ summary: title, description: note ?? undefined, location: place ?? undefined, url },
    })
  // RFC 5545 ends every line, the last one too.
  return `${calendar.toString()}\r\n`
}
