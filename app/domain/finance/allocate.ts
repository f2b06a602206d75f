import { parseDecimal } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

export type AllocateInput = { totalOre: number; weights: readonly string[]; unitOre?: number | undefined }

/**
 * Divides a total (öre, either sign) by weights (decimal text) with the largest-remainder method. The shares add up
 * to the total exactly; what is left after rounding down goes, one unit each, to the largest fraction, then the
 * largest weight, then the earlier place in the list. A weight of zero gets nothing. `unitOre` 100 gives whole kronor.
 *
 * Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`, `NO_RECIPIENTS`, `NEGATIVE_WEIGHT`, `WEIGHT_SUM_ZERO`,
 * `TOTAL_NOT_MULTIPLE_OF_UNIT`.
 */
export const allocate = ({ totalOre, weights, unitOre = 1 }: AllocateInput): FinanceResult<number[]> => {
  const fault = faultInAmounts([totalOre, unitOre])
  if (fault) return refuse(fault)
  if (unitOre <= 0) return refuse('INPUT_INVALID')
  if (weights.length === 0) return refuse('NO_RECIPIENTS')
  const whole = wholeWeights(weights)
  if (!whole) return refuse('INPUT_INVALID')
  if (whole.some((weight) => weight < 0n)) return refuse('NEGATIVE_WEIGHT')
  const sum = whole.reduce((all, weight) => all + weight, 0n)
  if (sum === 0n) return refuse('WEIGHT_SUM_ZERO')
  if (totalOre % unitOre !== 0) return refuse('TOTAL_NOT_MULTIPLE_OF_UNIT')

  const units = BigInt(Math.abs(totalOre) / unitOre)
  const shares = whole.map((weight, place) => ({
    place,
    weight,
    floor: (units * weight) / sum,
    fraction: (units * weight) % sum,
  }))
  const left = Number(shares.reduce((rest, share) => rest - share.floor, units))
  const lucky = new Set(
    shares
      .filter((share) => share.weight > 0n)
      .sort(
        (a, b) => descending(a.fraction, b.fraction) || descending(a.weight, b.weight) || a.place - b.place,
      )
      .slice(0, left)
      .map((share) => share.place),
  )
  const sign = totalOre < 0 ? -1n : 1n
  return ok(
    shares.map(({ place, floor }) =>
      Number(sign * BigInt(unitOre) * (lucky.has(place) ? floor + 1n : floor)),
    ),
  )
}

const descending = (a: bigint, b: bigint): number => {
  if (a === b) return 0
  return a > b ? -1 : 1
}

/** The weights as whole numbers in the same proportion, or null when one of them is no decimal. */
const wholeWeights = (weights: readonly string[]): bigint[] | null => {
  const exact = weights.map(parseDecimal)
  const scale = exact.reduce((most, weight) => (weight && weight.den > most ? weight.den : most), 1n)
  const whole: bigint[] = []
  for (const weight of exact) {
    if (!weight) return null
    whole.push(weight.num * (scale / weight.den))
  }
  return whole
}
