import { and, eq, max, sql } from 'drizzle-orm'
import type { PriceContent, PriceContentArea } from '../../app/domain/finance/price-content'
import type { PriceState } from '../../app/domain/finance/price-version'
import type { Transaction } from '../connection'
import * as t from '../schema'
import { nextNumber } from './counters'

type NewId = () => string

/** What belongs to all versions of a municipality, their numbers and which years are published, is settled one at a time. */
export const holdPriceModel = (tx: Transaction, municipalityId: string): Promise<number> =>
  nextNumber(tx, `price model ${municipalityId}`)

/** Adds a version of the price model with the next number of the municipality, as a draft, with what it holds. */
export async function insertPriceVersion(
  tx: Transaction,
  newId: NewId,
  row: Omit<typeof t.priceVersions.$inferInsert, 'number' | 'state' | 'revision'>,
  content: PriceContent,
): Promise<number> {
  await holdPriceModel(tx, row.municipalityId)
  const [last] = await tx
    .select({ number: max(t.priceVersions.number) })
    .from(t.priceVersions)
    .where(eq(t.priceVersions.municipalityId, row.municipalityId))
  const number = (last?.number ?? 0) + 1
  await tx.insert(t.priceVersions).values({ ...row, number, state: 'draft', revision: 1 })
  await insertContent(tx, newId, row.id, content)
  return number
}

async function insertContent(tx: Transaction, newId: NewId, versionId: string, content: PriceContent) {
  const departments = content.departments.map((row, position) => ({
    ...row,
    id: newId(),
    versionId,
    position,
  }))
  const categories = content.categories.map((row, position) => ({ ...row, id: newId(), versionId, position }))
  const overheads = content.overheads.map((row, position) => ({ ...row, id: newId(), versionId, position }))
  if (departments.length > 0) await tx.insert(t.priceDepartments).values(departments)
  if (categories.length > 0) await tx.insert(t.priceCategories).values(categories)
  if (overheads.length > 0) await tx.insert(t.priceOverheads).values(overheads)
  const ids = {
    departments: new Map(departments.map(({ code, id }) => [code, id])),
    categories: new Map(categories.map(({ code, id }) => [code, id])),
  }
  for (const [position, area] of content.areas.entries()) {
    await insertArea(tx, newId, { versionId, position, ids, area })
  }
}

async function insertArea(
  tx: Transaction,
  newId: NewId,
  {
    versionId,
    position,
    ids,
    area: { staff, costs, changes, keys, ...area },
  }: {
    versionId: string
    position: number
    ids: { departments: Map<string, string>; categories: Map<string, string> }
    area: PriceContentArea
  },
) {
  const areaId = newId()
  await tx.insert(t.priceAreas).values({ ...area, id: areaId, versionId, position })
  const changed = changes.map((row, at) => ({ ...row, id: newId(), areaId, position: at }))
  const changeId = (place: number | null) => (place === null ? null : (changed[place]?.id ?? null))
  const idOf = (map: Map<string, string>, code: string) => {
    const id = map.get(code)
    if (!id) throw new Error(`The price model has no ${code}`)
    return id
  }
  if (changed.length > 0) await tx.insert(t.priceChanges).values(changed)
  if (staff.length > 0) {
    await tx.insert(t.priceStaff).values(
      staff.map(({ category, change, ...row }, at) => ({
        ...{ ...row, id: newId(), areaId, position: at },
        ...{ categoryId: idOf(ids.categories, category), changeId: changeId(change) },
      })),
    )
  }
  if (costs.length > 0) {
    await tx.insert(t.priceCosts).values(
      costs.map(({ change, ...row }, at) => ({
        ...{ ...row, id: newId(), areaId, position: at, changeId: changeId(change) },
      })),
    )
  }
  for (const [at, { volumes, ...key }] of keys.entries()) {
    const keyId = newId()
    await tx.insert(t.priceKeys).values({ ...key, id: keyId, areaId, position: at })
    if (volumes.length > 0) {
      await tx.insert(t.priceVolumes).values(
        volumes.map(({ department, ...row }) => ({
          ...{ ...row, id: newId(), keyId, departmentId: idOf(ids.departments, department), importId: null },
        })),
      )
    }
  }
}

/** A version of the municipality by its number, locked until the transaction ends. */
export async function heldDraft(
  tx: Transaction,
  { municipalityId, number }: { municipalityId: string; number: number },
): Promise<{ id: string; year: number; state: PriceState; revision: number } | null> {
  const { id, year, state, revision } = t.priceVersions
  const [row] = await tx
    .update(t.priceVersions)
    .set({ revision: sql`${revision}` })
    .where(and(eq(t.priceVersions.municipalityId, municipalityId), eq(t.priceVersions.number, number)))
    .returning({ id, year, state, revision })
  return row ?? null
}

/** Tells who has the version open that it was saved. */
export async function countUpPriceVersion(tx: Transaction, id: string): Promise<void> {
  await tx
    .update(t.priceVersions)
    .set({ revision: sql`${t.priceVersions.revision} + 1` })
    .where(eq(t.priceVersions.id, id))
}
