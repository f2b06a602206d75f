import { toOre } from '../shared/money'
import { parseDecimal, type Rational, roundHalfAway } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts, faultInAsset, growthOf, maxYears, monthAfter, parseMonth, rateTable } from './checks'
import { addPerYear, type Component } from './components'
import { straightLineUntil, totalsOf } from './straight-line'
import type {
  CapitalCost,
  FinanceRefusal,
  FinanceResult,
  InterestMethod,
  Rates,
  StraightLineSchedule,
  YearRow,
} from './types'

export type ReinvestmentPlanInput = {
  components: readonly Component[]
  start: string
  rates: Rates
  /** Calendar years, the start year included. */
  horizonYears: number
  /** Yearly price change in percent, decimal text; may be negative. */
  indexPct: string
  interestMethod?: InterestMethod | undefined
}

/** One purchase: the first (`replacement` 0) or a later one, with its schedule up to the horizon. */
export type Investment = {
  component: string
  replacement: number
  start: string
  principalOre: number
  schedule: StraightLineSchedule
}

export type ReinvestmentPlan = {
  /** What the amounts were indexed by and up to which year they are shown. */
  indexPct: string
  lastYear: number
  /** By start, then component. */
  investments: Investment[]
  rows: YearRow[]
  totals: CapitalCost
  /** What is not yet depreciated when the horizon ends. */
  bookValueAtHorizonOre: number
}

/**
 * Capital cost when every component is replaced at the end of its life as long as the replacement falls inside the
 * horizon (finance.md 4.7). Replacement q costs HU(C · (1 + p)^(years · q)); the residual value stays as given. Rows
 * after the horizon are cut off and need no rate.
 *
 * Refusals: `INPUT_INVALID`, `LIFE_TOO_LONG` (horizon), then per component those of `straightLine` and, with the
 * life, `LIFE_NOT_WHOLE_YEARS`.
 */
export const reinvestmentPlan = (input: ReinvestmentPlanInput): FinanceResult<ReinvestmentPlan> => {
  const { horizonYears, indexPct } = input
  const planStart = parseMonth(input.start)
  const index = parseDecimal(indexPct)
  if (!planStart || !index || input.components.length === 0) return refuse('INPUT_INVALID')
  const growth = growthOf({ exact: index })
  const grownFor = powersOf(growth)
  if (!Number.isInteger(horizonYears) || horizonYears < 1 || growth.num <= 0n) return refuse('INPUT_INVALID')
  if (horizonYears > maxYears) return refuse('LIFE_TOO_LONG')

  const lastYear = planStart.year + horizonYears - 1
  const rateOf = rateTable(input.rates)
  const investments: Investment[] = []
  for (const component of input.components) {
    const purchases = purchasesOf(component, input.start, lastYear, grownFor)
    if (!purchases.ok) return purchases
    for (const purchase of purchases.value) {
      const { residualOre, lifeMonths, id } = component
      const asset = {
        principalOre: purchase.principalOre,
        residualOre,
        lifeMonths,
        start: purchase.start,
        rates: input.rates,
        interestMethod: input.interestMethod,
      }
      const schedule = straightLineUntil(asset, rateOf, monthsUntil(purchase.start, lastYear))
      if (!schedule.ok) return schedule
      investments.push({ component: id, ...purchase, schedule: schedule.value })
    }
  }
  investments.sort((a, b) => inOrder(a.start, b.start) || inOrder(a.component, b.component))

  const schedules = investments.map(({ schedule }) => schedule)
  const rows = addPerYear(schedules.map((schedule) => schedule.rows))
  const totals = totalsOf(schedules.map((schedule) => schedule.totals))
  const held = rows.every((row) => Number.isSafeInteger(row.openingOre))
  if (!totals || !held) return refuse('AMOUNT_TOO_LARGE')
  const bookValueAtHorizonOre = rows.find((row) => row.year === lastYear)?.closingOre ?? 0
  return ok({ indexPct, lastYear, investments, rows, totals, bookValueAtHorizonOre })
}

type Purchase = Pick<Investment, 'replacement' | 'start' | 'principalOre'>

const purchasesOf = (
  component: Component,
  planStart: string,
  lastYear: number,
  grownFor: (years: number) => Rational,
): FinanceResult<Purchase[]> => {
  const fault = faultInComponent(component)
  if (fault) return refuse(fault)
  const first = parseMonth(component.start ?? planStart)
  if (!first) return refuse('INPUT_INVALID')
  const lifeYears = component.lifeMonths / 12
  const purchases: Purchase[] = []
  for (let year = first.year; year <= lastYear; year += lifeYears) {
    const grown = grownFor(year - first.year)
    const principalOre = toOre(roundHalfAway(BigInt(component.principalOre) * grown.num, grown.den))
    if (principalOre === null) return refuse('AMOUNT_TOO_LARGE')
    const replacement = (year - first.year) / lifeYears
    purchases.push({ replacement, start: monthAfter(first, (year - first.year) * 12), principalOre })
  }
  return ok(purchases)
}

/** The powers of a fraction, each made from the one before: with many decimals in the rate they are long. */
const powersOf = ({ num, den }: Rational): ((exponent: number) => Rational) => {
  const powers: Rational[] = [{ num: 1n, den: 1n }]
  return (exponent) => {
    let last = powers.at(-1) ?? { num: 1n, den: 1n }
    while (powers.length <= exponent) {
      last = { num: last.num * num, den: last.den * den }
      powers.push(last)
    }
    return powers[exponent] ?? last
  }
}

const faultInComponent = ({
  principalOre,
  lifeMonths,
  residualOre = 0,
}: Component): FinanceRefusal | null => {
  if (!Number.isInteger(lifeMonths)) return 'INPUT_INVALID'
  const faultInAmount = faultInAmounts([principalOre, residualOre])
  if (faultInAmount) return faultInAmount
  if (principalOre > 0 && lifeMonths > 0 && lifeMonths % 12 !== 0) return 'LIFE_NOT_WHOLE_YEARS'
  return faultInAsset(principalOre, lifeMonths, residualOre)
}

const monthsUntil = (start: string, lastYear: number): number => {
  const month = parseMonth(start)
  return month ? (lastYear - month.year + 1) * 12 - month.month + 1 : 0
}

const inOrder = (a: string, b: string): number => {
  if (a === b) return 0
  return a < b ? -1 : 1
}
