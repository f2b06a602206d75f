import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { ownAccounts, type Scope } from '../../app/domain/access/visibility'
import type { CaseKind } from '../../app/domain/cases/kinds'
import type { Read } from '../connection'
import { preparedFor } from '../connection/prepared'
import { caseCounts, cases } from '../schema'

/** `more`: there are more than `count`; otherwise the count is exact. */
export type Total = { count: number; more: boolean }

/** What the kept counts can tell apart. */
export type CountedFilter = {
  municipalityId: string | null
  kinds: CaseKind[]
  states: string[]
  open: boolean | null
  bodyId: string | null
}

const MOST_COUNTED = 10_000

const counted = (t: typeof caseCounts | typeof cases, filter: CountedFilter) =>
  and(
    filter.municipalityId === null ? undefined : eq(t.municipalityId, filter.municipalityId),
    filter.kinds.length > 0 ? inArray(t.kind, filter.kinds) : undefined,
    filter.states.length > 0 ? inArray(t.state, filter.states) : undefined,
    filter.open === null ? undefined : eq(t.open, filter.open),
    filter.bodyId === null ? undefined : eq(t.bodyId, filter.bodyId),
  )

const keptCount = preparedFor(
  [],
  (read, _given, { scope, filter }: { scope: Scope; filter: CountedFilter }) =>
    read
      .select({ count: sql`coalesce(sum(${caseCounts.count}), 0)`.mapWith(Number) })
      .from(caseCounts)
      .where(and(counted(caseCounts, filter), visibleCounts(scope))),
)

/** Exact, from the kept counts: a few hundred rows whatever the number of cases. */
export async function keptTotal(read: Read, scope: Scope, filter: CountedFilter): Promise<Total> {
  const { municipalityId, kinds, states, open, bodyId } = filter
  const shape = { scope, filter: { municipalityId, kinds, states, open, bodyId } }
  const [kept] = await keptCount(read, shape, {})
  const own = ownSecret(scope)
  if (!own) return { count: kept?.count ?? 0, more: false }
  const [besides] = await read
    .select({ count: sql`count(*)`.mapWith(Number) })
    .from(cases)
    .where(and(own, counted(cases, filter)))
  return { count: (kept?.count ?? 0) + (besides?.count ?? 0), more: false }
}

/** Exact up to ten thousand: counts the cases of a condition one by one and stops there. */
export async function boundedTotal(
  read: Read,
  condition: SQL | undefined,
  most = MOST_COUNTED,
): Promise<Total> {
  const some = read
    .select({ one: sql`1`.as('one') })
    .from(cases)
    .where(condition)
    .limit(most + 1)
    .as('some')
  const [counted] = await read.select({ count: sql`count(*)`.mapWith(Number) }).from(some)
  const count = counted?.count ?? 0
  return { count: Math.min(count, most), more: count > most }
}

/** `maySee` of domain/access on the kept counts, apart from secret cases that are the reader's own. */
export function visibleCounts(scope: Scope): SQL | undefined {
  if (scope.everything) return undefined
  const t = caseCounts
  if (scope.municipalityId === null) return eq(t.published, true)
  const here = eq(t.municipalityId, scope.municipalityId)
  const bodys = scope.bodyId === null ? undefined : eq(t.bodyId, scope.bodyId)
  const ways = [eq(t.published, true)]
  const add = (way: SQL | undefined) => way && ways.push(way)
  if (scope.unpublished === 'all') add(and(here, eq(t.secret, false)))
  if (scope.unpublished === 'body' && bodys) add(and(here, eq(t.secret, false), bodys))
  if (scope.protected === 'all') add(and(here, eq(t.secret, true)))
  if (scope.protected === 'body') add(and(here, eq(t.secret, true), bodys))
  return or(...ways)
}

/** Secret cases that only their responsible officer, or who stands in for that officer, sees; no count is kept of them, and they are few. */
export function ownSecret(scope: Scope): SQL | undefined {
  if (scope.everything || scope.protected !== 'own') return undefined
  if (scope.municipalityId === null || scope.accountId === null) return undefined
  return and(
    inArray(cases.responsibleAccountId, ownAccounts(scope)),
    eq(cases.municipalityId, scope.municipalityId),
    isNotNull(cases.secrecyProvision),
    eq(cases.published, false),
  )
}
