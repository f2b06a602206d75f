import { and, eq, max, ne, sql } from 'drizzle-orm'
import type { PriceScenarioChange, PriceState } from '../../app/domain/finance/price-version'
import type { Read, Transaction } from '../connection'
import { priceListRows, priceScenarios, priceSteps, priceVersions } from '../schema'

export type PriceVersionRow = typeof priceVersions.$inferSelect
export type PriceListRow = typeof priceListRows.$inferSelect

/** A version of the municipality by its number, locked until the transaction ends. */
export async function heldPriceVersion(
  tx: Transaction,
  { municipalityId, number }: { municipalityId: string; number: number },
): Promise<PriceVersionRow | null> {
  const [row] = await tx
    .update(priceVersions)
    .set({ revision: sql`${priceVersions.revision}` })
    .where(and(eq(priceVersions.municipalityId, municipalityId), eq(priceVersions.number, number)))
    .returning()
  return row ?? null
}

/** Whether another version of the year is published; restated comparison years stand beside it and do not count. */
export async function yearIsPublished(
  read: Read,
  version: { id: string; municipalityId: string; year: number },
): Promise<boolean> {
  const [row] = await read
    .select({ id: priceVersions.id })
    .from(priceVersions)
    .where(
      and(
        eq(priceVersions.municipalityId, version.municipalityId),
        eq(priceVersions.year, version.year),
        eq(priceVersions.state, 'published'),
        sql`${priceVersions.restatesId} is null`,
        ne(priceVersions.id, version.id),
      ),
    )
    .limit(1)
  return row !== undefined
}

export async function movePriceVersion(
  tx: Transaction,
  id: string,
  to: { state: PriceState; publishedAt?: string; listHash?: string },
): Promise<void> {
  await tx
    .update(priceVersions)
    .set({ ...to, revision: sql`${priceVersions.revision} + 1` })
    .where(eq(priceVersions.id, id))
}

export async function insertPriceStep(tx: Transaction, row: typeof priceSteps.$inferInsert): Promise<void> {
  await tx.insert(priceSteps).values(row)
}

/** Rows a statement, well below what either engine allows of parameters. */
const BATCH = 500

export async function insertPriceListRows(
  tx: Transaction,
  rows: readonly (typeof priceListRows.$inferInsert)[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.insert(priceListRows).values(rows.slice(from, from + BATCH))
}

/** Adds a scenario as the version's next; answers its number. */
export async function insertScenario(
  tx: Transaction,
  row: {
    id: string
    versionId: string
    name: string
    changes: PriceScenarioChange[]
    createdAt: string
    createdBy: string | null
  },
): Promise<number> {
  const [last] = await tx
    .select({ number: max(priceScenarios.number) })
    .from(priceScenarios)
    .where(eq(priceScenarios.versionId, row.versionId))
  const number = (last?.number ?? 0) + 1
  await tx.insert(priceScenarios).values({ ...row, number })
  return number
}
