import { toOre } from '../shared/money'
import { parseDecimal, roundHalfAway } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

/** At least (GE) or more than (GT). */
export const limitOperators = ['GE', 'GT'] as const
export type LimitOperator = (typeof limitOperators)[number]

export type CapitalisationInput = {
  amountOre: number
  lifeMonths: number
  /** Price base amount (*prisbasbelopp*) of the year of activation, whole kronor. */
  priceBaseAmountKr: number
  /** Share of the price base amount, decimal text ("0.5"). */
  fraction: string
  minLifeMonths: number
  lifeOperator: LimitOperator
  valueOperator?: LimitOperator | undefined
}

export type Capitalisation = {
  thresholdOre: number
  capitalise: boolean
  reasons: ('BELOW_MIN_VALUE' | 'LIFE_TOO_SHORT')[]
}

/**
 * Whether an expenditure is an investment by the municipality's own limits for value and life, or an operating cost,
 * and why. Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`.
 */
export const capitalisationCheck = (input: CapitalisationInput): FinanceResult<Capitalisation> => {
  const {
    amountOre,
    lifeMonths,
    priceBaseAmountKr,
    minLifeMonths,
    lifeOperator,
    valueOperator = 'GE',
  } = input
  const fault = faultInAmounts([amountOre, lifeMonths, priceBaseAmountKr, minLifeMonths])
  if (fault) return refuse(fault)
  const fraction = parseDecimal(input.fraction)
  if (!fraction || fraction.num < 0n || priceBaseAmountKr < 0) return refuse('INPUT_INVALID')
  const thresholdOre = toOre(roundHalfAway(BigInt(priceBaseAmountKr) * 100n * fraction.num, fraction.den))
  if (thresholdOre === null) return refuse('AMOUNT_TOO_LARGE')

  const reasons: Capitalisation['reasons'] = []
  if (!reaches(amountOre, valueOperator, thresholdOre)) reasons.push('BELOW_MIN_VALUE')
  if (!reaches(lifeMonths, lifeOperator, minLifeMonths)) reasons.push('LIFE_TOO_SHORT')
  return ok({ thresholdOre, capitalise: reasons.length === 0, reasons })
}

const reaches = (value: number, operator: LimitOperator, limit: number): boolean =>
  operator === 'GT' ? value > limit : value >= limit
