import { and, eq, or, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import { bodies, caseNumbers, cases } from '../../schema'
import { readableCases, readableTitle } from '../places-visible'

/** A case whose content the reader may read, by its first or a further number, as far as its referrals need it. */
export async function referralCase(read: Read, reader: Actor, municipalityId: string, slug: string) {
  const scope = scopeOf(reader)
  const further = sql`${cases.id} in (select ${caseNumbers.caseId} from ${caseNumbers} where ${caseNumbers.municipalityId} = ${municipalityId} and ${caseNumbers.slug} = ${slug})`
  const found = await read
    .select({
      id: cases.id,
      municipalityId: cases.municipalityId,
      bodyId: cases.bodyId,
      bodyName: bodies.name,
      number: cases.number,
      slug: cases.slug,
      title: readableTitle(scope),
      kind: cases.kind,
      state: cases.state,
      open: cases.open,
      asOf: cases.asOf,
      secrecyProvision: cases.secrecyProvision,
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
