import type { CapitalCost } from '~/domain/finance'
import type { ResultChart } from './model'

/** One bar and its parts from the bottom up, öre. */
export type StackedPart = { label: string; parts: readonly number[] }

/** Depreciation and interest year by year. */
export const capitalCostChart = (
  rows: readonly (CapitalCost & { year: number })[],
  title = 'Avskrivning och ränta per år',
): ResultChart => ({
  kind: 'stacked',
  title,
  legend: ['Avskrivning', 'Ränta'],
  bars: rows.map(({ year, depreciationOre, interestOre }) => ({
    label: String(year),
    parts: [depreciationOre, interestOre],
  })),
})
