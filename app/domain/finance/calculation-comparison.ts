import type { CapitalCosts } from './calculation-cost'
import type { CalculationResult } from './calculation-result'
import type { YearRow } from './types'

/** A year of two calculations side by side; null where one of them has no such year. Öre. */
export type ComparedYear = {
  /** Calendar year; with numbered years on either side, 1, 2, 3 … */
  year: number
  aOre: number | null
  bOre: number | null
  /** b − a. */
  differenceOre: number
}

export type ComparedCalculations = {
  /** Calendar years on both sides; otherwise the first year stands against the first. */
  byCalendarYear: boolean
  years: ComparedYear[]
  totalAOre: number
  totalBOre: number
  differenceOre: number
}

type Compared = Pick<CalculationResult, 'dated'> & { capital: Pick<CapitalCosts, 'rows' | 'totals'> }

/** Capital cost per year of two calculations. Numbered years are set against numbered or calendar ones in their order. */
export function compareCalculations(a: Compared, b: Compared): ComparedCalculations {
  const byCalendarYear = a.dated && b.dated
  const costs = (rows: readonly YearRow[]) =>
    new Map(rows.map((row, at) => [byCalendarYear ? row.year : at + 1, row.costOre]))
  const [ofA, ofB] = [costs(a.capital.rows), costs(b.capital.rows)]
  const years = [...new Set([...ofA.keys(), ...ofB.keys()])].sort((one, other) => one - other)
  const [totalAOre, totalBOre] = [a.capital.totals.costOre, b.capital.totals.costOre]
  return {
    byCalendarYear,
    years: years.map((year) => {
      const aOre = ofA.get(year) ?? null
      const bOre = ofB.get(year) ?? null
      return { year, aOre, bOre, differenceOre: (bOre ?? 0) - (aOre ?? 0) }
    }),
    ...{ totalAOre, totalBOre, differenceOre: totalBOre - totalAOre },
  }
}
