import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { ownAccounts, type Scope } from '../../app/domain/access/visibility'
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
  ways.push(and(isNotNull(cases.secrecyProvision), protectedCases(scope)))
  return or(...ways)
}

/** `knowsWho` as a condition on `cases`. */
export function knownWho(scope: Scope): SQL {
  if (scope.everything) return sql`true`
  if (scope.municipalityId === null || scope.unpublished === 'none') return sql`false`
  const here = eq(cases.municipalityId, scope.municipalityId)
  if (scope.unpublished === 'all') return here
  return scope.bodyId === null ? sql`false` : sql`(${and(here, eq(cases.bodyId, scope.bodyId))})`
}

/** `maySeeProtected` as a condition on `cases`. */
export function protectedCases(scope: Scope): SQL {
  if (scope.everything) return sql`true`
  if (scope.municipalityId === null || scope.protected === 'none') return sql`false`
  const here = eq(cases.municipalityId, scope.municipalityId)
  if (scope.protected === 'all' || (scope.protected === 'body' && scope.bodyId === null)) return here
  const theirs =
    scope.protected === 'own'
      ? scope.accountId !== null && inArray(cases.responsibleAccountId, ownAccounts(scope))
      : scope.bodyId !== null && eq(cases.bodyId, scope.bodyId)
  return theirs ? sql`(${and(here, theirs)})` : sql`false`
}
