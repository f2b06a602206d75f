import { roundHalfAway } from '../shared/rational'
import type { YearRow } from './types'

/** What a schedule states or computes for a year; a document seldom prints every column. */
const scheduleColumns = ['openingOre', 'depreciationOre', 'interestOre', 'costOre', 'closingOre'] as const
export type ScheduleColumn = (typeof scheduleColumns)[number]

/** A year as a document prints it: a calendar year, or an ordinal (1, 2, 3 …), and the columns that are printed. */
export type StatedRow = { year: number } & { [column in ScheduleColumn]?: number | null | undefined }

/** A figure that differs. `differenceOre` = stated − computed, exact in öre. */
export type ScheduleDifference = {
  year: number
  column: ScheduleColumn
  statedOre: number
  computedOre: number
  differenceOre: number
  /** The stated figure is the computed one rounded to the unit the document prints in. */
  withinRounding: boolean
}

export type ScheduleComparison = {
  differences: ScheduleDifference[]
  /** Years, as the document numbers them, that the calculation does not have. */
  yearsNotComputed: number[]
  /** Calendar years that the document does not state. */
  yearsNotStated: number[]
  /** Every stated figure comes out, allowing for the rounding of the unit, and no year is missing on either side. */
  matches: boolean
}

/** Years below this are ordinals: the first, second … year of the asset. */
const firstCalendarYear = 1000

/**
 * Sets the rows a document states beside the recomputed ones, year by year and column by column. `unitOre` is the
 * unit of the document's figures (100 for whole kronor, 100 000 for tkr). Columns the document leaves out are not
 * compared.
 */
export const compareSchedule = (
  stated: readonly StatedRow[],
  computed: readonly YearRow[],
  { unitOre = 1 }: { unitOre?: number } = {},
): ScheduleComparison => {
  const differences: ScheduleDifference[] = []
  const yearsNotComputed: number[] = []
  const seen = new Set<YearRow>()
  for (const row of stated) {
    const match =
      row.year < firstCalendarYear
        ? computed[row.year - 1]
        : computed.find((other) => other.year === row.year)
    if (match) {
      seen.add(match)
      differences.push(...differencesOf(row, match, unitOre))
    } else yearsNotComputed.push(row.year)
  }
  const yearsNotStated = computed.filter((row) => !seen.has(row)).map((row) => row.year)
  const missing = yearsNotComputed.length + yearsNotStated.length
  return {
    differences,
    yearsNotComputed,
    yearsNotStated,
    matches: missing === 0 && differences.every((difference) => difference.withinRounding),
  }
}

const differencesOf = (stated: StatedRow, computed: YearRow, unitOre: number): ScheduleDifference[] =>
  scheduleColumns.flatMap((column) => {
    const difference = differenceOf(stated[column], computed[column], unitOre)
    return difference ? [{ year: computed.year, column, ...difference }] : []
  })

type AmountDifference = Omit<ScheduleDifference, 'year' | 'column'>

const differenceOf = (
  statedOre: number | null | undefined,
  computedOre: number,
  unitOre: number,
): AmountDifference | null => {
  if (statedOre === null || statedOre === undefined || statedOre === computedOre) return null
  const unit = BigInt(unitOre)
  const rounded = Number(roundHalfAway(BigInt(computedOre), unit) * unit)
  return {
    statedOre,
    computedOre,
    differenceOre: statedOre - computedOre,
    withinRounding: rounded === statedOre,
  }
}
