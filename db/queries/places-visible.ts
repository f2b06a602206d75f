import { and, asc, type Column, desc, eq, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Scope } from '../../app/domain/access'
import { cases, municipalities } from '../schema'
import { inPassing } from './in-passing'
import { protectedCases, visibleCases } from './visible'

/**
 * Cases whose content the reader may read, and not only their register line: of a secret case an outsider gets
 * nothing more than that (OSL 5:2 st 2). What hangs on a case is shown under this condition: judged in passing,
 * since SQLite would otherwise begin with every case that there is.
 */
export function readableCases(scope: Scope): SQL | undefined {
  const readable = and(visibleCases(scope), or(isNull(cases.secrecyProvision), protectedCases(scope)))
  return readable && inPassing(readable)
}

/** What belongs to no case is the municipality's own: shown where the municipality is published, and to its people. */
export function openPlaces(scope: Scope): SQL | undefined {
  if (scope.everything) return undefined
  const published = eq(municipalities.published, true)
  return scope.municipalityId === null || scope.unpublished === 'none'
    ? published
    : or(published, eq(municipalities.id, scope.municipalityId))
}

/** Things that may belong to a case: under the case's condition when they do, else under the municipality's. */
export const readableOrOwn = (scope: Scope): SQL | undefined =>
  or(
    and(isNotNull(cases.id), readableCases(scope) ?? sql`true`),
    and(isNull(cases.id), openPlaces(scope) ?? sql`true`),
  )

/** Where the matter is, for those who may read its content. */
export const readableStatus = (scope: Scope): SQL<string | null> => ofContent(scope, cases.statusLine)

/** The nearest day to keep, for those who may read the matter's content. */
export const readableDeadline = (scope: Scope): SQL<string | null> => ofContent(scope, cases.nextDeadline)

/** As of when the demonstration's document tells the matter, for the same. */
export const readableAsOf = (scope: Scope): SQL<string | null> => ofContent(scope, cases.asOf)

const ofContent = (scope: Scope, column: Column): SQL<string | null> =>
  sql<
    string | null
  >`case when ${cases.secrecyProvision} is null or ${protectedCases(scope)} then ${column} end`

/** A page of a list that is read from its beginning: `number` from 1. */
export type PageOf = { number: number; size: number }

export const offsetOf = ({ number, size }: PageOf): number => (number - 1) * size

/** Known days first, latest or earliest first; the unknown ones last on both engines. */
export const latestDay = (day: Column): SQL[] => [asc(isNull(day)), desc(day)]
export const earliestDay = (day: Column): SQL[] => [asc(isNull(day)), asc(day)]
