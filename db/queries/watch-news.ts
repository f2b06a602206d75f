import { and, asc, desc, eq, exists, gt, lte, or, sql } from 'drizzle-orm'
import { type Actor, knowsInside, type Scope, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { caseEvents, cases } from '../schema'
import { listCases, newestFirst, type CaseFilter } from './case-list'
import { readableCases } from './places-visible'

type Since = { since: string; until: string; most: number }

/** Staff are told everything of a case that they may read; everyone else, the elected too, what is public. */
const toldEvents = (scope: Scope) => (knowsInside(scope) ? undefined : eq(caseEvents.public, true))

/** What happened in a case after an instant, as far as the reader may read it. The earliest first. */
export async function caseNews(read: Read, reader: Actor, caseId: string, { since, until, most }: Since) {
  const scope = scopeOf(reader)
  return read
    .select({
      id: caseEvents.id,
      text: caseEvents.text,
      slug: cases.slug,
      number: cases.number,
      // The words of a secret case do not leave the portal.
      secret: sql`${cases.secrecyProvision} is not null`.mapWith(Boolean),
    })
    .from(caseEvents)
    .innerJoin(cases, eq(cases.id, caseEvents.caseId))
    .where(
      and(
        eq(caseEvents.caseId, caseId),
        gt(caseEvents.at, since),
        lte(caseEvents.at, until),
        readableCases(scope),
        toldEvents(scope),
      ),
    )
    .orderBy(asc(caseEvents.at), asc(caseEvents.id))
    .limit(most)
}

const MOST_LOOKED_AT = 500

/**
 * Cases of a view that are new to the reader: registered after an instant, or shown on the web since. Latest
 * registered first.
 */
export async function viewNews(
  read: Read,
  reader: Actor,
  filter: CaseFilter,
  { since, until, most }: Since,
): Promise<{ slug: string; number: string; title: string; secret: boolean }[]> {
  const recent = await read
    .select({ id: cases.id, secret: sql`${cases.secrecyProvision} is not null`.mapWith(Boolean) })
    .from(cases)
    .where(
      and(
        filter.municipalityId === null ? undefined : eq(cases.municipalityId, filter.municipalityId),
        gt(cases.updatedAt, since),
        or(
          and(gt(cases.registeredAt, since), lte(cases.registeredAt, until)),
          exists(
            read
              .select({ one: sql`1` })
              .from(caseEvents)
              .where(
                and(
                  eq(caseEvents.caseId, cases.id),
                  eq(caseEvents.kind, 'published'),
                  gt(caseEvents.at, since),
                  lte(caseEvents.at, until),
                ),
              ),
          ),
        ),
      ),
    )
    .orderBy(desc(cases.registeredAt))
    .limit(MOST_LOOKED_AT)
  if (recent.length === 0) return []
  const secret = new Map(recent.map((each) => [each.id, each.secret]))
  const among = [...secret.keys()]
  const { rows } = await listCases(read, reader, { ...filter, among }, newestFirst, null, most)
  return rows.map(({ id, slug, number, title }) => ({ slug, number, title, secret: secret.get(id) ?? true }))
}
