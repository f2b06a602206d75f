import { type Grid, overallAt, workspace } from './grid'
import { mulberry32, nearestRank, quantile } from './statistics'
import type { IndexInput } from './types'

/** How a municipality's index of a year stands when one thing at a time is changed (method 4 A). */
export type OneAtATime = {
  scenarios: number
  scenariosComputed: number
  min: number
  minScenario: string
  max: number
  maxScenario: string
  rankBest: number
  rankWorst: number
}

/** How it stands when all weights are drawn anew (method 4 B). */
export type MonteCarlo = {
  replicatesValid: number
  p05: number
  median: number
  p95: number
  rankP05: number
  rankP95: number
  /** place → share of the replicates */
  rankShare: Record<number, number>
  rankIsStable: boolean
}

/** year → place in the grid → what came out; a place without an index is not there. */
export type ByPlace<Value> = Map<number, Map<number, Value>>

type Scenario = {
  name: string
  partWeights: Float64Array
  weights: Float64Array
  leftOut: number
  arithmetic: boolean
}

/** Parts (−, +), indicators (−, +), each left out, arithmetic: in this order, which settles ties. */
export function scenariosOf(grid: Grid, { method, parts, indicators }: IndexInput): Scenario[] {
  const { partWeights, weights } = grid
  const base = { partWeights, weights, leftOut: -1, arithmetic: false }
  const moved = (all: Float64Array, at: number, factor: number) =>
    all.map((weight, i) => (i === at ? weight * factor : weight))
  const ways = [
    ['-', 1 - method.perturbation],
    ['+', 1 + method.perturbation],
  ] as const
  return [
    ...parts.flatMap(({ id }, at) =>
      ways.map(([sign, factor]) => ({
        ...base,
        name: `part:${id}:${sign}`,
        partWeights: moved(partWeights, at, factor),
      })),
    ),
    ...indicators.flatMap(({ id }, at) =>
      ways.map(([sign, factor]) => ({
        ...base,
        name: `weight:${id}:${sign}`,
        weights: moved(weights, at, factor),
      })),
    ),
    ...indicators.map(({ id }, at) => ({ ...base, name: `drop:${id}`, leftOut: at })),
    { ...base, name: 'arithmetic', arithmetic: true },
  ]
}

export function oneAtATime(grid: Grid, input: IndexInput): ByPlace<OneAtATime> {
  const scenarios = scenariosOf(grid, input)
  const work = workspace(grid)
  const found: ByPlace<OneAtATime> = new Map()
  for (const [year, places] of grid.places) {
    const ofYear = new Map<number, OneAtATime>()
    for (const scenario of scenarios) {
      const values = Float64Array.from(places, (place) =>
        overallAt(grid, work, place, scenario.partWeights, scenario.weights, scenario),
      )
      const ranks = ranksAmong(values)
      places.forEach((place, at) => {
        const value = values[at] as number
        const before = ofYear.get(place)
        if (Number.isNaN(value)) return
        const rank = ranks[at] as number
        const { min, minScenario } = before && before.min <= value ? before : lowest(value, scenario)
        const { max, maxScenario } = before && before.max >= value ? before : highest(value, scenario)
        ofYear.set(place, {
          scenarios: scenarios.length,
          scenariosComputed: (before?.scenariosComputed ?? 0) + 1,
          ...{ min, minScenario, max, maxScenario },
          rankBest: Math.min(before?.rankBest ?? rank, rank),
          rankWorst: Math.max(before?.rankWorst ?? rank, rank),
        })
      })
    }
    found.set(year, ofYear)
  }
  return found
}

const lowest = (min: number, { name }: Scenario) => ({ min, minScenario: name })
const highest = (max: number, { name }: Scenario) => ({ max, maxScenario: name })

