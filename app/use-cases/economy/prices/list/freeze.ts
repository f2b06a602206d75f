import { createHash } from 'node:crypto'
import type { PriceTable } from '../../../../domain/finance/price-comparison'
import { type PriceList, priceModel } from '../../../../domain/finance/price-model'
import { movesDepartments, restatedTable } from '../../../../domain/finance/price-restate'
import {
  effectiveVolume,
  keysInUse,
  type PriceModel,
  priceInputOf,
} from '../../../../domain/finance/price-rows'
import { ok, refuse, type Result } from '../../../../domain/shared/result'
import type { Read, Transaction } from '#db/connection'
import { priceModelOf } from '#db/queries/economy/price-model'
import { priceRowsOf } from '#db/queries/economy/price-list'
import { insertPriceListRows, movePriceVersion } from '#db/repositories/price-list'
import type { Context } from '../../../context'

export type ListRow = {
  areaCode: string
  departmentCode: string
  priceOre: number
  parts: { key: string; weightPct: string; volume: string; potOre: number; partOre: number }[]
}

/** The prices of a computed model, cell by cell, each with the keys that it is made of. */
export function rowsOf(list: PriceList, model: PriceModel): ListRow[] {
  return list.areas.flatMap((area) => {
    const kept = model.areas.find(({ code }) => code === area.id)
    return model.departments.map(({ id, code }, at) => ({
      areaCode: area.id,
      departmentCode: code,
      priceOre: area.pricesOre[at] ?? 0,
      parts: area.pots.map(({ key, weightPct, potOre, departmentsOre }) => {
        const row = (kept ? keysInUse(kept) : [])
          .find((each) => each.code === key)
          ?.volumes.find(({ departmentId }) => departmentId === id)
        return {
          ...{ key, weightPct, potOre, volume: row ? effectiveVolume(row) : '0' },
          partOre: departmentsOre[at] ?? 0,
        }
      }),
    }))
  })
}

/** Rows as a table, areas and departments in the model's order. */
export function tableOf(
  rows: readonly Pick<ListRow, 'areaCode' | 'departmentCode' | 'priceOre'>[],
  model: PriceModel,
): PriceTable {
  const price = new Map(rows.map((row) => [`${row.areaCode}/${row.departmentCode}`, row.priceOre]))
  return {
    departments: model.departments.map(({ code }) => code),
    areas: model.areas.map(({ code }) => ({
      code,
      pricesOre: model.departments.map((department) => price.get(`${code}/${department.code}`) ?? 0),
    })),
  }
}

/** A computed model as a table. */
export const computedTable = ({ basis, areas }: PriceList): PriceTable => ({
  departments: basis.departments,
  areas: areas.map(({ id, pricesOre }) => ({ code: id, pricesOre })),
})

/**
 * What a version would be published as. A restated year whose departments were split or merged moves published amounts;
 * everything else is a full run of its model.
 */
export async function listRows(read: Read, model: PriceModel): Promise<Result<ListRow[], string>> {
  const { restatesId } = model.version
  if (restatesId !== null && movesDepartments(model)) {
    const restated = await priceModelOf(read, restatesId)
    if (!restated) return refuse('list-not-found')
    const moved = restatedTable(tableOf(await priceRowsOf(read, restatesId), restated), model)
    if (!moved.ok) return moved
    return ok(
      moved.value.areas.flatMap(({ code, pricesOre }) =>
        moved.value.departments.map((departmentCode, at) => ({
          ...{ areaCode: code, departmentCode, priceOre: pricesOre[at] ?? 0, parts: [] },
        })),
      ),
    )
  }
  const list = priceModel(priceInputOf(model))
  return list.ok ? ok(rowsOf(list.value, model)) : list
}

/** The fingerprint of a published list: SHA-256 of its cells in the order of their codes. */
export function hashOf(rows: readonly ListRow[]): string {
  const lines = rows
    .map(({ areaCode, departmentCode, priceOre }) => `${areaCode};${departmentCode};${priceOre}\n`)
    .sort()
  return createHash('sha256').update(lines.join('')).digest('hex')
}

/**
 * Writes the rows of a version and marks it as published, in the transaction of whoever decides it. Refuses what the
 * model cannot compute. Adds no step and no audit entry.
 */
export async function freezePriceList(
  ctx: Context,
  tx: Transaction,
  { versionId, publishedAt = ctx.now() }: { versionId: string; publishedAt?: string },
): Promise<Result<{ listHash: string; totalOre: number }, 'version-not-found' | 'model-faulty'>> {
  const model = await priceModelOf(tx, versionId)
  if (!model) return refuse('version-not-found')
  const rows = await listRows(tx, model)
  if (!rows.ok) return refuse('model-faulty')
  const listHash = hashOf(rows.value)
  await insertPriceListRows(
    tx,
    rows.value.map((row) => ({ id: ctx.newId(), versionId, ...row })),
  )
  await movePriceVersion(tx, versionId, { state: 'published', publishedAt, listHash })
  return ok({ listHash, totalOre: rows.value.reduce((sum, { priceOre }) => sum + priceOre, 0) })
}
