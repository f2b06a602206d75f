import { parseDecimal, type Rational } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import type { FinanceRefusal, FinanceResult, Rates } from './types'

/** Longest life in months that is calculated (500 years): no asset lives so long, and no answer grows without end. */
export const maxLifeMonths = 6000

/** Month 1–12 of a year. */
export type Month = { year: number; month: number }

/** `YYYY-MM` as numbers, or null. */
export const parseMonth = (text: string): Month | null =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text)
    ? { year: Number(text.slice(0, 4)), month: Number(text.slice(5)) }
    : null

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

/** A rate in percent. Its exact value divided by 100 is the share charged per year. */
export type Rate = { percent: string; exact: Rational }

/** A rate written as decimal text; `RATE_NEGATIVE` below zero, `INPUT_INVALID` when it is no decimal. */
export const readRate = (percent: string): FinanceResult<Rate> => {
  const exact = parseDecimal(percent)
  if (!exact) return refuse('INPUT_INVALID')
  return exact.num < 0n ? refuse('RATE_NEGATIVE') : ok({ percent, exact })
}

/** The rates of the calendar years `first`…`last`, checked year by year; `RATE_MISSING` for a year without one. */
export const ratesOfYears = (rates: Rates, first: number, last: number): FinanceResult<Rate[]> => {
  const count = last - first + 1
  if (typeof rates === 'string') {
    const rate = readRate(rates)
    return rate.ok ? ok(Array.from({ length: count }, () => rate.value)) : rate
  }
  const found: Rate[] = []
  for (let year = first; year <= last; year += 1) {
    const percent = Object.hasOwn(rates, year) ? rates[year] : undefined
    if (percent === undefined) return refuse('RATE_MISSING')
    const rate = readRate(percent)
    if (!rate.ok) return rate
    found.push(rate.value)
  }
  return ok(found)
}
