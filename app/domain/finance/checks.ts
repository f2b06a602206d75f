import { parseDecimal, type Rational, ratio } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { type Scale, scaleOf } from '../shared/scale'
import type { FinanceRefusal, FinanceResult, Rates } from './types'

/** Longest life in months that is calculated (500 years): no asset lives so long, and no answer grows without end. */
export const maxLifeMonths = 6000

/** Longest horizon in calendar years, for the same reason. */
export const maxYears = maxLifeMonths / 12

/** Month 1–12 of a year. */
export type Month = { year: number; month: number }

/** `YYYY-MM` as numbers, or null. */
export const parseMonth = (text: string): Month | null =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
    ? { year: Number(text.slice(0, 4)), month: Number(text.slice(5)) }
    : null

/** The month `months` after another one, as `YYYY-MM`. */
export const monthAfter = ({ year, month }: Month, months: number): string => {
  const count = year * 12 + month - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Refusal for the first value that is no whole öre amount or is more than a number holds; null when all are. */
export const faultInAmounts = (amounts: readonly number[]): FinanceRefusal | null => {
  if (amounts.some((amount) => !Number.isInteger(amount))) return 'INPUT_INVALID'
  return amounts.every((amount) => Number.isSafeInteger(amount)) ? null : 'AMOUNT_TOO_LARGE'
}

/** Refusal for principal, life and residual in the order the specification checks them; null when they hold. */
export const faultInAsset = (
  principalOre: number,
  lifeMonths: number,
  residualOre: number,
): FinanceRefusal | null => {
  if (principalOre <= 0) return 'PRINCIPAL_NOT_POSITIVE'
  if (lifeMonths <= 0) return 'LIFE_NOT_POSITIVE'
  if (lifeMonths > maxLifeMonths) return 'LIFE_TOO_LONG'
  return residualOre < 0 || residualOre > principalOre ? 'RESIDUAL_OUT_OF_RANGE' : null
}

/** A rate in percent. `perMonth` is the share of a value that is charged for one month, `perHalfMonth` half of it. */
export type Rate = { percent: string; exact: Rational; perMonth: Scale; perHalfMonth: Scale }

/** A rate written as decimal text; `RATE_NEGATIVE` below zero, `INPUT_INVALID` when it is no decimal. */
export const readRate = (percent: string): FinanceResult<Rate> => {
  const exact = parseDecimal(percent)
  if (!exact) return refuse('INPUT_INVALID')
  if (exact.num < 0n) return refuse('RATE_NEGATIVE')
  const charged = (parts: bigint) => scaleOf(ratio(exact.num, exact.den * parts))
  return ok({ percent, exact, perMonth: charged(1200n), perHalfMonth: charged(2400n) })
}

/** 1 + rate, exact: what an amount grows by, or is divided by, in a year. */
export const growthOf = ({ exact }: { exact: Rational }): Rational =>
  ratio(exact.den * 100n + exact.num, exact.den * 100n)

export type RateOfYear = (year: number) => FinanceResult<Rate>

/** Looks rates up by calendar year, reading each only once. `RATE_MISSING` for a year without one. */
export const rateTable = (rates: Rates): RateOfYear => {
  if (typeof rates === 'string') {
    const rate = readRate(rates)
    return () => rate
  }
  const read = new Map<number, FinanceResult<Rate>>()
  return (year) => {
    const known = read.get(year)
    if (known) return known
    const percent = Object.hasOwn(rates, year) ? rates[year] : undefined
    const rate = percent === undefined ? refuse('RATE_MISSING' as const) : readRate(percent)
    read.set(year, rate)
    return rate
  }
}

/** The rates of the calendar years `first`…`last`, checked year by year. */
export const ratesOfYears = (rateOf: RateOfYear, first: number, last: number): FinanceResult<Rate[]> => {
  const found: Rate[] = []
  for (let year = first; year <= last; year += 1) {
    const rate = rateOf(year)
    if (!rate.ok) return rate
    found.push(rate.value)
  }
  return ok(found)
}
