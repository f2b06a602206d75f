import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../../app/domain/access/visibility'
import { cases } from '../schema'

/** `maySee` of domain/access as a condition on `cases`; a test compares the two over every combination. */
export function visibleCases(scope: Scope): SQL | undefined {
  if (scope.everything) return undefined
  if (scope.municipalityId === null) return eq(cases.published, true)
  const ways: (SQL | undefined)[] = [eq(cases.published, true)]
  const here = eq(cases.municipalityId, scope.municipalityId)
  if (scope.unpublished === 'all') ways.push(and(here, isNull(cases.secrecyProvision)))
  if (scope.unpublished === 'body')
    ways.push(
      and(
        here,
        isNull(cases.secrecyProvision),
        scope.bodyId === null ? sql`false` : eq(cases.bodyId, scope.bodyId),
      ),
    )
  ways.push(seesProtected(scope))
  return or(...ways.filter((way) => way !== undefined))
}

/** `maySeeProtected` as a condition; undefined when the reader never does. */
function seesProtected(scope: Extract<Scope, { everything: false }>): SQL | undefined {
  if (scope.municipalityId === null || scope.protected === 'none') return undefined
  const here = eq(cases.municipalityId, scope.municipalityId)
  if (scope.protected === 'all') return here
  if (scope.protected === 'own')
    return scope.accountId === null ? undefined : and(here, eq(cases.responsibleAccountId, scope.accountId))
  return scope.bodyId === null ? here : and(here, eq(cases.bodyId, scope.bodyId))
}
