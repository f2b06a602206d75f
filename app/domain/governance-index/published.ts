import type { RunKind, StoredCell, StoredRun } from './definition'
import { displayed } from './score'
import { linkSeries } from './series'

/** A computation that was published, as the pages read it. */
export type PublishedRun = {
  id: string
  kind: RunKind
  definitionId: string
  result: StoredRun
  reason: string | null
  publishedAt: string
}

/** A published index that is now another: what it was, what it is, since when and why (index.md 6). */
export type RevisedYear = { year: number; before: number; now: number; publishedAt: string; reason: string }

export const ownCode = ({ subjects }: StoredRun): string | null =>
  subjects.find(({ own }) => own)?.code ?? null

export const cellOf = (
  { cells }: Pick<StoredRun, 'cells'>,
  subject: string | null,
  year: number | undefined,
): StoredCell | null => cells.find((cell) => cell.subject === subject && cell.year === year) ?? null

const ownIndexOf = (result: StoredRun, year: number) => {
  const index = cellOf(result, ownCode(result), year)?.index ?? null
  return index === null ? null : displayed(index)
}

/** Years whose own index, as shown, is another in `later` than in `earlier`. */
export const changedYears = (earlier: StoredRun, later: StoredRun) =>
  later.years.flatMap((year) => {
    const before = ownIndexOf(earlier, year)
    const now = ownIndexOf(later, year)
    return before === null || now === null || before === now ? [] : [{ year, before, now }]
  })

/** Every revision of published values by the same definition, the latest first. `runs` are of one kind, the latest first. */
export const revisionsOf = (runs: readonly PublishedRun[]): RevisedYear[] =>
  runs.flatMap((run, at) => {
    const earlier = runs.slice(at + 1).find(({ definitionId }) => definitionId === run.definitionId)
    if (!earlier) return []
    return changedYears(earlier.result, run.result).map((changed) => ({
      ...{ ...changed, publishedAt: run.publishedAt, reason: run.reason ?? '' },
    }))
  })

export type SeriesYear = { year: number; value: number; flag: 'linked' | 'break' | 'computed' }

/**
 * The own index over all years: by the definition that holds, and before it by the one it replaced, linked over a year
 * that both computed, or after a break. A definition without a common year is not shown in the same series.
 */
export function ownSeries(runs: readonly PublishedRun[]): SeriesYear[] {
  const [newest] = runs
  if (!newest) return []
  let series = valuesOf(newest.result)
  let flags: Record<string, SeriesYear['flag']> = {}
  let definitionId = newest.definitionId
  for (const run of runs) {
    if (run.definitionId === definitionId) continue
    definitionId = run.definitionId
    const older = valuesOf(run.result)
    const overlap = Object.keys(series).find((year) => older[year] !== undefined)
    const linked = overlap === undefined ? null : linkSeries(older, series, Number(overlap))
    if (!linked) break
    series = {}
    const before = flags
    flags = {}
    for (const [year, { value, flag }] of Object.entries(linked.series)) {
      series[year] = value
      flags[year] = before[year] ?? flag
    }
  }
  return Object.entries(series)
    .map(([year, value]) => ({ year: Number(year), value, flag: flags[year] ?? ('computed' as const) }))
    .sort((a, b) => a.year - b.year)
}

function valuesOf(result: StoredRun): Record<string, number> {
  const own = ownCode(result)
  return Object.fromEntries(
    result.cells.flatMap(({ subject, year, index }) =>
      subject === own && index !== null ? [[String(year), index]] : [],
    ),
  )
}
