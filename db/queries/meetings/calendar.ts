import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, ne, or } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import { meetingBodyKinds } from '../../../app/domain/meetings/plan'
import type { Read } from '../../connection'
import { bodies, meetings, municipalities } from '../../schema'
import { knownMeeting } from '../places-meetings'

/** Bodies that hold meetings, those of a day on or all that ever did: the council first, then the executive board, the boards and their committees. */
export async function meetingBodies(read: Read, municipalityId: string, day: string | null) {
  const rows = await read
    .select({
      id: bodies.id,
      slug: bodies.slug,
      kind: bodies.kind,
      name: bodies.name,
      shortName: bodies.shortName,
    })
    .from(bodies)
    .where(
      and(
        eq(bodies.municipalityId, municipalityId),
        inArray(bodies.kind, [...meetingBodyKinds]),
        day === null ? undefined : or(isNull(bodies.activeTo), gte(bodies.activeTo, day)),
      ),
    )
    .orderBy(asc(bodies.sortKey), asc(bodies.id))
  const order: readonly string[] = meetingBodyKinds
  return rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

export type MeetingBody = Awaited<ReturnType<typeof meetingBodies>>[number]

export type CalendarMeeting = Awaited<ReturnType<typeof calendarMeetings>>[number]

/** Meetings from one day to another as a calendar: nothing of their agendas. The earliest first. */
export const calendarMeetings = (
  read: Read,
  reader: Actor,
  where: { municipalityId: string; from: string; to: string; bodyId?: string },
) =>
  read
    .select({
      id: meetings.id,
      bodyId: meetings.bodyId,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      bodyKind: bodies.kind,
      bodyShort: bodies.shortName,
      day: meetings.day,
      sequence: meetings.sequence,
      lastDay: meetings.lastDay,
      startsAt: meetings.startsAt,
      place: meetings.place,
      kind: meetings.kind,
      state: meetings.state,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        eq(meetings.municipalityId, where.municipalityId),
        where.bodyId === undefined ? undefined : eq(meetings.bodyId, where.bodyId),
        gte(meetings.day, where.from),
        lte(meetings.day, where.to),
        knownMeeting(read, scopeOf(reader)),
      ),
    )
    .orderBy(asc(meetings.day), asc(meetings.startsAt), asc(bodies.sortKey), asc(meetings.sequence))

/** What else meets on some days, cancelled meetings left out: for the warnings when a day is planned. */
export const meetingsBetween = (read: Read, municipalityId: string, from: string, to: string) =>
  read
    .select({
      id: meetings.id,
      bodyId: meetings.bodyId,
      bodyName: bodies.name,
      day: meetings.day,
      startsAt: meetings.startsAt,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(
      and(
        eq(meetings.municipalityId, municipalityId),
        gte(meetings.day, from),
        lte(meetings.day, to),
        or(isNull(meetings.state), ne(meetings.state, 'cancelled')),
      ),
    )
    .orderBy(asc(meetings.day), asc(meetings.id))

/** The time and place of a body's latest planned meeting, to propose for the next; null when there is none. */
export async function lastMeetingOf(read: Read, bodyId: string) {
  const [row] = await read
    .select({
      startsAt: meetings.startsAt,
      place: meetings.place,
      secretaryAccountId: meetings.secretaryAccountId,
    })
    .from(meetings)
    .where(and(eq(meetings.bodyId, bodyId), isNotNull(meetings.state)))
    .orderBy(desc(meetings.day), desc(meetings.sequence))
    .limit(1)
  return row ?? null
}
