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
  const interest = interestBy(interestMethod, valueAfter)
  const rows: ScheduleRow[] = []
  let from = 0
  let openingOre = valueAfter(0)
  for (const [index, rate] of rates.entries()) {
    const until = Math.min(12 * (index + 1) - start.month + 1, months)
    const closingOre = valueAfter(until)
    const depreciationOre = openingOre - closingOre
    const interestOre = interest(rate, from, until)
    rows.push({
      year: start.year + index,
      months: until - from,
      openingOre,
      depreciationOre,
      interestOre,
      costOre: depreciationOre + interestOre,
      closingOre,
      ratePct: rate.percent,
    })
    from = until
    openingOre = closingOre
  }
  return rows
}

/** Interest of a calendar year that holds the asset months `from` + 1 … `until` (finance.md 4.3). */
const interestBy = (
  method: InterestMethod,
  valueAfter: BookValue,
): ((rate: Rate, from: number, until: number) => number) => {
  switch (method) {
    case 'OPENING':
      return (rate, from, until) => interestOf(rate, valueAfter(from), until - from)
    case 'AVERAGE':
      // Half the sum of both values is taken by halving the rate, so that nothing is rounded twice.
      return (rate, from, until) =>
        scaleRounded(rate.perHalfMonth, addExact(valueAfter(from), valueAfter(until)), until - from)
    case 'MONTHLY':
      return (rate, from, until) => {
        let values: number | bigint = 0
        for (let month = from; month < until; month += 1) values = addExact(values, valueAfter(month))
        return interestOf(rate, values, 1)
      }
  }
}
