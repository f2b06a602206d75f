import {
  and,
  asc,
  type Column,
  desc,
  eq,
  exists,
  gte,
  inArray,
  like,
  lte,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { agendaItems, bodies, cases, decisionPoints, decisions, meetings, municipalities } from '../schema'
import { latestDay, offsetOf, type PageOf, readableCases } from './places-visible'

export type DecisionLine = Awaited<ReturnType<typeof fetchDecisions>>[number] & { points: string[] }

/** What a list of decisions is narrowed to: words of the decision or its case, a body, a year. */
export type DecisionFilter = { words?: string; bodySlug?: string; year?: string }

/** Decisions in cases that the reader may read, latest first; of one municipality, or of all (null). */
export async function listDecisions(
  read: Read,
  reader: Actor,
  municipalityId: string | null,
  page: PageOf,
  filter: DecisionFilter = {},
): Promise<{ rows: DecisionLine[]; total: number }> {
  const rows = await fetchDecisions(read, reader, municipalityId, page, filter)
  const points = await read
    .select()
    .from(decisionPoints)
    .where(inArray(decisionPoints.decisionId, ['', ...rows.map(({ id }) => id)]))
    .orderBy(asc(decisionPoints.position))
  const [counted] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .leftJoin(agendaItems, eq(agendaItems.id, decisions.agendaItemId))
    .where(and(whose(reader, municipalityId), narrowed(read, filter)))
  return {
    rows: rows.map((row) => ({
      ...row,
      points: points.filter((point) => point.decisionId === row.id).map(({ text }) => text),
    })),
    total: counted?.count ?? 0,
  }
}

const whose = (reader: Actor, municipalityId: string | null) =>
  and(
    municipalityId === null ? undefined : eq(decisions.municipalityId, municipalityId),
    readableCases(scopeOf(reader)),
  )

/** In small letters; SQLite knows only those of English. */
const folded = (column: Column): SQL =>
  sql`replace(replace(replace(lower(${column}), 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö')`

/** Each word must stand in the decision as worded, in its heading or in the case's title or number. */
function narrowed(read: Read, { words = '', bodySlug, year }: DecisionFilter): SQL | undefined {
  const each = words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)
  return and(
    bodySlug ? eq(bodies.slug, bodySlug) : undefined,
    year ? and(gte(decisions.day, `${year}-01-01`), lte(decisions.day, `${year}-12-31`)) : undefined,
    ...each.map((word) => {
      const part = `%${word.replace(/[\\%_]/g, '')}%`
      return or(
        like(folded(decisions.heading), part),
        like(folded(agendaItems.title), part),
        like(folded(cases.publicTitle), part),
        like(folded(cases.number), part),
        exists(
          read
            .select({ one: sql`1` })
            .from(decisionPoints)
            .where(and(eq(decisionPoints.decisionId, decisions.id), like(folded(decisionPoints.text), part))),
        ),
      )
    }),
  )
}

function fetchDecisions(
  read: Read,
  reader: Actor,
  municipalityId: string | null,
  page: PageOf,
  filter: DecisionFilter,
) {
  return read
    .select({
      id: decisions.id,
      day: decisions.day,
      dayText: decisions.dayText,
      paragraph: decisions.paragraph,
      heading: decisions.heading,
      outcome: decisions.outcome,
      itemTitle: agendaItems.title,
      appealTrack: decisions.appealTrack,
      legalForce: decisions.legalForce,
      appealLastDay: decisions.appealLastDay,
      legalForceDay: decisions.legalForceDay,
      votes: decisions.votes,
      reservations: decisions.reservations,
      bodyName: bodies.name,
      bodySlug: bodies.slug,
      meetingDay: meetings.day,
      meetingSequence: meetings.sequence,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
      municipalitySlug: municipalities.slug,
      municipalityName: municipalities.name,
    })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .innerJoin(municipalities, eq(municipalities.id, decisions.municipalityId))
    .leftJoin(meetings, eq(meetings.id, decisions.meetingId))
    .leftJoin(agendaItems, eq(agendaItems.id, decisions.agendaItemId))
    .where(and(whose(reader, municipalityId), narrowed(read, filter)))
    .orderBy(...latestDay(decisions.day), desc(decisions.id))
    .limit(page.size)
    .offset(offsetOf(page))
}

/** The bodies that have decided something in a municipality, for the filter of the list. */
export const decidingBodies = (
  read: Read,
  municipalityId: string,
): Promise<{ slug: string; name: string }[]> =>
  read
    .selectDistinct({ slug: bodies.slug, name: bodies.name })
    .from(decisions)
    .innerJoin(bodies, eq(bodies.id, decisions.bodyId))
    .where(eq(decisions.municipalityId, municipalityId))
    .orderBy(asc(bodies.name))
