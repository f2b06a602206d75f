import { ok, type Result } from '../shared/result'
import type { PriceTable } from './price-comparison'
import { keysInUse, type PriceModel, type PriceModelArea, volumeOf } from './price-rows'
import { restateSplit } from './restate-split'
import type { FinanceRefusal } from './types'

/** Whether departments were split or merged: then published amounts are moved, and nothing is computed anew. */
export const movesDepartments = ({ departments }: Pick<PriceModel, 'departments'>): boolean =>
  departments.some(({ splitFrom, mergedFrom }) => splitFrom !== null || (mergedFrom?.length ?? 0) > 0)

/**
 * Published prices as the departments of `model` would have had them (finance.md 11.5). A split department's amount is
 * divided per area over its successors by what they used of each key; a merged one's are added. Totals stay.
 */
export function restatedTable(published: PriceTable, model: PriceModel): Result<PriceTable, FinanceRefusal> {
  const areas: { code: string; pricesOre: number[] }[] = []
  for (const { code, pricesOre } of published.areas) {
    const priceOf = (department: string) => pricesOre[published.departments.indexOf(department)] ?? 0
    const area = model.areas.find((each) => each.code === code)
    const split = new Map<string, number>()
    for (const { splitFrom } of model.departments) {
      if (splitFrom === null || [...split.keys()].some((key) => key.startsWith(`${splitFrom}/`))) continue
      const divided = divide(priceOf(splitFrom), splitFrom, model, area)
      if (!divided.ok) return divided
      for (const [successor, ore] of divided.value) split.set(`${splitFrom}/${successor}`, ore)
    }
    areas.push({
      code,
      pricesOre: model.departments.map(({ code: own, splitFrom, mergedFrom }) => {
        if (splitFrom !== null) return split.get(`${splitFrom}/${own}`) ?? 0
        const merged = mergedFrom ?? []
        return merged.length > 0
          ? merged.reduce((all, department) => all + priceOf(department), 0)
          : priceOf(own)
      }),
    })
  }
  return ok({ departments: model.departments.map(({ code }) => code), areas })
}

function divide(
  amountOre: number,
  splitFrom: string,
  model: PriceModel,
  area: PriceModelArea | undefined,
): Result<[string, number][], FinanceRefusal> {
  const successors = model.departments.filter((each) => each.splitFrom === splitFrom)
  if (amountOre === 0) return ok(successors.map(({ code }) => [code, 0]))
  const keys = area ? keysInUse(area) : []
  const answer = restateSplit({
    amountOre,
    keys: keys.map((key) => ({
      key: key.code,
      weightPct: key.weightPct ?? '0',
      volumes: successors.map(({ id }) => volumeOf(key, id) ?? '0'),
    })),
  })
  if (!answer.ok) return answer
  return ok(successors.map(({ code }, at) => [code, answer.value[at] ?? 0]))
}
