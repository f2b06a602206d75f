import { toOre } from '../shared/money'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

/** What an investment does to a year's running costs, öre. What is not given is zero. */
export type OperatingEffectYear = {
  year: number
  capitalCostOre?: number | undefined
  addedCostOre?: number | undefined
  oneOffOre?: number | undefined
  removedCostOre?: number | undefined
  addedRevenueOre?: number | undefined
}

export type OperatingEffectRow = {
  year: number
  /** Capital cost + added running cost + one-off − removed cost − added revenue. */
  netCostOre: number
  /** Change from the year before (*ramjustering*); the first year counts from zero. */
  frameStepOre: number
}

/**
 * Operating cost effect (*driftkostnadskonsekvens*) and frame step per year, in year order (finance.md 8). A year that
 * is left out is passed over: the step counts from the nearest earlier year given. Refusals: `INPUT_INVALID` (also
 * when a year is given twice), `AMOUNT_TOO_LARGE`.
 */
export const operatingEffect = ({
  rows,
}: {
  rows: readonly OperatingEffectYear[]
}): FinanceResult<OperatingEffectRow[]> => {
  const inOrder = [...rows].sort((a, b) => a.year - b.year)
  if (new Set(rows.map((row) => row.year)).size < rows.length) return refuse('INPUT_INVALID')
  const answer: OperatingEffectRow[] = []
  let before = 0n
  for (const { year, ...amounts } of inOrder) {
    const {
      capitalCostOre = 0,
      addedCostOre = 0,
      oneOffOre = 0,
      removedCostOre = 0,
      addedRevenueOre = 0,
    } = amounts
    const fault = faultInAmounts([
      year,
      capitalCostOre,
      addedCostOre,
      oneOffOre,
      removedCostOre,
      addedRevenueOre,
    ])
    if (fault) return refuse(fault)
    const costs = BigInt(capitalCostOre) + BigInt(addedCostOre) + BigInt(oneOffOre)
    const net = costs - BigInt(removedCostOre) - BigInt(addedRevenueOre)
    const netCostOre = toOre(net)
    const frameStepOre = toOre(net - before)
    if (netCostOre === null || frameStepOre === null) return refuse('AMOUNT_TOO_LARGE')
    answer.push({ year, netCostOre, frameStepOre })
    before = net
  }
  return ok(answer)
}
