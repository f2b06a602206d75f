import type { AssetEventKind, CalculationInput } from './calculation'
import { parseMonth } from './checks'
import type { FinanceRefusal, Rates, ScheduleRow, StraightLineInput, YearRow } from './types'

/** What was taken into use. Amounts in öre, `start` `YYYY-MM`; for what is not depreciated, life is how long it is shown. */
export type Asset = {
  principalOre: number
  residualOre: number
  lifeMonths: number
  start: string
  terms: Pick<CalculationInput, 'method' | 'interestMethod' | 'rates'>
}

/**
 * What happened to it afterwards (finance.md 4.8, 4.9). `elapsedMonths` are the whole months before the first one that
 * is counted anew. `amountOre` by kind: the further expenditure, the impairment, the grant, what was paid at disposal.
 * `remainingMonths` is the new life that is left, or the life of the addition.
 */
export type AssetEvent = {
  kind: AssetEventKind
  elapsedMonths: number
  amountOre: number | null
  remainingMonths: number | null
  residualOre: number | null
}

/** A calendar year, net of grants. One-off costs stand apart from the capital cost. */
export type AssetYear = YearRow & {
  months: number
  /** Before grants. */
  grossCostOre: number
  /** Negative. */
  grantCostOre: number
  /** Impairments, and the loss at disposal; a profit is negative. */
  oneOffOre: number
}

/** One stretch of months that is counted by one rule: between two changes of the asset, an addition or a grant. */
export type AssetSegment = {
  kind: 'asset' | 'addition' | 'grant'
  fromMonths: number
  input: StraightLineInput
  rows: ScheduleRow[]
}

export type AssetSchedule = {
  years: AssetYear[]
  /** Empty for an annuity and for what is not depreciated. */
  segments: AssetSegment[]
  totals: { depreciationOre: number; interestOre: number; costOre: number; oneOffOre: number }
  /** Whole months in use before it was disposed of; null while in use. */
  disposedAfterMonths: number | null
}

export const assetRefusals = ['EVENT_NOT_FOR_METHOD', 'EVENT_AFTER_DISPOSAL', 'EVENT_OUT_OF_ORDER'] as const
export type AssetRefusal = FinanceRefusal | (typeof assetRefusals)[number]

/** The rates of a calculation as the schedules take them. */
export const ratesOf = (rates: CalculationInput['rates']): Rates =>
  rates.mode === 'FIXED'
    ? rates.ratePct
    : Object.fromEntries(rates.years.map(({ year, ratePct }) => [String(year), ratePct]))

/** Whole months from one month to another (`YYYY-MM`); negative when the other is earlier, null for what is no month. */
export function monthsBetween(from: string, to: string): number | null {
  const a = parseMonth(from)
  const b = parseMonth(to)
  return a && b ? (b.year - a.year) * 12 + b.month - a.month : null
}
