import type { IndexInput, IndexResult } from './types'

/**
 * The scores of everyone who has an index, as numbers in a row, so that thousands of other weights can be tried. What
 * is available, and thereby who has an index, is fixed by the base run (method 4).
 */
export type Grid = {
  /** Places of the municipalities that have an index, per year in the order of the input. */
  places: Map<number, number[]>
  /** Score of indicator i for place p at `p · indicators + i`; NaN where there is none. */
  scores: Float64Array
  /** Places are counted municipality by municipality and, within one, year by year. */
  municipalityOf: (place: number) => number
  indicators: number
  /** Part of each indicator, and the weights of both. */
  partOf: Int32Array
  partWeights: Float64Array
  weights: Float64Array
  floor: number
}

export function gridOf(
  { method, parts, indicators, municipalities, years }: IndexInput,
  result: IndexResult,
): Grid {
  const count = indicators.length
  const scores = new Float64Array(municipalities.length * years.length * count).fill(Number.NaN)
  const places = new Map<number, number[]>(years.map((year) => [year, []]))
  for (const [m, municipality] of municipalities.entries())
    for (const [y, year] of years.entries()) {
      const found = result[municipality]?.[year]
      if (!found || found.index === null) continue
      const place = m * years.length + y
      places.get(year)?.push(place)
      for (const [i, { id }] of indicators.entries())
        scores[place * count + i] = found.scores[id]?.score ?? Number.NaN
    }
  const order = new Map(parts.map(({ id }, at) => [id, at]))
  return {
    ...{ places, scores, indicators: count, floor: method.partFloor },
    municipalityOf: (place) => Math.floor(place / years.length),
    partOf: Int32Array.from(indicators, ({ part }) => order.get(part) ?? 0),
    partWeights: Float64Array.from(parts, ({ weight }) => weight),
    weights: Float64Array.from(indicators, ({ weight }) => weight),
  }
}

/** Sums that {@link overallAt} works in; one for a whole run. */
export const workspace = (grid: Grid) => ({
  sums: new Float64Array(grid.partWeights.length),
  available: new Float64Array(grid.partWeights.length),
})

/**
 * The index of a place with other weights, or with an indicator left out (−1 leaves out none); NaN when a part then has
 * nothing left.
 */
export function overallAt(
  { scores, indicators, partOf, floor }: Grid,
  { sums, available }: ReturnType<typeof workspace>,
  place: number,
  partWeights: Float64Array,
  weights: Float64Array,
  { leftOut, arithmetic }: { leftOut: number; arithmetic: boolean },
): number {
  sums.fill(0)
  available.fill(0)
  const from = place * indicators
  for (let i = 0; i < indicators; i += 1) {
    const score = scores[from + i] as number
    if (Number.isNaN(score) || i === leftOut) continue
    const part = partOf[i] as number
    const weight = weights[i] as number
    sums[part] = (sums[part] as number) + weight * score
    available[part] = (available[part] as number) + weight
  }
  let all = 0
  let sum = 0
  for (let p = 0; p < sums.length; p += 1) {
    const weight = partWeights[p] as number
    const score = (sums[p] as number) / (available[p] as number)
    all += weight
    sum += weight * (arithmetic ? score : Math.log(score < floor ? floor : score))
  }
  return arithmetic ? sum / all : Math.exp(sum / all)
}
