import { and, asc, eq } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import * as t from '../../schema'
import { readableCases } from '../places-visible'

/** The service areas of the agreements that the reader may read, to tie a price area to. */
export const serviceAreaChoices = (read: Read, reader: Actor, municipalityId: string) =>
  read
    .select({ id: t.serviceAreas.id, name: t.serviceAreas.name, caseId: t.serviceAreas.caseId })
    .from(t.serviceAreas)
    .innerJoin(t.cases, eq(t.cases.id, t.serviceAreas.caseId))
    .where(and(eq(t.serviceAreas.municipalityId, municipalityId), readableCases(scopeOf(reader))))
    .orderBy(asc(t.serviceAreas.caseId), asc(t.serviceAreas.position))

/** The services of such an area that somebody can work with: all but the removed ones. */
export async function serviceChoices(read: Read, serviceAreaId: string | null) {
  if (serviceAreaId === null) return []
  const rows = await read
    .select({ id: t.services.id, name: t.services.name, kind: t.services.kind })
    .from(t.services)
    .where(eq(t.services.areaId, serviceAreaId))
    .orderBy(asc(t.services.position))
  return rows.filter(({ kind }) => kind !== 'removed')
}

/** The assets of the cases that the reader may read, to take their capital cost from. */
export const assetChoices = (read: Read, reader: Actor, municipalityId: string) =>
  read
    .select({ id: t.assets.id, name: t.assets.name, priceAreaCode: t.assets.priceAreaCode })
    .from(t.assets)
    .innerJoin(t.cases, eq(t.cases.id, t.assets.caseId))
    .where(and(eq(t.assets.municipalityId, municipalityId), readableCases(scopeOf(reader))))
    .orderBy(asc(t.assets.name))
