import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '../connection'
import * as t from '../schema'

/** A row of a part that is kept: with its id it is changed, without one it is added. */
type Kept<Row> = Row & { id: string | null }
type NewId = () => string

/** Codes that no row can have, so that two rows may change codes with each other. */
const meanwhile = (id: string) => `~${id}`

/** The departments of a version as they are to be, in order; those that are not there any longer go, with their volumes. */
export async function keepDepartments(
  tx: Transaction,
  newId: NewId,
  versionId: string,
  rows: Kept<{ code: string; name: string; splitFrom: string | null; mergedFrom: string[] | null }>[],
): Promise<void> {
  const before = await tx
    .select({ id: t.priceDepartments.id })
    .from(t.priceDepartments)
    .where(eq(t.priceDepartments.versionId, versionId))
  const gone = before.map(({ id }) => id).filter((id) => !rows.some((row) => row.id === id))
  if (gone.length > 0) {
    await tx.delete(t.priceVolumes).where(inArray(t.priceVolumes.departmentId, gone))
    await tx.delete(t.priceDepartments).where(inArray(t.priceDepartments.id, gone))
  }
  for (const { id } of rows) {
    if (id !== null)
      await tx
        .update(t.priceDepartments)
        .set({ code: meanwhile(id) })
        .where(eq(t.priceDepartments.id, id))
  }
  for (const [position, { id, ...row }] of rows.entries()) {
    if (id === null) await tx.insert(t.priceDepartments).values({ ...row, id: newId(), versionId, position })
    else
      await tx
        .update(t.priceDepartments)
        .set({ ...row, position })
        .where(eq(t.priceDepartments.id, id))
  }
}

/** The staff categories as they are to be, in order. Those that go must not be in use. */
export async function keepCategories(
  tx: Transaction,
  newId: NewId,
  versionId: string,
  rows: Kept<{ code: string; name: string; standardCostOre: number }>[],
): Promise<void> {
  const before = await tx
    .select({ id: t.priceCategories.id })
    .from(t.priceCategories)
    .where(eq(t.priceCategories.versionId, versionId))
  const gone = before.map(({ id }) => id).filter((id) => !rows.some((row) => row.id === id))
  if (gone.length > 0) await tx.delete(t.priceCategories).where(inArray(t.priceCategories.id, gone))
  for (const { id } of rows) {
    if (id !== null)
      await tx
        .update(t.priceCategories)
        .set({ code: meanwhile(id) })
        .where(eq(t.priceCategories.id, id))
  }
  for (const [position, { id, ...row }] of rows.entries()) {
    if (id === null) await tx.insert(t.priceCategories).values({ ...row, id: newId(), versionId, position })
    else
      await tx
        .update(t.priceCategories)
        .set({ ...row, position })
        .where(eq(t.priceCategories.id, id))
  }
}

type OverheadRow = Omit<typeof t.priceOverheads.$inferInsert, 'id' | 'versionId' | 'position'>

/** The lines of the common overhead, all anew. */
export async function replaceOverheads(
  tx: Transaction,
  newId: NewId,
  versionId: string,
  rows: OverheadRow[],
): Promise<void> {
  await tx.delete(t.priceOverheads).where(eq(t.priceOverheads.versionId, versionId))
  if (rows.length > 0) {
    await tx
      .insert(t.priceOverheads)
      .values(rows.map((row, position) => ({ ...row, id: newId(), versionId, position })))
  }
}

type AreaRow = Omit<typeof t.priceAreas.$inferInsert, 'id' | 'versionId' | 'position'>

export async function insertPriceArea(
  tx: Transaction,
  row: AreaRow & { id: string; versionId: string; position: number },
): Promise<void> {
  await tx.insert(t.priceAreas).values(row)
}

export async function updatePriceArea(tx: Transaction, id: string, row: AreaRow): Promise<void> {
  await tx.update(t.priceAreas).set(row).where(eq(t.priceAreas.id, id))
}

/** Takes an area out of a draft, with everything that belongs to it. */
export async function deletePriceArea(tx: Transaction, areaId: string): Promise<void> {
  const keys = await tx.select({ id: t.priceKeys.id }).from(t.priceKeys).where(eq(t.priceKeys.areaId, areaId))
  await deleteKeys(
    tx,
    keys.map(({ id }) => id),
  )
  await tx.delete(t.priceStaff).where(eq(t.priceStaff.areaId, areaId))
  await tx.delete(t.priceCosts).where(eq(t.priceCosts.areaId, areaId))
  await tx.delete(t.priceChanges).where(eq(t.priceChanges.areaId, areaId))
  await tx.delete(t.priceAreas).where(eq(t.priceAreas.id, areaId))
}

async function deleteKeys(tx: Transaction, ids: string[]) {
  if (ids.length === 0) return
  await tx.delete(t.priceVolumes).where(inArray(t.priceVolumes.keyId, ids))
  await tx.delete(t.priceKeys).where(inArray(t.priceKeys.id, ids))
}

