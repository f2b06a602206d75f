import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { type Actor, scopeOf } from '../../../app/domain/access'
import type { PriceModel } from '../../../app/domain/finance/price-rows'
import type { Read } from '../../connection'
import * as t from '../../schema'
import { readableCases } from '../places-visible'

export type PriceVersion = typeof t.priceVersions.$inferSelect

/** What reads the versions: a place, and whether the reader works inside (economy.read); others see published ones. */
export type PriceReader = { municipalityId: string; inside: boolean }

const visible = ({ municipalityId, inside }: PriceReader) =>
  and(
    eq(t.priceVersions.municipalityId, municipalityId),
    inside ? undefined : eq(t.priceVersions.state, 'published'),
  )

/** The versions of the price model that the reader may see, newest year first. */
export const priceVersionsOf = (read: Read, reader: PriceReader): Promise<PriceVersion[]> =>
  read
    .select()
    .from(t.priceVersions)
    .where(visible(reader))
    .orderBy(desc(t.priceVersions.year), desc(t.priceVersions.number))

/** One version by its number in the municipality, if the reader may see it. */
export async function priceVersionByNumber(
  read: Read,
  { number, ...reader }: PriceReader & { number: number },
): Promise<PriceVersion | null> {
  const [row] = await read
    .select()
    .from(t.priceVersions)
    .where(and(visible(reader), eq(t.priceVersions.number, number)))
  return row ?? null
}

/**
 * The whole model of a version, in its order; null when there is no such version. Has no visibility of its own: whoever
 * asks has found the version through one that has.
 */
export async function priceModelOf(read: Read, versionId: string): Promise<PriceModel | null> {
  const [version] = await read.select().from(t.priceVersions).where(eq(t.priceVersions.id, versionId))
  if (!version) return null
  const departments = await read
    .select()
    .from(t.priceDepartments)
    .where(eq(t.priceDepartments.versionId, versionId))
    .orderBy(asc(t.priceDepartments.position))
  const categories = await read
    .select()
    .from(t.priceCategories)
    .where(eq(t.priceCategories.versionId, versionId))
    .orderBy(asc(t.priceCategories.position))
  const overheads = await read
    .select()
    .from(t.priceOverheads)
    .where(eq(t.priceOverheads.versionId, versionId))
    .orderBy(asc(t.priceOverheads.position))
  const areas = await read
    .select()
    .from(t.priceAreas)
    .where(eq(t.priceAreas.versionId, versionId))
    .orderBy(asc(t.priceAreas.position))
  const areaIds = ['', ...areas.map(({ id }) => id)]
  const staff = await read
    .select()
    .from(t.priceStaff)
    .where(inArray(t.priceStaff.areaId, areaIds))
    .orderBy(asc(t.priceStaff.position))
  const costs = await read
    .select()
    .from(t.priceCosts)
    .where(inArray(t.priceCosts.areaId, areaIds))
    .orderBy(asc(t.priceCosts.position))
  const changes = await read
    .select()
    .from(t.priceChanges)
    .where(inArray(t.priceChanges.areaId, areaIds))
    .orderBy(asc(t.priceChanges.position))
  const keys = await read
    .select()
    .from(t.priceKeys)
    .where(inArray(t.priceKeys.areaId, areaIds))
    .orderBy(asc(t.priceKeys.position))
  const keyAreas = keys.map(({ id }) => id)
  const volumes = await read
    .select()
    .from(t.priceVolumes)
    .where(inArray(t.priceVolumes.keyId, ['', ...keyAreas]))
  const ofArea = <Row extends { areaId: string }>(rows: Row[], id: string) =>
    rows.filter(({ areaId }) => areaId === id)
  const { id, number, year, name, state, unitOre, example, basedOnId, restatesId } = version
  return {
    version: { id, number, year, name, state, unitOre, example, basedOnId, restatesId },
    departments,
    categories,
    overheads,
    areas: areas.map((area) => ({
      ...area,
      staff: ofArea(staff, area.id),
      costs: ofArea(costs, area.id),
      changes: ofArea(changes, area.id),
      keys: ofArea(keys, area.id).map((key) => ({
        ...key,
        volumes: volumes.filter(({ keyId }) => keyId === key.id),
      })),
    })),
  }
}

/** What a cost is called whose asset belongs to a case that the reader may not read. */
export const HIDDEN_ASSET = 'Kapitalkostnad'

/**
 * The model as a reader may see it: a cost taken from an asset of a case that the reader may not read keeps its amount,
 * since the sums must agree, and loses its name. Finds the version as {@link priceModelOf} does.
 */
export async function priceModelFor(
  read: Read,
  reader: Actor,
  versionId: string,
): Promise<PriceModel | null> {
  const model = await priceModelOf(read, versionId)
  const ids = model?.areas.flatMap(({ costs }) => costs.flatMap(({ assetId }) => assetId ?? [])) ?? []
  if (!model || ids.length === 0) return model
  const rows = await read
    .select({ id: t.assets.id })
    .from(t.assets)
    .innerJoin(t.cases, eq(t.cases.id, t.assets.caseId))
    .where(and(inArray(t.assets.id, ids), readableCases(scopeOf(reader))))
  const readable = new Set(rows.map(({ id }) => id))
  return {
    ...model,
    areas: model.areas.map((area) => ({
      ...area,
      costs: area.costs.map((cost) =>
        cost.assetId === null || readable.has(cost.assetId) ? cost : { ...cost, label: HIDDEN_ASSET },
      ),
    })),
  }
}

/** The model that a version was begun from, which is last year's in comparisons; null when the reader may not see it. */
export async function previousPriceModel(
  read: Read,
  reader: PriceReader,
  { version }: PriceModel,
): Promise<PriceModel | null> {
  if (version.basedOnId === null) return null
  const [row] = await read
    .select({ id: t.priceVersions.id })
    .from(t.priceVersions)
    .where(and(visible(reader), eq(t.priceVersions.id, version.basedOnId)))
  return row ? priceModelOf(read, row.id) : null
}

/** Files of volumes that were read into a version, the latest first. */
export const volumeImportsOf = (read: Read, versionId: string) =>
  read
    .select()
    .from(t.volumeImports)
    .where(eq(t.volumeImports.versionId, versionId))
    .orderBy(desc(t.volumeImports.importedAt))
