import { and, eq, or, sql } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../app/domain/access'
import type { Read } from '../connection'
import { bodies, caseNumbers, cases } from '../schema'
import { readableCases } from './places-visible'

export type NumberedCase = NonNullable<Awaited<ReturnType<typeof caseByNumber>>>

/** A case whose content the reader may read, by its first or a further number, with its body. */
export async function caseByNumber(read: Read, reader: Actor, municipalityId: string, slug: string) {
  const scope = scopeOf(reader)
  const further = sql`${cases.id} in (select ${caseNumbers.caseId} from ${caseNumbers} where ${caseNumbers.municipalityId} = ${municipalityId} and ${caseNumbers.slug} = ${slug})`
  const found = await read
    .select({
      id: cases.id,
      municipalityId: cases.municipalityId,
      number: cases.number,
      slug: cases.slug,
      title: cases.publicTitle,
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