type StaffRow = Omit<typeof t.priceStaff.$inferInsert, 'id' | 'areaId' | 'position'>

/** Who works in an area, all anew. */
export async function replaceStaff(
  tx: Transaction,
  newId: NewId,
  areaId: string,
  rows: StaffRow[],
): Promise<void> {
  await tx.delete(t.priceStaff).where(eq(t.priceStaff.areaId, areaId))
  if (rows.length > 0)
    await tx
      .insert(t.priceStaff)
      .values(rows.map((row, position) => ({ ...row, id: newId(), areaId, position })))
}

type CostRow = Omit<typeof t.priceCosts.$inferInsert, 'id' | 'areaId' | 'position'>

/** The direct costs of an area, all anew. */
export async function replaceCosts(
  tx: Transaction,
  newId: NewId,
  areaId: string,
  rows: CostRow[],
): Promise<void> {
  await tx.delete(t.priceCosts).where(eq(t.priceCosts.areaId, areaId))
  if (rows.length > 0)
    await tx
      .insert(t.priceCosts)
      .values(rows.map((row, position) => ({ ...row, id: newId(), areaId, position })))
}

type ChangeRow = Omit<typeof t.priceChanges.$inferInsert, 'id' | 'areaId' | 'position'>

/** The changed assignments of an area as they are to be. Staff and costs of those that go belong to the whole again. */
export async function keepChanges(
  tx: Transaction,
  newId: NewId,
  areaId: string,
  rows: Kept<ChangeRow>[],
): Promise<void> {
  const before = await tx
    .select({ id: t.priceChanges.id })
    .from(t.priceChanges)
    .where(eq(t.priceChanges.areaId, areaId))
  const gone = before.map(({ id }) => id).filter((id) => !rows.some((row) => row.id === id))
  if (gone.length > 0) {
    await tx.update(t.priceStaff).set({ changeId: null }).where(inArray(t.priceStaff.changeId, gone))
    await tx.update(t.priceCosts).set({ changeId: null }).where(inArray(t.priceCosts.changeId, gone))
    await tx.delete(t.priceChanges).where(inArray(t.priceChanges.id, gone))
  }
  for (const [position, { id, ...row }] of rows.entries()) {
    if (id === null) await tx.insert(t.priceChanges).values({ ...row, id: newId(), areaId, position })
    else
      await tx
        .update(t.priceChanges)
        .set({ ...row, position })
        .where(eq(t.priceChanges.id, id))
  }
}

type KeyRow = Omit<typeof t.priceKeys.$inferInsert, 'id' | 'areaId' | 'position'>

/** The keys of an area as they are to be; the volumes of those that go, go with them. */
export async function keepKeys(
  tx: Transaction,
  newId: NewId,
  areaId: string,
  rows: Kept<KeyRow>[],
): Promise<void> {
  const before = await tx
    .select({ id: t.priceKeys.id })
    .from(t.priceKeys)
    .where(eq(t.priceKeys.areaId, areaId))
  await deleteKeys(
    tx,
    before.map(({ id }) => id).filter((id) => !rows.some((row) => row.id === id)),
  )
  for (const { id } of rows) {
    if (id !== null)
      await tx
        .update(t.priceKeys)
        .set({ code: meanwhile(id) })
        .where(eq(t.priceKeys.id, id))
  }
  for (const [position, { id, ...row }] of rows.entries()) {
    if (id === null) await tx.insert(t.priceKeys).values({ ...row, id: newId(), areaId, position })
    else
      await tx
        .update(t.priceKeys)
        .set({ ...row, position })
        .where(eq(t.priceKeys.id, id))
  }
}

type VolumeRow = Omit<typeof t.priceVolumes.$inferInsert, 'id'>

/** Rows a statement, well below what either engine allows of parameters. */
const BATCH = 500

/** Volumes of some keys and departments, in place of those that were there. */
export async function replaceVolumes(
  tx: Transaction,
  newId: NewId,
  places: { keyId: string; departmentId: string }[],
  rows: VolumeRow[],
): Promise<void> {
  const keys = [...new Set(places.map(({ keyId }) => keyId))]
  for (const keyId of keys) {
    const departments = places
      .filter((place) => place.keyId === keyId)
      .map(({ departmentId }) => departmentId)
    await tx
      .delete(t.priceVolumes)
      .where(and(eq(t.priceVolumes.keyId, keyId), inArray(t.priceVolumes.departmentId, departments)))
  }
  for (let from = 0; from < rows.length; from += BATCH)
    await tx
      .insert(t.priceVolumes)
      .values(rows.slice(from, from + BATCH).map((row) => ({ ...row, id: newId() })))
}

export async function insertVolumeImport(
  tx: Transaction,
  row: typeof t.volumeImports.$inferInsert,
): Promise<void> {
  await tx.insert(t.volumeImports).values(row)
}

export async function insertLeadTimeReading(
  tx: Transaction,
  row: typeof t.leadTimeReadings.$inferInsert,
): Promise<void> {
  await tx.insert(t.leadTimeReadings).values(row)
}
