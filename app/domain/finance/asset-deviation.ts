import { ok, type Result } from '../shared/result'
import { type Asset, type AssetEvent, type AssetRefusal, ratesOf } from './asset'
import { assetSchedule } from './asset-schedule'
import { straightLine } from './straight-line'
import type { FinanceResult, StraightLineInput } from './types'

/**
 * A year as planned and as it became, öre. With the effect of what was changed after activation, the effects add up to
 * the deviation exactly. Null where the plan is no single straight-line schedule, so that nothing can be said of why.
 */
export type AssetDeviationRow = {
  year: number
  plannedOre: number
  amountEffectOre: number | null
  startEffectOre: number | null
  rateEffectOre: number | null
  lifeEffectOre: number | null
  /** Changed life, additions, impairments, grants and disposal. */
  changesEffectOre: number | null
  actualOre: number
  deviationOre: number
}

export type AssetInUse = { asset: Asset; events: readonly AssetEvent[] }

/**
 * Planned against actual capital cost of what was activated in one or more steps (finance.md 5): the amounts are
 * replaced first, one straight-line schedule per activation, then their starts, rates and lives, and at last what has
 * happened since. For one activation without changes it is `planVsActual`. Without a single straight-line `plan` only
 * the deviation from `plannedRows` is told. Refusals: those of `assetSchedule`.
 */
export function assetDeviation({
  plan,
  plannedRows,
  inUse,
}: {
  plan: StraightLineInput | null
  plannedRows: readonly { year: number; costOre: number }[]
  inUse: readonly AssetInUse[]
}): Result<AssetDeviationRow[], AssetRefusal> {
  const actual = new Map<number, number>()
  for (const { asset, events } of inUse) {
    const schedule = assetSchedule(asset, events)
    if (!schedule.ok) return schedule
    for (const year of schedule.value.years) add(actual, year.year, year.costOre)
  }
  const straight = inUse.every(({ asset }) => asset.terms.method === 'straight_line')
  const steps =
    plan && straight && inUse.length > 0
      ? stepsOf(
          plan,
          inUse.map(({ asset }) => asset),
        )
      : ok(null)
  if (!steps.ok) return steps
  const planned = steps.value?.[0] ?? new Map(plannedRows.map(({ year, costOre }) => [year, costOre]))
  const years = [...new Set([...planned.keys(), ...actual.keys()])].sort((a, b) => a - b)
  return ok(
    years.map((year) => {
      const plannedOre = planned.get(year) ?? 0
      const actualOre = actual.get(year) ?? 0
      const [, amount, start, rate, life] = (steps.value ?? []).map((costs) => costs.get(year) ?? 0)
      const effect = (after: number | undefined, before: number | undefined) =>
        after === undefined || before === undefined ? null : after - before
      return {
        ...{ year, plannedOre, actualOre, deviationOre: actualOre - plannedOre },
        amountEffectOre: effect(amount, plannedOre),
        startEffectOre: effect(start, amount),
        rateEffectOre: effect(rate, start),
        lifeEffectOre: effect(life, rate),
        changesEffectOre: effect(actualOre, life),
      }
    }),
  )
}

const add = (costs: Map<number, number>, year: number, ore: number) =>
  costs.set(year, (costs.get(year) ?? 0) + ore)

/** The costs per year of the plan, and after each replacement in the fixed order. */
function stepsOf(plan: StraightLineInput, assets: readonly Asset[]): FinanceResult<Map<number, number>[]> {
  const amount = assets.map(({ principalOre, residualOre }) => ({ ...plan, principalOre, residualOre }))
  const replaced = (before: StraightLineInput[], by: (asset: Asset) => Partial<StraightLineInput>) =>
    before.map((input, at) => ({ ...input, ...(assets[at] ? by(assets[at]) : {}) }))
  const start = replaced(amount, (asset) => ({ start: asset.start }))
  const rate = replaced(start, ({ terms }) => ({
    rates: ratesOf(terms.rates),
    interestMethod: terms.interestMethod,
  }))
  const life = replaced(rate, ({ lifeMonths }) => ({ lifeMonths }))
  const costs: Map<number, number>[] = []
  for (const step of [[plan], amount, start, rate, life]) {
    const sum = new Map<number, number>()
    for (const input of step) {
      const schedule = straightLine(input)
      if (!schedule.ok) return schedule
      for (const row of schedule.value.rows) add(sum, row.year, row.costOre)
    }
    costs.push(sum)
  }
  return ok(costs)
}
