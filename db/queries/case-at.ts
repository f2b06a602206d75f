import { and, eq, isNotNull } from 'drizzle-orm'
import type { Scope } from '../../app/domain/access'
import type { Read } from '../connection'
import { cases } from '../schema'
import { readableCases } from './places-visible'

export type CaseAt = NonNullable<Awaited<ReturnType<typeof caseAt>>>

const columns = {
  id: cases.id,
  municipalityId: cases.municipalityId,
  number: cases.number,
  slug: cases.slug,
  title: cases.publicTitle,
  bodyId: cases.bodyId,
  responsibleAccountId: cases.responsibleAccountId,
  responsibleUnit: cases.responsibleUnit,
  published: cases.published,
  registeredAt: cases.registeredAt,
  updatedAt: cases.updatedAt,
  secret: isNotNull(cases.secrecyProvision).mapWith(Boolean),
}

/** The case behind an address, for whoever may read its content; null otherwise. */
export async function caseAt(
  read: Read,
  scope: Scope,
  { municipalityId, slug }: { municipalityId: string; slug: string },
) {
  const [row] = await read
    .select(columns)
    .from(cases)
    .where(and(eq(cases.municipalityId, municipalityId), eq(cases.slug, slug), readableCases(scope)))
    .limit(1)
  return row ?? null
}

/** The same by its id. */
export async function caseById(read: Read, scope: Scope, id: string): Promise<CaseAt | null> {
  const [row] = await read
    .select(columns)
    .from(cases)
    .where(and(eq(cases.id, id), readableCases(scope)))
    .limit(1)
  return row ?? null
}
