import { and, asc, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { type Actor, type Scope, scopeOf } from '../../app/domain/access'
import type { CaseKind } from '../../app/domain/cases/kinds'
import type { Read } from '../connection'
import { caseCounts, cases, deadlines, municipalities } from '../schema'
import { ownSecret, visibleCounts } from './case-total'
import { openPlaces, readableCases } from './places-visible'

export type MunicipalityLine = {
  slug: string
  name: string
  displayName: string
  crestFile: string | null
  demonstration: boolean
  cases: number
  open: number
}

/** Municipalities that the reader may know of, with how many cases the reader may see. Swedish alphabet is the caller's. */
export async function municipalityLines(read: Read, reader: Actor): Promise<MunicipalityLine[]> {
  const scope = scopeOf(reader)
  const shown = await read.select().from(municipalities).where(openPlaces(scope))
  const counts = await countsBy(read, scope, 'municipality', undefined)
  return shown.map(({ id, slug, name, displayName, crestFile, demonstration }) => {
    const here = counts.filter(({ key }) => key === id)
    const open = sum(here.filter((each) => each.open))
    return { slug, name, displayName, crestFile, demonstration, cases: sum(here), open }
  })
}

/** How many open cases of each kind the reader may see in a municipality, most first; and all of them. */
export async function openKinds(
  read: Read,
  reader: Actor,
  municipalityId: string,
): Promise<{ kinds: { kind: CaseKind; count: number }[]; open: number; all: number }> {
  const counts = await countsBy(read, scopeOf(reader), 'kind', municipalityId)
  const open = counts.filter((each) => each.open)
  const kinds = [...new Set(open.map(({ key }) => key))].map((key) => ({
    kind: key as CaseKind,
    count: sum(open.filter((each) => each.key === key)),
  }))
  return { kinds: kinds.sort((a, b) => b.count - a.count), open: sum(open), all: sum(counts) }
}

type Counted = { key: string; open: boolean; count: number }
const sum = (counts: Counted[]) => counts.reduce((total, { count }) => total + count, 0)

/** From the kept counts, and one by one for the few secret cases that only their officer sees. */
async function countsBy(
  read: Read,
  scope: Scope,
  by: 'municipality' | 'kind',
  municipalityId: string | undefined,
): Promise<Counted[]> {
  const keyOf = (from: typeof caseCounts | typeof cases) =>
    by === 'kind' ? sql<string>`${from.kind}` : sql<string>`${from.municipalityId}`
  const here = (from: typeof caseCounts | typeof cases) =>
    municipalityId === undefined ? undefined : eq(from.municipalityId, municipalityId)
  const kept = await read
    .select({
      key: keyOf(caseCounts),
      open: caseCounts.open,
      count: sql`sum(${caseCounts.count})`.mapWith(Number),
    })
    .from(caseCounts)
    .where(and(here(caseCounts), visibleCounts(scope)))
    .groupBy(keyOf(caseCounts), caseCounts.open)
  const own = ownSecret(scope)
  if (!own) return kept
  const besides = await read
    .select({ key: keyOf(cases), open: cases.open, count: sql`count(*)`.mapWith(Number) })
    .from(cases)
    .where(and(own, here(cases)))
    .groupBy(keyOf(cases), cases.open)
  return [...kept, ...besides]
}

export type DayToKeep = Awaited<ReturnType<typeof daysWhere>>[number]

/**
 * The nearest days to keep, from today on. Where none lies ahead, the latest that the documents state: those
 * are shown as the documents', never as late.
 */
export async function nearestDays(
  read: Read,
  reader: Actor,
  municipalityId: string,
  today: string,
  most: number,
): Promise<DayToKeep[]> {
  const standing = and(
    eq(deadlines.municipalityId, municipalityId),
    inArray(deadlines.state, ['open', 'stated']),
  )
  const ahead = await daysWhere(
    read,
    reader,
    and(standing, gte(deadlines.day, today)),
    asc(deadlines.day),
    most,
  )
  if (ahead.length > 0) return ahead
  const stated = and(
    eq(deadlines.municipalityId, municipalityId),
    eq(deadlines.state, 'stated'),
    lt(deadlines.day, today),
  )
  return daysWhere(read, reader, stated, desc(deadlines.day), most)
}

/** Days to keep of cases whose content the reader may read. */
export function daysWhere(read: Read, reader: Actor, where: SQL | undefined, order: SQL, most: number) {
  const scope = scopeOf(reader)
  return read
    .select({
      id: deadlines.id,
      day: deadlines.day,
      label: deadlines.label,
      basis: deadlines.basis,
      state: deadlines.state,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
    })
    .from(deadlines)
    .innerJoin(cases, eq(cases.id, deadlines.caseId))
    .where(and(where, readableCases(scope)))
    .orderBy(order, asc(deadlines.id))
    .limit(most)
}
