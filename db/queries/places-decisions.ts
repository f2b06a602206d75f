import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { bodies, cases, decisionPoints, decisions, meetings, municipalities } from '../schema'
import { latestDay, offsetOf, type PageOf, readableCases } from './places-visible'

export type DecisionLine = Awaited<ReturnType<typeof fetchDecisions>>[number] & { points: string[] }

/** Decisions in cases that the reader may read, latest first; of one municipality, or of all (null). */
export async function listDecisions(
  read: Read,
  reader: Actor,
  municipalityId: string | null,
  page: PageOf,
): Promise<{ rows: DecisionLine[]; total: number }> {
  const rows = await fetchDecisions(read, reader, municipalityId, page)
  const points = await read
    .select()
    .from(decisionPoints)
    .where(inArray(decisionPoints.decisionId, ['', ...rows.map(({ id }) => id)]))
    .orderBy(asc(decisionPoints.position))
  const [counted] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(decisions)
    .innerJoin(cases, eq(cases.id, decisions.caseId))
    .where(whose(reader, municipalityId))
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

function fetchDecisions(read: Read, reader: Actor, municipalityId: string | null, page: PageOf) {
  return read
    .select({
      id: decisions.id,
      day: decisions.day,
      dayText: decisions.dayText,
      paragraph: decisions.paragraph,
      heading: decisions.heading,
      outcome: decisions.outcome,
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
    .where(whose(reader, municipalityId))
    .orderBy(...latestDay(decisions.day), desc(decisions.id))
    .limit(page.size)
    .offset(offsetOf(page))
}
