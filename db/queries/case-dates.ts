import { and, asc, eq, or, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { bodies, caseNumbers, cases, deadlines, meetings } from '../schema'
import { readableCases, readableTitle } from './places-visible'

export type DatedCase = NonNullable<Awaited<ReturnType<typeof datedCase>>>

/** A case whose content the reader may read, by its first or a further number, as far as its days are concerned. */
export async function datedCase(read: Read, reader: Actor, municipalityId: string, slug: string) {
  const scope = scopeOf(reader)
  const further = sql`${cases.id} in (select ${caseNumbers.caseId} from ${caseNumbers} where ${caseNumbers.municipalityId} = ${municipalityId} and ${caseNumbers.slug} = ${slug})`
  const found = await read
    .select({
      id: cases.id,
      municipalityId: cases.municipalityId,
      number: cases.number,
      slug: cases.slug,
      title: readableTitle(scope),
      publicTitle: cases.publicTitle,
      secrecyProvision: cases.secrecyProvision,
      kind: cases.kind,
      state: cases.state,
      open: cases.open,
      asOf: cases.asOf,
      receivedDay: cases.receivedDay,
      bodyId: cases.bodyId,
      bodyName: bodies.name,
      responsibleAccountId: cases.responsibleAccountId,
    })
    .from(cases)
    .innerJoin(bodies, eq(bodies.id, cases.bodyId))
    .where(
      and(eq(cases.municipalityId, municipalityId), or(eq(cases.slug, slug), further), readableCases(scope)),
    )
    .limit(2)
  return found.find((row) => row.slug === slug) ?? found[0] ?? null
}

/** A day to keep as it is stored. */
export type CaseDay = Awaited<ReturnType<typeof daysOfCase>>[number]

/** Every day that a case has or has had to keep, the nearest first. */
export const daysOfCase = (read: Read, caseId: string) =>
  read
    .select()
    .from(deadlines)
    .where(eq(deadlines.caseId, caseId))
    .orderBy(asc(deadlines.day), asc(deadlines.createdAt), asc(deadlines.id))

/** The days on which a body meets, in order. */
export async function meetingDays(read: Read, bodyId: string): Promise<string[]> {
  const rows = await read
    .selectDistinct({ day: meetings.day })
    .from(meetings)
    .where(eq(meetings.bodyId, bodyId))
    .orderBy(asc(meetings.day))
  return rows.map(({ day }) => day)
}

/** The days on which the council of a municipality meets, in order. */
export async function councilDays(read: Read, municipalityId: string): Promise<string[]> {
  const rows = await read
    .selectDistinct({ day: meetings.day })
    .from(meetings)
    .innerJoin(bodies, eq(bodies.id, meetings.bodyId))
    .where(and(eq(meetings.municipalityId, municipalityId), eq(bodies.kind, 'council')))
    .orderBy(asc(meetings.day))
  return rows.map(({ day }) => day)
}

/** The referral that a day belongs to, in whatever case; null when it belongs to none. */
export async function referralOfDay(read: Read, deadlineId: string): Promise<string | null> {
  const [row] = await read
    .select({ referralId: deadlines.subjectId })
    .from(deadlines)
    .where(eq(deadlines.id, deadlineId))
  return row?.referralId ?? null
}
