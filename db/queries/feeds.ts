import { and, asc, desc, eq, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { type Actor, publicActor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { bodies, caseEvents, cases, deadlines, mandates, meetings, municipalities, accounts } from '../schema'
import { openPlaces, readableCases } from './places-visible'

/** When a municipality came into the portal: how old what is empty is. */
export async function municipalitySince(read: Read, id: string): Promise<string> {
  const [row] = await read
    .select({ at: municipalities.createdAt })
    .from(municipalities)
    .where(eq(municipalities.id, id))
  if (!row) throw new Error('The municipality is missing')
  return row.at
}

/** A body by the word in its address. */
export async function bodyBySlug(read: Read, municipalityId: string, slug: string) {
  const [row] = await read
    .select({ id: bodies.id, name: bodies.name })
    .from(bodies)
    .where(and(eq(bodies.municipalityId, municipalityId), eq(bodies.slug, slug)))
  return row ?? null
}

/** What the public is told of a case, the latest first. */
export const publicEvents = (read: Read, caseId: string, most: number) =>
  read
    .select({
      id: caseEvents.id,
      at: caseEvents.at,
      text: caseEvents.text,
      legalDay: caseEvents.legalDay,
      dayText: caseEvents.dayText,
    })
    .from(caseEvents)
    .innerJoin(cases, eq(cases.id, caseEvents.caseId))
    .where(
      and(eq(caseEvents.caseId, caseId), eq(caseEvents.public, true), readableCases(scopeOf(publicActor))),
    )
    .orderBy(desc(caseEvents.at), desc(caseEvents.id))
    .limit(most)

/** When some cases were last changed. */
export async function changedAt(read: Read, caseIds: string[]): Promise<Map<string, string>> {
  const rows = await read
    .select({ id: cases.id, at: cases.updatedAt })
    .from(cases)
    .where(inArray(cases.id, ['', ...caseIds]))
  return new Map(rows.map(({ id, at }) => [id, at]))
}

/** Days to keep for a calendar, of cases that the reader may read, under their public titles. The earliest first. */
export const calendarDays = (
  read: Read,
  reader: Actor,
  where: { municipalityId: string; bodyId?: string; caseId?: string; responsible?: string[]; from?: string },
  most: number,
) =>
  read
    .select({
      id: deadlines.id,
      day: deadlines.day,
      label: deadlines.label,
      basis: deadlines.basis,
      state: deadlines.state,
      createdAt: deadlines.createdAt,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
      provision: cases.secrecyProvision,
    })
    .from(deadlines)
    .innerJoin(cases, eq(cases.id, deadlines.caseId))
    .where(
      and(
        eq(deadlines.municipalityId, where.municipalityId),
        inArray(deadlines.state, ['open', 'stated']),
        where.bodyId === undefined ? undefined : eq(cases.bodyId, where.bodyId),
        where.caseId === undefined ? undefined : eq(cases.id, where.caseId),
        where.responsible === undefined
          ? undefined
          : inArray(cases.responsibleAccountId, ['', ...where.responsible]),
        where.from === undefined ? undefined : gte(deadlines.day, where.from),
        readableCases(scopeOf(reader)),
      ),
    )
    .orderBy(asc(deadlines.day), asc(deadlines.id))
    .limit(most)

const meetingColumns = {
  id: meetings.id,
  day: meetings.day,
  lastDay: meetings.lastDay,
  sequence: meetings.sequence,
  startsAt: meetings.startsAt,
  place: meetings.place,
  kind: meetings.kind,
  state: meetings.state,
  revision: meetings.revision,
  createdAt: meetings.createdAt,
  changedAt: meetings.changedAt,
  bodyName: bodies.name,
  bodySlug: bodies.slug,
}

/** Meetings for a calendar from a day on: of a municipality that is open to the public, or of one of its bodies. */
export const publicMeetings = (
  read: Read,
  where: { municipalityId: string; bodyId?: string; from: string },
  most: number,
) =>
  read
    .select(meetingColumns)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, meetings.municipalityId))
    .where(
      and(
        eq(meetings.municipalityId, where.municipalityId),
        where.bodyId === undefined ? undefined : eq(meetings.bodyId, where.bodyId),
        gte(meetings.day, where.from),
        openPlaces(scopeOf(publicActor)),
      ),
    )
    .orderBy(asc(meetings.day), asc(meetings.sequence), asc(meetings.id))
    .limit(most)

/** Meetings of the bodies in which the person of an account holds a post that day, from a day on. */
export const meetingsOfAccount = (read: Read, accountId: string, from: string, most: number) =>
  read
    .selectDistinct(meetingColumns)
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .innerJoin(mandates, eq(mandates.bodyId, bodies.id))
    .innerJoin(accounts, eq(accounts.personId, mandates.personId))
    .where(and(eq(accounts.id, accountId), gte(meetings.day, from), heldThatDay()))
    .orderBy(asc(meetings.day), asc(meetings.sequence), asc(meetings.id))
    .limit(most)

const heldThatDay = (): SQL | undefined =>
  and(
    or(isNull(mandates.validFrom), lte(mandates.validFrom, meetings.day)),
    or(isNull(mandates.validTo), gte(mandates.validTo, meetings.day)),
  )
