import type { IndexIndicator, IndexInput, YearResult } from './types'

/** What moved a part between two years. Points; null where a year has no score. */
export type PartChange = {
  partChange: number | null
  contributionToOverall: number | null
  indicatorContributions: Record<string, number>
  /** The part of the change that comes from other indicators being available. */
  compositionEffect: number | null
}

export type IndexChange = { overallChange: number | null; parts: Record<string, PartChange> }

/** (a − b) / ln(a / b), and a when they are the same: what makes contributions add up to the change exactly. */
export const logarithmicMean = (a: number, b: number): number => (a === b ? a : (a - b) / Math.log(a / b))

/** What moved the index from one year to another (method 3.1). The parts' contributions add up to the change. */
export function changeBetween(
  { method, parts, indicators }: Pick<IndexInput, 'method' | 'parts' | 'indicators'>,
  before: YearResult,
  after: YearResult,
): IndexChange {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0)
  const whole = before.index !== null && after.index !== null
  const mean = whole ? logarithmicMean(after.index ?? 0, before.index ?? 0) : null
  const floored = (score: number) => Math.max(score, method.partFloor)
  return {
    overallChange: whole ? (after.index ?? 0) - (before.index ?? 0) : null,
    parts: Object.fromEntries(
      parts.map(({ id, weight }) => {
        const was = before.parts[id]?.score ?? null
        const is = after.parts[id]?.score ?? null
        const known = was !== null && is !== null
        const partChange = known ? is - was : null
        const contributions = known
          ? contributionsOf(
              indicators.filter(({ part }) => part === id),
              before,
              after,
            )
          : {}
        const explained = Object.values(contributions).reduce((sum, each) => sum + each, 0)
        return [
          id,
          {
            partChange,
            contributionToOverall:
              known && mean !== null
                ? mean * (weight / weights) * Math.log(floored(is) / floored(was))
                : null,
            indicatorContributions: contributions,
            compositionEffect: partChange === null ? null : partChange - explained,
          },
        ]
      }),
    ),
  }
}

/** Mean of the normalised weights of the two years, times the change in score, for what is available in both. */
function contributionsOf(
  indicators: readonly IndexIndicator[],
  before: YearResult,
  after: YearResult,
): Record<string, number> {
  const available = (year: YearResult) =>
    indicators.reduce(
      (sum, { id, weight }) => ((year.scores[id]?.score ?? null) === null ? sum : sum + weight),
      0,
    )
  const [first, second] = [available(before), available(after)]
  const contributions: Record<string, number> = {}
  for (const { id, weight } of indicators) {
    const was = before.scores[id]?.score ?? null
    const is = after.scores[id]?.score ?? null
    if (was === null || is === null) continue
    contributions[id] = ((weight / first + weight / second) / 2) * (is - was)
  }
  return contributions
}
