import { and, asc, between, desc, eq, exists, gte, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import { type Actor, type Scope, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { agendaItems, bodies, cases, decisions, meetings, municipalities } from '../schema'
import { knownItems } from './meetings/agenda-visible'
import { offsetOf, openPlaces, type PageOf, readableCases, readableOrOwn } from './places-visible'

export type MeetingLine = Awaited<ReturnType<typeof fetchMeetings>>[number]

/**
 * Meetings from a day on (earliest first) or before it (latest first), with how many of their matters the
 * reader may read. Where the municipality is not open to the reader, only meetings with such a matter.
 */
export async function listMeetings(
  read: Read,
  reader: Actor,
  {
    municipalityId,
    today,
    ahead,
    bodyId,
    month,
  }: {
    municipalityId: string
    today: string
    ahead: boolean
    bodyId?: string
    /** `YYYY-MM`. */
    month?: string
  },
  page: PageOf,
): Promise<{ rows: MeetingLine[]; total: number }> {
  const scope = scopeOf(reader)
  const where = and(
    eq(meetings.municipalityId, municipalityId),
    ahead ? gte(meetings.day, today) : lt(meetings.day, today),
    bodyId === undefined ? undefined : eq(meetings.bodyId, bodyId),
    month === undefined ? undefined : between(meetings.day, `${month}-01`, `${month}-31`),
    knownMeeting(read, scope),
  )
  const [counted] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(meetings)
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(where)
  return { rows: await fetchMeetings(read, scope, where, ahead, page), total: counted?.count ?? 0 }
}

/** A meeting that the reader may know of: its municipality is open to the reader, or one of its matters is. */
export function knownMeeting(read: Read, scope: Scope): SQL | undefined {
  const open = openPlaces(scope)
  return open && or(open, exists(matters(read, scope)))
}

/** An agenda's words for a matter whose title was marked as secret since are the neutral ones. */
const publicItem = sql<string>`case when ${agendaItems.title} = ${cases.protectedTitle} then ${cases.publicTitle} else ${agendaItems.title} end`

const matters = (read: Read, scope: Scope) =>
  read
    .select({ one: sql`1` })
    .from(agendaItems)
    .innerJoin(cases, eq(cases.id, agendaItems.caseId))
    .where(and(eq(agendaItems.meetingId, meetings.id), readableCases(scope), knownItems(scope)))

function fetchMeetings(read: Read, scope: Scope, where: SQL | undefined, ahead: boolean, page: PageOf) {
  return read
    .select({
      id: meetings.id,
      day: meetings.day,
      sequence: meetings.sequence,
      lastDay: meetings.lastDay,
      startsAt: meetings.startsAt,
      place: meetings.place,
      kind: meetings.kind,
      state: meetings.state,
      municipalityId: meetings.municipalityId,
      bodyId: meetings.bodyId,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      matters: sql`count(${agendaItems.id})`.mapWith(Number),
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .leftJoin(
      agendaItems,
      and(
        eq(agendaItems.meetingId, meetings.id),
        knownItems(scope),
        or(and(isNull(agendaItems.caseId), openPlaces(scope)), exists(caseOf(read, scope))),
      ),
    )
    .where(where)
    .groupBy(meetings.id, bodies.id)
    .orderBy(ahead ? asc(meetings.day) : desc(meetings.day), asc(meetings.sequence), asc(bodies.name))
    .limit(page.size)
    .offset(offsetOf(page))
}

const caseOf = (read: Read, scope: Scope) =>
  read
    .select({ one: sql`1` })
    .from(cases)
    .where(and(eq(cases.id, agendaItems.caseId), readableCases(scope)))

export type MeetingPage = NonNullable<Awaited<ReturnType<typeof meetingPage>>>

/** A meeting with the matters and decisions that the reader may read; null when there is none the reader may know of. */
export async function meetingPage(
  read: Read,
  reader: Actor,
  address: { municipalityId: string; body: string; day: string; sequence: number },
) {
  const scope = scopeOf(reader)
  const [meeting] = await read
    .select({
      id: meetings.id,
      day: meetings.day,
      sequence: meetings.sequence,
      place: meetings.place,
      bodyName: bodies.name,
    })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        eq(meetings.municipalityId, address.municipalityId),
        eq(bodies.slug, address.body),
        eq(meetings.day, address.day),
        eq(meetings.sequence, address.sequence),
        knownMeeting(read, scope),
      ),
    )
  if (!meeting) return null
  const items = await read
    .select({
      id: agendaItems.id,
      title: publicItem,
      note: agendaItems.note,
      number: cases.number,
      slug: cases.slug,
      caseTitle: cases.publicTitle,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .leftJoin(cases, eq(cases.id, agendaItems.caseId))
    .where(and(eq(agendaItems.meetingId, meeting.id), readableOrOwn(scope), knownItems(scope)))
    .orderBy(asc(agendaItems.position))
  const decided = await read
    .select({
      id: decisions.id,
      paragraph: decisions.paragraph,
      heading: decisions.heading,
      outcome: decisions.outcome,
      itemTitle: agendaItems.title,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .leftJoin(agendaItems, eq(agendaItems.id, decisions.agendaItemId))
    .where(and(eq(decisions.meetingId, meeting.id), readableCases(scope)))
    .orderBy(asc(decisions.id))
  return { ...meeting, items, decisions: decided }
}
