import type { PartScore, Resolved, Scored } from './types'

/** 0–100 between the goalposts, capped at both ends; null when they are the same, which is a fault of the definition. */
export const scoreOf = (value: number, worst: number, best: number): number | null =>
  worst === best ? null : Math.min(100, Math.max(0, (100 * (value - worst)) / (best - worst)))

/** As it is shown: half away from zero, with a hair's breadth for what binary fractions lose. */
export function displayed(value: number, decimals = 1): number {
  const scale = 10 ** decimals
  return (Math.sign(value) * Math.floor(Math.abs(value) * scale + 0.5 + 1e-9)) / scale
}

/**
 * What an indicator counts as in a year: its own value, or the latest at most `maxYears` back where the indicator
 * allows it. What does not apply is never replaced by an older value; what is withheld may be.
 */
export function resolveValue(
  history: ReadonlyMap<number, { value: number | null; status: Resolved['state'] }>,
  year: number,
  { carryForward, maxYears }: { carryForward: boolean; maxYears: number },
): Resolved {
  const now = history.get(year) ?? { value: null, status: 'missing' as const }
  if (now.status === 'ok' && now.value !== null) return { state: 'ok', value: now.value, sourceYear: year }
  const none = { value: null, sourceYear: null }
  if (now.status === 'not_applicable') return { state: 'not_applicable', ...none }
  for (let back = 1; carryForward && back <= maxYears; back += 1) {
    const older = history.get(year - back)
    if (older?.status === 'ok' && older.value !== null)
      return { state: 'carried', value: older.value, sourceYear: year - back }
  }
  return { state: now.status === 'suppressed' ? 'suppressed' : 'missing', ...none }
}

/**
 * The weighted mean of what is available in a part, if it covers enough of the weight and enough indicators. What does
 * not apply counts neither as available nor as lacking.
 */
export function partScore(
  indicators: readonly (Pick<Scored, 'state' | 'score'> & { weight: number })[],
  { minCoverage, minIndicators }: { minCoverage: number; minIndicators: number },
): PartScore {
  const applicable = indicators.filter(({ state }) => state !== 'not_applicable')
  if (applicable.length === 0)
    return { score: null, coverage: null, indicatorsUsed: 0, status: 'not_applicable' }
  let all = 0
  let available = 0
  let sum = 0
  let indicatorsUsed = 0
  for (const { weight, score } of applicable) {
    all += weight
    if (score === null) continue
    available += weight
    sum += weight * score
    indicatorsUsed += 1
  }
  const coverage = available / all
  // A coverage of exactly the limit is enough, also when the weights are fractions that add up a hair short.
  const enough = coverage >= minCoverage - 1e-12 && indicatorsUsed >= minIndicators
  return {
    score: enough ? sum / available : null,
    coverage,
    indicatorsUsed,
    status: enough ? 'ok' : 'insufficient',
  }
}

/** The geometric mean of the parts, and the arithmetic one beside it; both null while a part has no score. */
export function overallOf(
  parts: readonly { score: number | null; weight: number }[],
  partFloor: number,
): { geometric: number | null; arithmetic: number | null } {
  let weights = 0
  let logs = 0
  let sum = 0
  for (const { score, weight } of parts) {
    if (score === null) return { geometric: null, arithmetic: null }
    weights += weight
    logs += weight * Math.log(Math.max(score, partFloor))
    sum += weight * score
  }
  return { geometric: Math.exp(logs / weights), arithmetic: sum / weights }
}

/** Competition ranking, highest first (1, 1, 3), on values as they are given; null where there is none. */
export function ranksOf<Id extends string>(
  values: readonly [Id, number | null][],
): Record<Id, number | null> {
  const known = values.flatMap(([, value]) => (value === null ? [] : [value]))
  return Object.fromEntries(
    values.map(([id, value]) => [
      id,
      value === null ? null : 1 + known.filter((other) => other > value).length,
    ]),
  ) as Record<Id, number | null>
}
