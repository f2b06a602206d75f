import { paths } from '~/paths'
import { application } from '~/server/application'
import { type CalendarDay, calendarFile } from '~/server/calendar-file'
import { conditional } from '~/server/conditional'
import { meetingAddress } from '~/domain/meetings/address'
import type { MeetingKind, MeetingState } from '~/domain/meetings/meeting'
import { formatDate } from '~/text/format'
import { meetingKindLabel } from '~/text/meetings/plan'

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

type CalendarMeeting = {
  id: string
  day: string
  lastDay: string | null
  sequence: number
  startsAt: string | null
  place: string | null
  kind: MeetingKind | null
  state: MeetingState | null
  revision: number | null
  createdAt: string | null
  changedAt: string | null
  bodyName: string
  bodySlug: string
}

/**
 * A meeting as a day in the calendar: the same event under every change of it, and cancelled when it is. `since` is when
 * the municipality came in: meetings known through documents do not tell when they were set.
 */
export const meetingDay = (m: string, since: string, meeting: CalendarMeeting): CalendarDay => {
  const { id, day, lastDay, startsAt, place, kind, state, revision, changedAt, createdAt } = meeting
  const cancelled = state === 'cancelled'
  return {
    ...{ id, day, lastDay, startsAt, place },
    title: cancelled ? `Inställt: ${meeting.bodyName}` : meeting.bodyName,
    note: meetingNote(kind, state, startsAt),
    url: application().env.baseUrl + paths.meeting(m, meeting.bodySlug, meetingAddress(meeting)),
    updated: changedAt ?? createdAt ?? since,
    ...(state === null ? {} : { cancelled, sequence: (revision ?? 0) + (cancelled ? 1 : 0) }),
  }
}

function meetingNote(kind: MeetingKind | null, state: MeetingState | null, startsAt: string | null) {
  const kindText = kind === null || kind === 'ordinary' ? null : `${meetingKindLabel[kind]}.`
  const end = state !== null && startsAt !== null ? 'Sluttiden är inte bestämd.' : null
  return [kindText, end].filter((text) => text !== null).join(' ') || null
}

/** A day that a meeting's secretary keeps, in the secretary's own calendar. */
export const workDay = (
  m: string,
  meeting: CalendarMeeting & { id: string },
  { key, day }: { key: string; day: string },
  title: string,
): CalendarDay => ({
  ...{ id: `${meeting.id}-${key}`, day, place: null, note: null },
  title: `${title}: ${meeting.bodyName} ${formatDate(meeting.day)}`,
  url: application().env.baseUrl + paths.meeting(m, meeting.bodySlug, meetingAddress(meeting)),
  updated: meeting.changedAt ?? meeting.createdAt ?? '',
})