/** Places among the numbers, highest first, equal ones alike; what is not computed comes last and is not read. */
function ranksAmong(values: Float64Array): Int32Array {
  const height = (at: number) => {
    const value = values[at] as number
    return Number.isNaN(value) ? -1 : value
  }
  const order = Array.from(values.keys()).sort((a, b) => height(b) - height(a))
  const ranks = new Int32Array(values.length)
  order.forEach((at, nth) => {
    const before = order[nth - 1]
    ranks[at] = before !== undefined && values[before] === values[at] ? (ranks[before] as number) : nth + 1
  })
  return ranks
}

/** year → replicates, each with the indices of the year's places in order. */
export type Replicates = Map<number, { places: number[]; values: Float64Array[] }>

/** All weights drawn anew, the same for everyone, `method.replicates` times from the stored seed. */
export function drawReplicates(grid: Grid, { method }: IndexInput): Replicates {
  const random = mulberry32(method.seed)
  const work = workspace(grid)
  const factor = () => 1 - method.perturbation + 2 * method.perturbation * random()
  const runs: Replicates = new Map(
    [...grid.places].map(([year, places]) => [year, { places, values: [] as Float64Array[] }]),
  )
  const base = { leftOut: -1, arithmetic: false }
  for (let n = 0; n < method.replicates; n += 1) {
    const partWeights = new Float64Array(grid.partWeights.length)
    const weights = new Float64Array(grid.weights.length)
    for (let p = 0; p < partWeights.length; p += 1) {
      partWeights[p] = (grid.partWeights[p] as number) * factor()
      for (let i = 0; i < weights.length; i += 1)
        if (grid.partOf[i] === p) weights[i] = (grid.weights[i] as number) * factor()
    }
    for (const { places, values } of runs.values())
      values.push(
        Float64Array.from(places, (place) => overallAt(grid, work, place, partWeights, weights, base)),
      )
  }
  return runs
}

export function monteCarlo(replicates: Replicates): ByPlace<MonteCarlo> {
  const found: ByPlace<MonteCarlo> = new Map()
  for (const [year, { places, values }] of replicates) {
    const ranks = values.map(ranksAmong)
    const ofYear = new Map<number, MonteCarlo>()
    places.forEach((place, at) => {
      const indices = Float64Array.from(values, (run) => run[at] as number).sort()
      const own = Int32Array.from(ranks, (run) => run[at] as number).sort()
      const rankShare: Record<number, number> = {}
      for (const rank of own) rankShare[rank] = (rankShare[rank] ?? 0) + 1
      for (const rank of Object.keys(rankShare))
        rankShare[Number(rank)] = (rankShare[Number(rank)] ?? 0) / own.length
      const [rankP05, rankP95] = [nearestRank(own, 0.05), nearestRank(own, 0.95)]
      ofYear.set(place, {
        replicatesValid: indices.length,
        p05: quantile(indices, 0.05),
        median: quantile(indices, 0.5),
        p95: quantile(indices, 0.95),
        ...{ rankP05, rankP95, rankShare, rankIsStable: rankP05 === rankP95 },
      })
    })
    found.set(year, ofYear)
  }
  return found
}

/** A difference counts as safe when one is ahead in at least this share of the replicates. */
const SAFE = 0.95

export type Pair = { year: number; a: number; b: number; shareAAboveB: number; differenceIsRobust: boolean }

/** For every two places of a year, how often the first is ahead. */
export function pairwise(replicates: Replicates): Pair[] {
  const pairs: Pair[] = []
  for (const [year, { places, values }] of replicates)
    for (let a = 0; a < places.length; a += 1)
      for (let b = a + 1; b < places.length; b += 1) {
        let ahead = 0
        for (const run of values) if ((run[a] as number) > (run[b] as number)) ahead += 1
        const shareAAboveB = ahead / values.length
        pairs.push({
          ...{ year, a: places[a] as number, b: places[b] as number, shareAAboveB },
          differenceIsRobust: shareAAboveB >= SAFE || shareAAboveB <= 1 - SAFE + 1e-12,
        })
      }
  return pairs
}
