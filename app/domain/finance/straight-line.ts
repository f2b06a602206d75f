import { toOre } from '../shared/money'
import { roundHalfAway } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts, faultInAsset, parseMonth, type Rate, ratesOfYears } from './checks'
import type {
  CapitalCost,
  FinanceResult,
  InterestMethod,
  ScheduleRow,
  StraightLineInput,
  StraightLineSchedule,
} from './types'

/** Interest of one calendar year on an exact base in öre, charged for `twelfths` months (or month values). */
export const interestOf = (rate: Rate, base: bigint, twelfths: bigint): bigint =>
  roundHalfAway(rate.exact.num * base * twelfths, rate.exact.den * 1200n)

/** Sums of rows, or null when they pass what a number holds exactly. No row is larger than its sum. */
export const totalsOf = (rows: readonly CapitalCost[]): CapitalCost | null => {
  let depreciation = 0n
  let interest = 0n
  for (const row of rows) {
    depreciation += BigInt(row.depreciationOre)
    interest += BigInt(row.interestOre)
  }
  const costOre = toOre(depreciation + interest)
  return costOre === null
    ? null
    : { depreciationOre: Number(depreciation), interestOre: Number(interest), costOre }
}

/**
 * Straight-line depreciation (*rak nominell metod*) with internal interest per calendar year. Amounts in öre, life in
 * months, start `YYYY-MM`. Depreciation is rounded cumulatively, so the years add up to principal − residual exactly
 * and the last closing value is the residual. Interest is rounded once per year.
 *
 * Refusals, in the order they are looked for: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`, `PRINCIPAL_NOT_POSITIVE`,
 * `LIFE_NOT_POSITIVE`, `LIFE_TOO_LONG`, `RESIDUAL_OUT_OF_RANGE`, then per year `RATE_MISSING`, `RATE_NEGATIVE`.
 */
export const straightLine = (input: StraightLineInput): FinanceResult<StraightLineSchedule> => {
  const { principalOre, lifeMonths, residualOre = 0, interestMethod = 'OPENING' } = input
  const start = parseMonth(input.start)
  if (!start || !Number.isInteger(lifeMonths)) return refuse('INPUT_INVALID')
  const fault =
    faultInAmounts([principalOre, residualOre]) ?? faultInAsset(principalOre, lifeMonths, residualOre)
  if (fault) return refuse(fault)

  const monthsBefore = start.month - 1
  const lastYear = start.year + Math.floor((monthsBefore + lifeMonths - 1) / 12)
  const rates = ratesOfYears(input.rates, start.year, lastYear)
  if (!rates.ok) return rates

  const valueAfter = bookValues(BigInt(principalOre), BigInt(residualOre), BigInt(lifeMonths))
  const rows: ScheduleRow[] = []
  let elapsed = 0
  let opening = valueAfter(0)
  for (const [index, rate] of rates.value.entries()) {
    const until = Math.min(12 * (index + 1) - monthsBefore, lifeMonths)
    const closing = valueAfter(until)
    const interest = interestForYear(interestMethod, rate, {
      from: elapsed,
      until,
      opening,
      closing,
      valueAfter,
    })
    const depreciation = opening - closing
    rows.push({
      year: start.year + index,
      months: until - elapsed,
      openingOre: Number(opening),
      depreciationOre: Number(depreciation),
      interestOre: Number(interest),
      costOre: Number(depreciation + interest),
      closingOre: Number(closing),
      ratePct: rate.percent,
    })
    elapsed = until
    opening = closing
  }
  const totals = totalsOf(rows)
  if (!totals) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    basis: { method: 'STRAIGHT_LINE', input: { ...input, residualOre, interestMethod } },
    rows,
    totals,
  })
}

type BookValue = (months: number) => bigint

/** Book value after a number of months: principal less the accumulated depreciation, itself rounded to öre. */
const bookValues = (principal: bigint, residual: bigint, life: bigint): BookValue => {
  const base = principal - residual
  return (months) => principal - roundHalfAway(base * BigInt(months), life)
}

type YearSpan = { from: number; until: number; opening: bigint; closing: bigint; valueAfter: BookValue }

const interestForYear = (method: InterestMethod, rate: Rate, span: YearSpan): bigint => {
  const months = BigInt(span.until - span.from)
  if (method === 'OPENING') return interestOf(rate, span.opening, months)
  if (method === 'AVERAGE')
    return roundHalfAway(rate.exact.num * (span.opening + span.closing) * months, rate.exact.den * 2400n)
  let monthlyValues = 0n
  for (let month = span.from; month < span.until; month += 1) monthlyValues += span.valueAfter(month)
  return interestOf(rate, monthlyValues, 1n)
}
