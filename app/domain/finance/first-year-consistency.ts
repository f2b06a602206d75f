import { ceilingOf, floorOf } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts, readRate } from './checks'
import type { FinanceResult } from './types'

/** Whole kronor throughout: `statedKr` are the capital costs of years 1, 2, 3 … rounded to `roundToKr`. */
export type FirstYearConsistencyInput = {
  principalKr: number
  ratePct: string
  statedKr: readonly number[]
  roundToKr: number
}

export type DepreciationRange = { depreciationPerYearMinKr: number; depreciationPerYearMaxKr: number }

/**
 * Which yearly depreciations, in whole kronor, give every stated capital cost when the cost is straight-line
 * depreciation plus interest on the opening value, rounded half up to `roundToKr`. Tells whether the few figures a
 * document prints can come from one calculation, and how far they pin it down. The book value never falls below zero
 * before a stated year.
 *
 * Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`, `PRINCIPAL_NOT_POSITIVE`, `RATE_NEGATIVE`, `NO_DEPRECIATION_FITS`.
 */
export const firstYearConsistency = (input: FirstYearConsistencyInput): FinanceResult<DepreciationRange> => {
  const { principalKr, statedKr, roundToKr } = input
  const fault = faultInAmounts([principalKr, roundToKr, ...statedKr])
  if (fault) return refuse(fault)
  if (roundToKr <= 0 || statedKr.length === 0) return refuse('INPUT_INVALID')
  if (principalKr <= 0) return refuse('PRINCIPAL_NOT_POSITIVE')
  const rate = readRate(input.ratePct)
  if (!rate.ok) return rate

  const principal = BigInt(principalKr)
  const step = BigInt(roundToKr)
  const scale = rate.value.exact.den * 100n
  const interest = rate.value.exact.num
  let least = 0n
  let most = statedKr.length > 1 ? principal / BigInt(statedKr.length - 1) : principal
  for (const [yearsBefore, figure] of statedKr.entries()) {
    const stated = BigInt(figure)
    if (stated % step !== 0n) return refuse('NO_DEPRECIATION_FITS')
    // cost · 2 · scale = slope · depreciation + fixed, and lies in [floor, ceiling)
    const slope = 2n * (scale - interest * BigInt(yearsBefore))
    const fixed = 2n * interest * principal
    const lower = (2n * stated - step) * scale - fixed
    const upper = (2n * stated + step) * scale - fixed
    if (slope === 0n && (lower > 0n || upper <= 0n)) return refuse('NO_DEPRECIATION_FITS')
    if (slope > 0n) {
      least = larger(least, ceilingOf(lower, slope))
      most = smaller(most, ceilingOf(upper, slope) - 1n)
    }
    if (slope < 0n) {
      least = larger(least, floorOf(-upper, -slope) + 1n)
      most = smaller(most, floorOf(-lower, -slope))
    }
  }
  return least > most
    ? refuse('NO_DEPRECIATION_FITS')
    : ok({ depreciationPerYearMinKr: Number(least), depreciationPerYearMaxKr: Number(most) })
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
