import { and, asc, eq, isNull, max } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { assetEvents, assets } from '../schema'
import { holdCase } from './cases'

export type AssetRow = typeof assets.$inferSelect
export type AssetEventRow = typeof assetEvents.$inferSelect

/** Notes an asset with the next number of its case, also counting those that were withdrawn. */
export async function insertAsset(
  tx: Transaction,
  row: Omit<typeof assets.$inferInsert, 'number'>,
): Promise<number> {
  await holdCase(tx, row.caseId)
  const [last] = await tx
    .select({ number: max(assets.number) })
    .from(assets)
    .where(eq(assets.caseId, row.caseId))
  const number = (last?.number ?? 0) + 1
  await tx.insert(assets).values({ ...row, number })
  return number
}

export async function findAsset(
  read: Read,
  { caseId, number }: { caseId: string; number: number },
): Promise<AssetRow | null> {
  const [row] = await read
    .select()
    .from(assets)
    .where(and(eq(assets.caseId, caseId), eq(assets.number, number)))
  return row ?? null
}

/** What has happened to an asset and stands, in order. */
export const standingEvents = (read: Read, assetId: string): Promise<AssetEventRow[]> =>
  read
    .select()
    .from(assetEvents)
    .where(and(eq(assetEvents.assetId, assetId), isNull(assetEvents.withdrawnAt)))
    .orderBy(asc(assetEvents.elapsedMonths), asc(assetEvents.createdAt), asc(assetEvents.id))

export async function insertAssetEvent(tx: Transaction, row: typeof assetEvents.$inferInsert): Promise<void> {
  await tx.insert(assetEvents).values(row)
}

/** Marks an asset as entered by mistake; false when it is so already. */
export async function withdrawAsset(
  tx: Transaction,
  id: string,
  withdrawn: { withdrawnAt: string; withdrawnReason: string },
): Promise<boolean> {
  const changed = await tx
    .update(assets)
    .set(withdrawn)
    .where(and(eq(assets.id, id), isNull(assets.withdrawnAt)))
    .returning({ id: assets.id })
  return changed.length > 0
}

/** The same for a change of an asset. */
export async function withdrawAssetEvent(
  tx: Transaction,
  id: string,
  withdrawn: { withdrawnAt: string; withdrawnReason: string },
): Promise<boolean> {
  const changed = await tx
    .update(assetEvents)
    .set(withdrawn)
    .where(and(eq(assetEvents.id, id), isNull(assetEvents.withdrawnAt)))
    .returning({ id: assetEvents.id })
  return changed.length > 0
}

/** Which service area of the price model pays the asset's capital cost. */
export async function setAssetArea(tx: Transaction, id: string, priceAreaCode: string | null): Promise<void> {
  await tx.update(assets).set({ priceAreaCode }).where(eq(assets.id, id))
}
