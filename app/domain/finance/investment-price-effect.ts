import { ratio, toDecimalText } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import { type PriceList, type PriceModelInput, priceModel, withAddedCost } from './price-model'
import type { FinanceResult } from './types'

export type InvestmentPriceEffectInput = {
  model: PriceModelInput
  /** The area that owns the asset. */
  area: string
  /** Yearly operating cost effect: capital cost + running cost − removed cost, öre. */
  costs: readonly { year: number; costOre: number }[]
}

export type InvestmentEffectYear = {
  year: number
  areaCostOre: number
  /** Change per department against the list without the investment; adds up to the cost. */
  departmentChangeOre: number[]
  /** The same in percent with two decimals; null for a department that pays nothing without it. */
  departmentPct: (string | null)[]
}

/** The list without the investment and the effect per year. */
export type InvestmentPriceEffect = { before: PriceList; rows: InvestmentEffectYear[] }

/**
 * What an investment does to the price list: the difference of two full runs, with and without its cost in the area
 * (finance.md 11.6). Volumes and keys are those of the model, so later years are a forecast. Refusals: `INPUT_INVALID`
 * (also for an unknown area), `AMOUNT_TOO_LARGE`, and those of `priceModel`.
 */
export const investmentPriceEffect = ({
  model,
  area,
  costs,
}: InvestmentPriceEffectInput): FinanceResult<InvestmentPriceEffect> => {
  const before = priceModel(model)
  if (!before.ok) return before
  const totals = before.value.departmentTotalsOre
  const rows: InvestmentEffectYear[] = []
  for (const { year, costOre } of costs) {
    const fault = faultInAmounts([year, costOre])
    if (fault) return refuse(fault)
    const changed = withAddedCost(model, area, costOre)
    if (!changed) return refuse('INPUT_INVALID')
    const after = priceModel(changed)
    if (!after.ok) return after
    const change = after.value.departmentTotalsOre.map((total, place) => total - (totals[place] ?? 0))
    rows.push({
      year,
      areaCostOre: costOre,
      departmentChangeOre: change,
      departmentPct: change.map((amount, place) => shareInPercent(amount, totals[place] ?? 0)),
    })
  }
  return ok({ before: before.value, rows })
}

const shareInPercent = (amountOre: number, ofOre: number): string | null =>
  ofOre === 0 ? null : toDecimalText(ratio(BigInt(amountOre) * 100n, BigInt(ofOre)), 2)
