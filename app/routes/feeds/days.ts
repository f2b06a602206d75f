import { paths } from '~/paths'
import { application } from '~/server/application'
import { type CalendarDay, calendarFile } from '~/server/calendar-file'
import { conditional } from '~/server/conditional'
import { meetingAddress } from '../places/meeting-address'

/** A calendar as an answer. */
export function calendarAnswer(
  request: Request,
  name: string,
  days: CalendarDay[],
  { since, secret = false }: { since: string; secret?: boolean },
): Response {
  return conditional(request, {
    type: 'text/calendar; charset=utf-8',
    text: calendarFile(name, new URL(application().env.baseUrl).hostname, days),
    updated: [since, ...days.map(({ updated }) => updated)].toSorted().at(-1) ?? since,
    secret,
  })
}

/** A day to keep as a day in the calendar. Calendars are kept with others: a secret case has its number only. */
export const deadlineDay = (
  m: string,
  deadline: {
    id: string
    day: string
    label: string
    basis: string | null
    state: string
    createdAt: string
    number: string
    slug: string
    title: string
    provision: string | null
  },
): CalendarDay => {
  const { id, day, label, basis, state, createdAt, number, slug, title, provision } = deadline
  const secret = provision !== null
  return {
    ...{ id, day, place: null, updated: createdAt, url: application().env.baseUrl + paths.case(m, slug) },
    title: secret ? number : `${label}: ${title} (${number})`,
    note: secret ? null : state === 'stated' ? 'Enligt handlingen.' : basis,
  }
}

/** A meeting as a day in the calendar. `since` is when the municipality came in: meetings do not tell when they were set. */
export const meetingDay = (
  m: string,
  since: string,
  meeting: {
    id: string
    day: string
    sequence: number
    place: string | null
    bodyName: string
    bodySlug: string
  },
): CalendarDay => ({
  ...{ id: meeting.id, day: meeting.day, title: meeting.bodyName, note: null, place: meeting.place },
  url: application().env.baseUrl + paths.meeting(m, meeting.bodySlug, meetingAddress(meeting)),
  updated: since,
})
