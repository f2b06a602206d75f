import { toOre } from '../shared/money'
import { type Rational, roundHalfAway } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts, growthOf, maxYears, readRate } from './checks'
import type { FinanceRefusal, FinanceResult } from './types'

/**
 * Flows of the years 0, 1, 2 … in öre, investments negative and benefits positive. Depreciation and internal interest
 * never belong among them: the investment is already there in full. The rate is the discount rate (*kalkylränta*) in
 * percent, a setting apart from the internal rate.
 */
export type CashFlowInput = { flowsOre: readonly number[]; ratePct: string }

/** Refusal for flows that cannot be valued: none at all, no amounts, or more years than are calculated. */
export const faultInFlows = (flowsOre: readonly number[]): FinanceRefusal | null => {
  if (flowsOre.length === 0) return 'INPUT_INVALID'
  return flowsOre.length > maxYears + 1 ? 'LIFE_TOO_LONG' : faultInAmounts(flowsOre)
}

/** Σ flow / growth^year, exact; the first flow is of year 0 and not discounted. */
export const presentValue = (flowsOre: readonly number[], growth: Rational): Rational => {
  let value: Rational = { num: 0n, den: 1n }
  for (const flow of [...flowsOre].reverse()) {
    const den = value.den * growth.num
    value = { num: BigInt(flow) * den + value.num * growth.den, den }
  }
  return value
}

/** An exact amount rounded to öre, or null when no number holds it. */
export const exactToOre = ({ num, den }: Rational): number | null => toOre(roundHalfAway(num, den))

/**
 * Net present value in öre: HU(Σ flow of year t / (1 + k)^t), rounded once (finance.md 9). Refusals: `INPUT_INVALID`,
 * `LIFE_TOO_LONG`, `AMOUNT_TOO_LARGE`, `RATE_NEGATIVE`.
 */
export const netPresentValue = ({ flowsOre, ratePct }: CashFlowInput): FinanceResult<number> => {
  const fault = faultInFlows(flowsOre)
  if (fault) return refuse(fault)
  const rate = readRate(ratePct)
  if (!rate.ok) return rate
  const npvOre = exactToOre(presentValue(flowsOre, growthOf(rate.value)))
  return npvOre === null ? refuse('AMOUNT_TOO_LARGE') : ok(npvOre)
}

/** A year of a cash flow. Present values are rounded for each cell from the exact value; the last sum is the net one. */
export type CashFlowRow = {
  year: number
  flowOre: number
  cumulativeOre: number
  presentValueOre: number
  cumulativePresentValueOre: number
}

/** The table behind a net present value, year by year. Refusals as for {@link netPresentValue}. */
export const cashFlowTable = ({ flowsOre, ratePct }: CashFlowInput): FinanceResult<CashFlowRow[]> => {
  const fault = faultInFlows(flowsOre)
  if (fault) return refuse(fault)
  const rate = readRate(ratePct)
  if (!rate.ok) return rate
  const growth = growthOf(rate.value)
  const rows: CashFlowRow[] = []
  let cumulative = 0n
  for (const [year, flowOre] of flowsOre.entries()) {
    cumulative += BigInt(flowOre)
    const alone = { num: BigInt(flowOre) * growth.den ** BigInt(year), den: growth.num ** BigInt(year) }
    const cumulativeOre = toOre(cumulative)
    const presentValueOre = exactToOre(alone)
    const cumulativePresentValueOre = exactToOre(presentValue(flowsOre.slice(0, year + 1), growth))
    if (cumulativeOre === null || presentValueOre === null || cumulativePresentValueOre === null)
      return refuse('AMOUNT_TOO_LARGE')
    rows.push({ year, flowOre, cumulativeOre, presentValueOre, cumulativePresentValueOre })
  }
  return ok(rows)
}
