import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { Read } from '../../connection'
import * as t from '../../schema'
import { readableCases } from '../places-visible'

/** The latest service agreement that the reader may read, with everything said of its services; null without one. */
export async function agreedServices(read: Read, reader: Actor, municipalityId: string) {
  const [agreement] = await read
    .select({ caseId: t.cases.id, number: t.cases.number, slug: t.cases.slug, title: t.cases.publicTitle })
    .from(t.serviceAreas)
    .innerJoin(t.cases, eq(t.cases.id, t.serviceAreas.caseId))
    .where(and(eq(t.serviceAreas.municipalityId, municipalityId), readableCases(scopeOf(reader))))
    .orderBy(desc(t.cases.registeredAt))
    .limit(1)
  if (!agreement) return null
  const { caseId } = agreement
  const areas = await read
    .select()
    .from(t.serviceAreas)
    .where(eq(t.serviceAreas.caseId, caseId))
    .orderBy(asc(t.serviceAreas.position))
  const ids = areas.map(({ id }) => id)
  const services = await read
    .select()
    .from(t.services)
    .where(inArray(t.services.areaId, ids))
    .orderBy(asc(t.services.position))
  const keys = await read
    .select()
    .from(t.allocationKeys)
    .where(inArray(t.allocationKeys.areaId, ids))
    .orderBy(asc(t.allocationKeys.position))
  const facts = await read
    .select()
    .from(t.areaFacts)
    .where(inArray(t.areaFacts.areaId, ids))
    .orderBy(asc(t.areaFacts.position))
  const readings = await read
    .select()
    .from(t.leadTimeReadings)
    .where(inArray(t.leadTimeReadings.serviceAreaId, ids))
    .orderBy(asc(t.leadTimeReadings.leadTime), asc(t.leadTimeReadings.fromDay))
  const of = <Row extends { areaId: string }>(rows: Row[], id: string) =>
    rows.filter(({ areaId }) => areaId === id)
  return {
    ...agreement,
    areas: areas.map((area) => ({
      ...area,
      services: of(services, area.id),
      keys: of(keys, area.id),
      facts: of(facts, area.id),
      readings: readings.filter(({ serviceAreaId }) => serviceAreaId === area.id),
    })),
    facts: await read
      .select({ heading: t.caseFacts.heading, label: t.caseFacts.label, text: t.caseFacts.text })
      .from(t.caseFacts)
      .where(eq(t.caseFacts.caseId, caseId))
      .orderBy(asc(t.caseFacts.position)),
    leadTimes: await read
      .select()
      .from(t.leadTimes)
      .where(eq(t.leadTimes.caseId, caseId))
      .orderBy(asc(t.leadTimes.position)),
    ratings: await read
      .select()
      .from(t.keySourceRatings)
      .where(eq(t.keySourceRatings.caseId, caseId))
      .orderBy(asc(t.keySourceRatings.position)),
    suitability: await read
      .select()
      .from(t.keySourceSuitability)
      .where(eq(t.keySourceSuitability.caseId, caseId))
      .orderBy(asc(t.keySourceSuitability.position)),
  }
}
export type AgreedServices = NonNullable<Awaited<ReturnType<typeof agreedServices>>>

/** The codes that the areas of an agreement have in the price model, by id of the area; of published versions. */
export async function pricedAreas(read: Read, municipalityId: string) {
  return read
    .select({
      serviceAreaId: t.priceAreas.serviceAreaId,
      code: t.priceAreas.code,
      number: t.priceVersions.number,
      year: t.priceVersions.year,
    })
    .from(t.priceAreas)
    .innerJoin(t.priceVersions, eq(t.priceVersions.id, t.priceAreas.versionId))
    .where(and(eq(t.priceVersions.municipalityId, municipalityId), eq(t.priceVersions.state, 'published')))
    .orderBy(desc(t.priceVersions.year))
}
