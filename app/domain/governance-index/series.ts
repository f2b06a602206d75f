import { scoreOf } from './score'

export type SeriesFlag = 'linked' | 'break' | 'computed'
export type LinkedSeries = {
  linkFactor: number
  series: Record<string, { value: number; flag: SeriesFlag }>
}

const LEAST_FACTOR = 0.8
const MOST_FACTOR = 1.25

/**
 * Older years of a series whose method changed, as they are shown (section 6): times the factor of the year that both
 * methods computed, or unchanged after a break when the factor is too far from one. Null without that year.
 */
export function linkSeries(
  older: Readonly<Record<string, number>>,
  newer: Readonly<Record<string, number>>,
  overlapYear: number,
): LinkedSeries | null {
  const before = older[overlapYear]
  const after = newer[overlapYear]
  if (before === undefined || after === undefined || before === 0) return null
  const linkFactor = after / before
  const linked = linkFactor >= LEAST_FACTOR - 1e-12 && linkFactor <= MOST_FACTOR + 1e-12
  const series: LinkedSeries['series'] = {}
  for (const [year, value] of Object.entries(older))
    if (Number(year) < overlapYear)
      series[year] = linked ? { value: value * linkFactor, flag: 'linked' } : { value, flag: 'break' }
  for (const [year, value] of Object.entries(newer)) series[year] = { value, flag: 'computed' }
  return { linkFactor, series }
}

export type Revision = {
  currentValue: number
  scoreBefore: number
  scoreNow: number
  scoreRevision: number
}

/** What a source's revision did to a score: first published value against the latest. Null without values or with equal goalposts. */
export function revisionOf(
  vintages: readonly { published: string; value: number }[],
  { worst, best }: { worst: number; best: number },
): Revision | null {
  const inOrder = [...vintages].sort((a, b) => (a.published < b.published ? -1 : 1))
  const first = inOrder[0]
  const last = inOrder.at(-1)
  if (!first || !last) return null
  const scoreBefore = scoreOf(first.value, worst, best)
  const scoreNow = scoreOf(last.value, worst, best)
  if (scoreBefore === null || scoreNow === null) return null
  return { currentValue: last.value, scoreBefore, scoreNow, scoreRevision: scoreNow - scoreBefore }
}
