import { ratio, subtract, toDecimalText } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { growthOf, readRate } from './checks'
import { exactToOre, faultInFlows, presentValue } from './net-present-value'
import type { FinanceResult } from './types'

export type BenefitCostInput = {
  ratePct: string
  /** Paid in year 0, positive, öre. */
  investmentOre: number
  /** Running costs and benefits of the years 1, 2, 3 …, positive, öre. */
  costsOre: readonly number[]
  benefitsOre: readonly number[]
}

export type BenefitCost = {
  pvBenefitsOre: number
  /** The investment and the present value of the running costs. */
  pvCostsOre: number
  npvOre: number
  /** Benefit/cost ratio, two decimals; null when there are no costs. */
  bcr: string | null
  /** Net present value ratio (*nettonuvärdeskvot*), two decimals; null without an investment. */
  nnk: string | null
}

/**
 * Present values of benefits and costs and their ratios (finance.md 9). Each present value is rounded once; the net one
 * and the ratios are taken of exact values. Refusals: `INPUT_INVALID`, `LIFE_TOO_LONG`, `AMOUNT_TOO_LARGE`,
 * `PRINCIPAL_NOT_POSITIVE` for a negative investment, `RATE_NEGATIVE`.
 */
export const benefitCost = (input: BenefitCostInput): FinanceResult<BenefitCost> => {
  const { investmentOre, costsOre, benefitsOre } = input
  const fault = faultInFlows([investmentOre, ...costsOre]) ?? faultInFlows([0, ...benefitsOre])
  if (fault) return refuse(fault)
  if (investmentOre < 0) return refuse('PRINCIPAL_NOT_POSITIVE')
  const rate = readRate(input.ratePct)
  if (!rate.ok) return rate

  const growth = growthOf(rate.value)
  const benefits = presentValue([0, ...benefitsOre], growth)
  const costs = presentValue([investmentOre, ...costsOre], growth)
  const net = subtract(benefits, costs)
  const pvBenefitsOre = exactToOre(benefits)
  const pvCostsOre = exactToOre(costs)
  const npvOre = exactToOre(net)
  if (pvBenefitsOre === null || pvCostsOre === null || npvOre === null) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    pvBenefitsOre,
    pvCostsOre,
    npvOre,
    bcr: costs.num > 0n ? toDecimalText(ratio(benefits.num * costs.den, benefits.den * costs.num), 2) : null,
    nnk: investmentOre > 0 ? toDecimalText(ratio(net.num, net.den * BigInt(investmentOre)), 2) : null,
  })
}
