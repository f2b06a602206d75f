import { ranksByYear } from './compute'
import type { IndexDefinition, RunKind, StoredCell, StoredPair } from './definition'
import { gridOf } from './grid'
import { drawReplicates, monteCarlo, oneAtATime } from './robustness'
import { mulberry32, quantile } from './statistics'
import type { IndexInput, IndexResult, Observation, YearResult } from './types'

/** The definition as a kind of index uses it: the comparison has only what others can be compared by. */
export function definitionFor(definition: IndexDefinition, kind: RunKind): IndexDefinition {
  if (kind === 'own') return definition
  const indicators = definition.indicators.filter(({ comparable }) => comparable)
  const parts = definition.parts.filter(({ id }) => indicators.some(({ part }) => part === id))
  return { ...definition, parts, indicators }
}

/** What was known of a value, as it is kept: only added to. */
export type KeptObservation = {
  subject: string
  indicator: string
  year: number
  value: string | null
  status: Observation['status']
  createdAt: string
}

/** The latest known value of each indicator, municipality and year, given in the order they came. */
export function latestOf<Kept extends KeptObservation>(kept: readonly Kept[]): Kept[] {
  const latest = new Map<string, Kept>()
  for (const each of kept) latest.set(`${each.subject}\n${each.indicator}\n${each.year}`, each)
  return [...latest.values()]
}

export const observationOf = ({ subject, indicator, year, value, status }: KeptObservation): Observation => ({
  ...{ municipality: subject, indicator, year, status },
  value: value === null ? null : Number(value),
})

/**
 * Everything of one year that is stored: each municipality's index with its interval and place, and how often the own
 * one is ahead of each other. A year at a time, so that a large comparison can let others in between; the draws are the
 * same for every year (method 4).
 */
export function cellsOfYear(
  input: IndexInput,
  result: IndexResult,
  year: number,
  own: string,
): { cells: StoredCell[]; pairs: StoredPair[] } {
  const asked = { ...input, years: [year] }
  const grid = gridOf(asked, result)
  const replicates = drawReplicates(grid, asked)
  const drawn = monteCarlo(replicates).get(year)
  const single = oneAtATime(grid, asked).get(year)
  const mine = result[own]?.[year]
  const spreads = mine && partIntervals(asked, mine)
  const ranks = ranksByYear(result, asked)[year] ?? {}
  const cells = input.municipalities.map((subject, place): StoredCell => {
    const found = result[subject]?.[year]
    const spread = drawn?.get(place)
    const moved = single?.get(place)
    return {
      ...{ subject, year, index: found?.index ?? null, arithmetic: found?.arithmetic ?? null },
      rank: ranks[subject] ?? null,
      parts: mapped(found?.parts ?? {}, ({ score, coverage, indicatorsUsed: used, status }, part) => ({
        ...{ score, coverage, used, status, interval: subject === own ? (spreads?.[part] ?? null) : null },
      })),
      scores: mapped(found?.scores ?? {}, ({ state, value, sourceYear, score }) => ({
        ...{ state, value, sourceYear, score },
      })),
      interval: spread
        ? {
            ...{ p05: spread.p05, median: spread.median, p95: spread.p95 },
            ...{ rankP05: spread.rankP05, rankP95: spread.rankP95 },
          }
        : null,
      oneAtATime: moved
        ? {
            ...{ min: moved.min, minScenario: moved.minScenario },
            ...{ max: moved.max, maxScenario: moved.maxScenario },
          }
        : null,
    }
  })
  return { cells, pairs: pairsWith(replicates.get(year), input.municipalities, year, own) }
}

type YearOfReplicates = ReturnType<typeof drawReplicates> extends Map<number, infer Year> ? Year : never

/** How often the own municipality is ahead of each of the others that have an index. */
function pairsWith(
  drawn: YearOfReplicates | undefined,
  municipalities: readonly string[],
  year: number,
  own: string,
): StoredPair[] {
  if (!drawn) return []
  const mine = drawn.places.findIndex((place) => municipalities[place] === own)
  if (mine < 0) return []
  return drawn.places.flatMap((place, at) => {
    const other = municipalities[place]
    if (at === mine || other === undefined) return []
    let ahead = 0
    for (const run of drawn.values) if ((run[mine] as number) > (run[at] as number)) ahead += 1
    return [{ year, other, shareAhead: ahead / drawn.values.length }]
  })
}

/** How far each part's score moves with the same draws of weights as the index (method 4 B). */
function partIntervals(
  { method, parts, indicators }: IndexInput,
  { scores }: YearResult,
): Record<string, { p05: number; p95: number }> {
  const random = mulberry32(method.seed)
  const factor = () => 1 - method.perturbation + 2 * method.perturbation * random()
  const drawn = parts.map(() => new Float64Array(method.replicates))
  const members = parts.map(({ id }) => indicators.filter(({ part }) => part === id))
  for (let n = 0; n < method.replicates; n += 1)
    for (const [p, own] of members.entries()) {
      // The weight of the part is drawn first; inside the part it makes no difference.
      factor()
      let sum = 0
      let weights = 0
      for (const { id, weight } of own) {
        const moved = weight * factor()
        const score = scores[id]?.score ?? null
        if (score === null) continue
        sum += moved * score
        weights += moved
      }
      ;(drawn[p] as Float64Array)[n] = sum / weights
    }
  return Object.fromEntries(
    parts.flatMap(({ id }, p) => {
      const sorted = (drawn[p] as Float64Array).sort()
      const [p05, p95] = [quantile(sorted, 0.05), quantile(sorted, 0.95)]
      return Number.isNaN(p05) ? [] : [[id, { p05, p95 }] as const]
    }),
  )
}

const mapped = <From, To>(
  record: Record<string, From>,
  to: (value: From, key: string) => To,
): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]))

/** A stored year as the method computes with it, for what moved it and how it stands to the targets. */
export const yearOf = ({ index, arithmetic, parts, scores }: StoredCell): YearResult => ({
  ...{ index, arithmetic, scores: scores as YearResult['scores'] },
  parts: mapped(parts, ({ score, coverage, used, status }) => ({
    ...{ score, coverage, indicatorsUsed: used },
    status: status as YearResult['parts'][string]['status'],
  })),
})
