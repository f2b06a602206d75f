import { parseDecimal, type Rational } from '../shared/rational'
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
  return whole ? shareOut(totalOre, whole, unitOre) : refuse('INPUT_INVALID')
}

/** Weights as whole numbers: numbers while all of them are small enough, bigint otherwise. */
export type Weights = readonly number[] | readonly bigint[]

/**
 * {@link allocate} over whole weights. Refusals: `NO_RECIPIENTS`, `NEGATIVE_WEIGHT`, `WEIGHT_SUM_ZERO`,
 * `TOTAL_NOT_MULTIPLE_OF_UNIT`.
 */
export const shareOut = (totalOre: number, weights: Weights, unitOre = 1): FinanceResult<number[]> => {
  const divided = divide(totalOre, weights, unitOre)
  if (!divided.ok) return divided
  const units = [...divided.value.floors]
  for (const place of luckyPlaces(divided.value, weights)) units[place] = (units[place] ?? 0) + 1
  // Zero minus zero is zero; zero times minus one would be the minus zero that JSON and people do not know.
  return ok(units.map((unit) => (totalOre < 0 ? 0 - unit * unitOre : unit * unitOre)))
}

/** One recipient's share: exact = floor + fraction, in units. `rank` is the place among those who may get one more. */
export type SharePart = {
  weight: string
  /** Whole units, without sign. */
  floorUnits: number
  /** What the floor cut off: `fractionNum / weightSum` units. */
  fractionNum: string
  rank: number | null
  extra: boolean
  shareOre: number
}

/** How a total was divided: the units left over after rounding down went to the recipients first in rank. */
export type ShareExplanation = {
  totalOre: number
  unitOre: number
  weightSum: string
  unitsLeft: number
  parts: SharePart[]
}

/** The same division with everything that decided it, in the order of the recipients. */
export const explainShares = (
  totalOre: number,
  weights: Weights,
  unitOre = 1,
): FinanceResult<ShareExplanation> => {
  const divided = divide(totalOre, weights, unitOre)
  const shares = shareOut(totalOre, weights, unitOre)
  if (!divided.ok) return divided
  if (!shares.ok) return shares
  const { floors, fractions, left, sum } = divided.value
  const order = left > 0 ? inLine(fractions, weights) : []
  const parts = shares.value.map((shareOre, place): SharePart => {
    const rank = order.indexOf(place)
    return {
      weight: String(weights[place]),
      floorUnits: floors[place] ?? 0,
      fractionNum: String(fractions[place]),
      rank: rank < 0 ? null : rank + 1,
      extra: rank >= 0 && rank < left,
      shareOre,
    }
  })
  return ok({ totalOre, unitOre, weightSum: String(sum), unitsLeft: left, parts })
}

/** Floors in units, what they cut off in parts of the weight sum, and how many units are left over. */
type Division = { floors: number[]; fractions: number[] | bigint[]; left: number; sum: number | bigint }

const divide = (totalOre: number, weights: Weights, unitOre: number): FinanceResult<Division> => {
  if (weights.length === 0) return refuse('NO_RECIPIENTS')
  if (weights.some((weight) => weight < 0)) return refuse('NEGATIVE_WEIGHT')
  if (!weights.some((weight) => weight > 0)) return refuse('WEIGHT_SUM_ZERO')
  if (totalOre % unitOre !== 0) return refuse('TOTAL_NOT_MULTIPLE_OF_UNIT')
  const units = Math.abs(totalOre) / unitOre
  return ok((isSmall(weights) && divideNumbers(units, weights)) || divideBigints(units, weights))
}

const isSmall = (weights: Weights): weights is readonly number[] => typeof weights[0] === 'number'

/** Null when a product would not be exact. */
const divideNumbers = (units: number, weights: readonly number[]): Division | null => {
  let sum = 0
  let largest = 0
  for (const weight of weights) {
    sum += weight
    if (weight > largest) largest = weight
  }
  if (!Number.isSafeInteger(units * largest) || !Number.isSafeInteger(sum)) return null
  const floors: number[] = []
  const fractions: number[] = []
  let left = units
  for (const weight of weights) {
    const product = units * weight
    const floor = Math.floor(product / sum)
    floors.push(floor)
    fractions.push(product - floor * sum)
    left -= floor
  }
  return { floors, fractions, left, sum }
}

const divideBigints = (units: number, weights: Weights): Division => {
  const whole = weights.map(BigInt)
  const sum = whole.reduce((all, weight) => all + weight, 0n)
  const products = whole.map((weight) => BigInt(units) * weight)
  const floors = products.map((product) => Number(product / sum))
  const fractions = products.map((product) => product % sum)
  const left = Number(products.reduce((rest, product) => rest - product / sum, BigInt(units)))
  return { floors, fractions, left, sum }
}

/**
 * The places that get one unit more. Only those level with the last of them need to be put in line, which spares the
 * sorting of whole tables.
 */
const luckyPlaces = ({ fractions, left }: Division, weights: Weights): number[] => {
  if (left === 0) return []
  if (!isSmall(fractions)) return inLine(fractions, weights).slice(0, left)
  const least = new Float64Array(fractions).sort().at(-left) ?? 0
  const lucky: number[] = []
  const level: number[] = []
  for (let place = 0; place < fractions.length; place += 1) {
    const fraction = fractions[place] ?? 0
    if (fraction > least) lucky.push(place)
    else if (fraction === least) level.push(place)
  }
  if (lucky.length + level.length === left) return [...lucky, ...level]
  level.sort((a, b) => descending(weights[a] ?? 0, weights[b] ?? 0) || a - b)
  return [...lucky, ...level.slice(0, left - lucky.length)]
}

/** Places with a weight, by largest fraction, then largest weight, then earlier place. */
const inLine = (fractions: Weights, weights: Weights): number[] => {
  const places: number[] = []
  for (const [place, weight] of weights.entries()) if (weight > 0) places.push(place)
  return places.sort(
    (a, b) =>
      descending(fractions[a] ?? 0, fractions[b] ?? 0) ||
      descending(weights[a] ?? 0, weights[b] ?? 0) ||
      a - b,
  )
}

const descending = (a: number | bigint, b: number | bigint): number => {
  if (a === b) return 0
  return a > b ? -1 : 1
}

/** Exact weights as whole numbers in the same proportion. */
export const inProportion = (exact: readonly Rational[]): bigint[] => {
  let scale = 1n
  for (const { den } of exact) if (den > scale) scale = den
  const even = exact.every(({ den }) => scale % den === 0n)
  const common = even ? scale : exact.reduce((product, { den }) => product * den, 1n)
  return exact.map(({ num, den }) => num * (common / den))
}

/** Decimal weights as whole numbers in the same proportion, or null when one of them is no decimal. */
export const wholeWeights = (weights: readonly string[]): bigint[] | null => {
  const exact: Rational[] = []
  for (const weight of weights) {
    const read = parseDecimal(weight)
    if (!read) return null
    exact.push(read)
  }
  return inProportion(exact)
}
