import { toOre } from '../shared/money'
import { parseDecimal, roundHalfAway } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

export type IndexAmountInput = {
  amountOre: number
  /** Index values (PKV or another) as decimal text, both of one edition. */
  indexFrom: string
  indexTo: string
}

/**
 * An amount moved from one index value to another: amount · to / from, rounded once to öre (finance.md 2.4). Refusals:
 * `INPUT_INVALID` (also for an index that is not above zero), `AMOUNT_TOO_LARGE`.
 */
export const indexAmount = ({ amountOre, indexFrom, indexTo }: IndexAmountInput): FinanceResult<number> => {
  const fault = faultInAmounts([amountOre])
  if (fault) return refuse(fault)
  const from = parseDecimal(indexFrom)
  const to = parseDecimal(indexTo)
  if (!from || !to || from.num <= 0n || to.num <= 0n) return refuse('INPUT_INVALID')
  const indexed = toOre(roundHalfAway(BigInt(amountOre) * to.num * from.den, to.den * from.num))
  return indexed === null ? refuse('AMOUNT_TOO_LARGE') : ok(indexed)
}
