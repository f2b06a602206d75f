import { ok, refuse, type Result } from '../shared/result'
import { displayed, overallOf, partScore, ranksOf, resolveValue, scoreOf } from './score'
import type { IndexInput, IndexResult, Observation, Scored, YearResult } from './types'

export type IndexRefusal =
  | 'GOALPOSTS_EQUAL'
  | 'WEIGHT_NOT_POSITIVE'
  | 'PART_UNKNOWN'
  | 'PART_EMPTY'
  | 'ID_REPEATED'
  | 'VALUE_NOT_A_NUMBER'

/** What is wrong with the definition or the values, or null. The first fault in the order of the input. */
export function faultInIndex({
  parts,
  indicators,
  municipalities,
  observations,
}: IndexInput): IndexRefusal | null {
  const known = new Set(parts.map(({ id }) => id))
  const repeated = (ids: readonly string[]) => new Set(ids).size !== ids.length
  if (
    repeated(parts.map(({ id }) => id)) ||
    repeated(indicators.map(({ id }) => id)) ||
    repeated(municipalities)
  )
    return 'ID_REPEATED'
  if ([...parts, ...indicators].some(({ weight }) => !(weight > 0 && Number.isFinite(weight))))
    return 'WEIGHT_NOT_POSITIVE'
  for (const { part, worst, best } of indicators) {
    if (!known.has(part)) return 'PART_UNKNOWN'
    if (!Number.isFinite(worst) || !Number.isFinite(best)) return 'VALUE_NOT_A_NUMBER'
    if (worst === best) return 'GOALPOSTS_EQUAL'
  }
  if (parts.some(({ id }) => !indicators.some(({ part }) => part === id))) return 'PART_EMPTY'
  const numbers = observations.every(({ value }) => value === null || Number.isFinite(value))
  return numbers ? null : 'VALUE_NOT_A_NUMBER'
}

/** Method 1.0, steps 1–5 and 8, for every municipality and year. */
export function computeIndex(input: IndexInput): Result<IndexResult, IndexRefusal> {
  const fault = faultInIndex(input)
  if (fault) return refuse(fault)
  const histories = historiesOf(input.observations)
  return ok(
    Object.fromEntries(
      input.municipalities.map((municipality) => [
        municipality,
        Object.fromEntries(
          input.years.map((year) => [
            year,
            yearResult(input, (indicator) => histories.get(keyOf(municipality, indicator)), year),
          ]),
        ),
      ]),
    ),
  )
}

type History = Map<number, Pick<Observation, 'value' | 'status'>>

const keyOf = (municipality: string, indicator: string) => `${municipality}\n${indicator}`

function historiesOf(observations: readonly Observation[]): Map<string, History> {
  const histories = new Map<string, History>()
  for (const { municipality, indicator, year, value, status } of observations) {
    const key = keyOf(municipality, indicator)
    const history = histories.get(key) ?? new Map()
    histories.set(key, history.set(year, { value, status }))
  }
  return histories
}

const nothing: History = new Map()

function yearResult(
  { method, parts, indicators }: IndexInput,
  historyOf: (indicator: string) => History | undefined,
  year: number,
): YearResult {
  const scores: Record<string, Scored> = {}
  for (const { id, worst, best, carryForward } of indicators) {
    const resolved = resolveValue(historyOf(id) ?? nothing, year, {
      carryForward,
      maxYears: method.carryForwardMaxYears,
    })
    scores[id] = { ...resolved, score: resolved.value === null ? null : scoreOf(resolved.value, worst, best) }
  }
  const partScores = parts.map(({ id, weight }) => {
    const own = indicators.filter(({ part }) => part === id)
    const scored = own.flatMap((indicator) => {
      const each = scores[indicator.id]
      return each ? [{ ...each, weight: indicator.weight }] : []
    })
    return { id, weight, part: partScore(scored, method) }
  })
  const { geometric, arithmetic } = overallOf(
    partScores.map(({ part, weight }) => ({ score: part.score, weight })),
    method.partFloor,
  )
  return {
    scores,
    parts: Object.fromEntries(partScores.map(({ id, part }) => [id, part])),
    index: geometric,
    arithmetic,
  }
}

/** year → municipality → place among those who have an index, on the values as they are shown (step 7). */
export const ranksByYear = (
  result: IndexResult,
  { municipalities, years, method }: Pick<IndexInput, 'municipalities' | 'years' | 'method'>,
): Record<number, Record<string, number | null>> =>
  Object.fromEntries(
    years.map((year) => [
      year,
      ranksOf(
        municipalities.map((id) => {
          const value = result[id]?.[year]?.index ?? null
          return [id, value === null ? null : displayed(value, method.displayDecimals)]
        }),
      ),
    ]),
  )
