import { ratio } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { addExact, scaleOf, scaleRounded } from '../shared/scale'
import {
  faultInAmounts,
  faultInAsset,
  type Month,
  parseMonth,
  type Rate,
  type RateOfYear,
  ratesOfYears,
  rateTable,
} from './checks'
import type {
  CapitalCost,
  FinanceResult,
  InterestMethod,
  ScheduleRow,
  StraightLineInput,
  StraightLineSchedule,
} from './types'

/** Interest on a value in öre for a number of months, rounded once. */
export const interestOf = (rate: Rate, valueOre: number | bigint, months: number): number =>
  scaleRounded(rate.perMonth, valueOre, months)

/** Sums of rows, or null when they pass what a number holds exactly. No row is larger than its sum. */
export const totalsOf = (rows: readonly CapitalCost[]): CapitalCost | null => {
  let depreciationOre = 0
  let interestOre = 0
  for (const row of rows) {
    depreciationOre += row.depreciationOre
    interestOre += row.interestOre
  }
  const costOre = depreciationOre + interestOre
  return Number.isSafeInteger(costOre) ? { depreciationOre, interestOre, costOre } : null
}

/** What a straight-line schedule is computed from, apart from rates and start. Amounts in öre, life in months. */
export type StraightLineAsset = { principalOre: number; residualOre: number; lifeMonths: number }

/** Book value C − A(k) after k months; the accumulated depreciation A is rounded to öre (finance.md 4.2). */
export const bookValues = ({ principalOre, residualOre, lifeMonths }: StraightLineAsset): BookValue => {
  const base = principalOre - residualOre
  const perMonth = scaleOf(ratio(1n, BigInt(lifeMonths)))
  return (months) => principalOre - scaleRounded(perMonth, base, months)
}

type BookValue = (months: number) => number

/**
 * Straight-line depreciation (*rak nominell metod*) with internal interest per calendar year. Amounts in öre, life in
 * months, start `YYYY-MM`. Depreciation is rounded cumulatively, so the years add up to principal − residual exactly
 * and the last closing value is the residual. Interest is rounded once per year.
 *
 * Refusals, in the order they are looked for: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`, `PRINCIPAL_NOT_POSITIVE`,
 * `LIFE_NOT_POSITIVE`, `LIFE_TOO_LONG`, `RESIDUAL_OUT_OF_RANGE`, then per year `RATE_MISSING`, `RATE_NEGATIVE`.
 */
export const straightLine = (input: StraightLineInput): FinanceResult<StraightLineSchedule> =>
  straightLineUntil(input, rateTable(input.rates), input.lifeMonths)

/**
 * The same for the first `untilMonth` months of the life only: what is cut off needs no rate. For horizons and
 * disposals. Refusals as for {@link straightLine}.
 */
export const straightLineUntil = (
  input: StraightLineInput,
  rateOf: RateOfYear,
  untilMonth: number,
): FinanceResult<StraightLineSchedule> => {
  const { principalOre, lifeMonths, residualOre = 0, interestMethod = 'OPENING' } = input
  const start = parseMonth(input.start)
  if (!start || !Number.isInteger(lifeMonths)) return refuse('INPUT_INVALID')
  const fault =
    faultInAmounts([principalOre, residualOre]) ?? faultInAsset(principalOre, lifeMonths, residualOre)
  if (fault) return refuse(fault)

  const months = Math.min(lifeMonths, untilMonth)
  const years = months > 0 ? Math.ceil((start.month - 1 + months) / 12) : 0
  const rates = ratesOfYears(rateOf, start.year, start.year + years - 1)
  if (!rates.ok) return rates

  const valueAfter = bookValues({ principalOre, residualOre, lifeMonths })
  const rows = rowsOf(start, months, rates.value, interestMethod, valueAfter)
  const totals = totalsOf(rows)
  if (!totals) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    basis: { method: 'STRAIGHT_LINE', input: { ...input, residualOre, interestMethod } },
    rows,
    totals,
  })
}

const rowsOf = (
  start: Month,
  months: number,
  rates: readonly Rate[],
  interestMethod: InterestMethod,
  valueAfter: BookValue,
): ScheduleRow[] => {
  const rows: ScheduleRow[] = []
  let elapsed = 0
  let opening = valueAfter(0)
  for (const [index, rate] of rates.entries()) {
    const until = Math.min(12 * (index + 1) - start.month + 1, months)
    const closing = valueAfter(until)
    const span = { from: elapsed, until, opening, closing, valueAfter }
    const depreciationOre = opening - closing
    const interestOre = interestForYear(interestMethod, rate, span)
    rows.push({
      year: start.year + index,
      months: until - elapsed,
      openingOre: opening,
      depreciationOre,
      interestOre,
      costOre: depreciationOre + interestOre,
      closingOre: closing,
      ratePct: rate.percent,
    })
    elapsed = until
    opening = closing
  }
  return rows
}

type YearSpan = { from: number; until: number; opening: number; closing: number; valueAfter: BookValue }

const interestForYear = (method: InterestMethod, rate: Rate, span: YearSpan): number => {
  const months = span.until - span.from
  if (method === 'OPENING') return interestOf(rate, span.opening, months)
  // r · (OB + CB) / 2 · m / 12: half the sum is taken by halving the rate, so that nothing is rounded twice.
  if (method === 'AVERAGE') return scaleRounded(halved(rate), addExact(span.opening, span.closing), months)
  let monthlyValues: number | bigint = 0
  for (let month = span.from; month < span.until; month += 1)
    monthlyValues = addExact(monthlyValues, span.valueAfter(month))
  return interestOf(rate, monthlyValues, 1)
}

const halved = ({ perMonth: { exact } }: Rate) => scaleOf(ratio(exact.num, exact.den * 2n))
