import { asc, eq } from 'drizzle-orm'
import type { Read } from '../../connection'
import * as t from '../../schema'

/** The service areas that the municipality's agreements tell of, to tie a price area to. Not for the public: unfiltered. */
export const serviceAreaChoices = (read: Read, municipalityId: string) =>
  read
    .select({ id: t.serviceAreas.id, name: t.serviceAreas.name, caseId: t.serviceAreas.caseId })
    .from(t.serviceAreas)
    .where(eq(t.serviceAreas.municipalityId, municipalityId))
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

/** The municipality's assets, to take their capital cost from. */
export const assetChoices = (read: Read, municipalityId: string) =>
  read
    .select({ id: t.assets.id, name: t.assets.name, priceAreaCode: t.assets.priceAreaCode })
    .from(t.assets)
    .where(eq(t.assets.municipalityId, municipalityId))
    .orderBy(asc(t.assets.name))
