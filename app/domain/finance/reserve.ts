import { sumOre, toOre } from '../shared/money'
import {
  absolute,
  compare,
  parseDecimal,
  type Rational,
  ratio,
  roundHalfAway,
  subtract,
  toDecimalText,
} from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

export type ReserveInput = { partsOre: readonly number[]; reserveOre: number; statedPct: string | null }

export type ReserveMeaning = 'ON_BASE' | 'OF_TOTAL'

export type Reserve = {
  baseOre: number
  totalOre: number
  /** Percent with four decimals; null when what it is a share of is not positive. */
  pctOnBase: string | null
  pctOfTotal: string | null
  /** The reserve the stated percentage would give in each meaning; null when that meaning has no answer. */
  computedOnBaseOre: number | null
  computedOfTotalOre: number | null
  /** Which meaning the stated percentage fits; null when none is stated. */
  match: ReserveMeaning | 'NONE' | null
  warnings: ('RESERVE_OF_TOTAL' | 'RESERVE_MISMATCH')[]
}

/** A stated percentage fits a meaning when it lies at most this many percentage points from it. */
const tolerance = ratio(1n, 2n)

/**
 * What a reserve (öre, as decided) is as a share of the parts it is laid on and of the total, and which of the two a
 * stated percentage means: the nearest within 0.5 percentage points, `ON_BASE` in a tie. The stated percentage never
 * changes the amount. Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`.
 */
export const reserve = ({ partsOre, reserveOre, statedPct }: ReserveInput): FinanceResult<Reserve> => {
  const fault = faultInAmounts([...partsOre, reserveOre])
  if (fault) return refuse(fault)
  const stated = statedPct === null ? null : parseDecimal(statedPct)
  if (statedPct !== null && !stated) return refuse('INPUT_INVALID')
  const baseOre = sumOre(partsOre)
  const totalOre = sumOre([...partsOre, reserveOre])
  if (baseOre === null || totalOre === null) return refuse('AMOUNT_TOO_LARGE')

  const onBase = percentOf(reserveOre, baseOre)
  const ofTotal = percentOf(reserveOre, totalOre)
  const match = stated && meaningOf(stated, onBase, ofTotal)
  const computed = stated ? computedReserves(BigInt(baseOre), stated) : { onBase: null, ofTotal: null }
  if (computed === null) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    baseOre,
    totalOre,
    pctOnBase: onBase && toDecimalText(onBase, 4),
    pctOfTotal: ofTotal && toDecimalText(ofTotal, 4),
    computedOnBaseOre: computed.onBase,
    computedOfTotalOre: computed.ofTotal,
    match,
    warnings: warningsOf(match),
  })
}

const percentOf = (partOre: number, wholeOre: number): Rational | null =>
  wholeOre > 0 ? ratio(BigInt(partOre) * 100n, BigInt(wholeOre)) : null

const meaningOf = (
  stated: Rational,
  onBase: Rational | null,
  ofTotal: Rational | null,
): ReserveMeaning | 'NONE' => {
  const fromBase = onBase && absolute(subtract(stated, onBase))
  const fromTotal = ofTotal && absolute(subtract(stated, ofTotal))
  const baseFits = fromBase !== null && compare(fromBase, tolerance) <= 0
  const totalFits = fromTotal !== null && compare(fromTotal, tolerance) <= 0
  if (baseFits && totalFits) return compare(fromTotal, fromBase) < 0 ? 'OF_TOTAL' : 'ON_BASE'
  if (baseFits) return 'ON_BASE'
  return totalFits ? 'OF_TOTAL' : 'NONE'
}

/** p · base and p / (1 − p) · base in öre; the latter only for 0 ≤ p < 100 %. Null when too large for a number. */
const computedReserves = (
  base: bigint,
  stated: Rational,
): { onBase: number; ofTotal: number | null } | null => {
  const hundred = 100n * stated.den
  const onBase = toOre(roundHalfAway(base * stated.num, hundred))
  if (onBase === null) return null
  if (stated.num < 0n || stated.num >= hundred) return { onBase, ofTotal: null }
  const ofTotal = toOre(roundHalfAway(base * stated.num, hundred - stated.num))
  return ofTotal === null ? null : { onBase, ofTotal }
}

const warningsOf = (match: Reserve['match']): Reserve['warnings'] => {
  if (match === 'OF_TOTAL') return ['RESERVE_OF_TOTAL']
  return match === 'NONE' ? ['RESERVE_MISMATCH'] : []
}
