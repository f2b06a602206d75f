import { ratio, toDecimalText } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { growthOf, readRate } from './checks'
import { faultInFlows } from './net-present-value'
import type { FinanceResult } from './types'

/** Flows of the years 0, 1, 2 … in öre; with a discount rate in percent, present values are added up instead. */
export type PaybackInput = { flowsOre: readonly number[]; ratePct?: string | undefined }

/**
 * Years until the money is back, two decimals: the first year in which the cumulative flow turns from negative to zero
 * or more, with a straight line inside that year (finance.md 9). Null when it never turns. Refusals: `INPUT_INVALID`,
 * `LIFE_TOO_LONG`, `AMOUNT_TOO_LARGE`, `RATE_NEGATIVE`.
 */
export const payback = ({ flowsOre, ratePct = '0' }: PaybackInput): FinanceResult<string | null> => {
  const fault = faultInFlows(flowsOre)
  if (fault) return refuse(fault)
  const rate = readRate(ratePct)
  if (!rate.ok) return rate
  const growth = growthOf(rate.value)

  // Both sums are kept over growth.num ^ year, so that they can be compared without rounding.
  let cumulative = 0n
  let discount = 1n
  for (const [year, flowOre] of flowsOre.entries()) {
    const before = year === 0 ? 0n : cumulative * growth.num
    const flow = BigInt(flowOre) * discount
    cumulative = before + flow
    discount *= growth.den
    if (before < 0n && cumulative >= 0n)
      return ok(toDecimalText(ratio(BigInt(year - 1) * flow - before, flow), 2))
  }
  return ok(null)
}
