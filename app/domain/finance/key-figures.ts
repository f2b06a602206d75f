import { type MoneyUnit, moneyUnits, presentAmount, presentExact, sumOre, toOre } from '../shared/money'
import { ratio, roundHalfAway } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts, parseMonth } from './checks'
import { straightLine } from './straight-line'
import type { CapitalCost, FinanceRefusal, FinanceResult, StraightLineInput } from './types'

/** How a figure is shown: unit and number of decimals (0–12). */
export type Presentation = { unit: MoneyUnit; decimals: number }

/**
 * An amount in öre as text in kr, tkr or mnkr, with point and without thousands separator, halves away from zero and
 * no sign on zero. A displayed total is the rounded true total, never the sum of displayed parts. Refusals:
 * `INPUT_INVALID`, `AMOUNT_TOO_LARGE`.
 */
export const present = ({
  amountOre,
  unit,
  decimals,
}: Presentation & { amountOre: number }): FinanceResult<string> => {
  const fault = faultInAmounts([amountOre]) ?? faultInPresentation({ unit, decimals })
  return fault ? refuse(fault) : ok(presentAmount(amountOre, unit, decimals))
}

export type SumInput = { partsOre: readonly number[]; statedTotalOre?: number | undefined }
export type Sum = { sumOre: number; warnings: 'SUM_MISMATCH'[] }

/**
 * The sum of amounts in öre. A total that was typed beside them stays a quotation: when it differs, the warning
 * `SUM_MISMATCH` says so. Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`.
 */
export const sumParts = ({ partsOre, statedTotalOre }: SumInput): FinanceResult<Sum> => {
  const fault = faultInAmounts(statedTotalOre === undefined ? partsOre : [...partsOre, statedTotalOre])
  if (fault) return refuse(fault)
  const sum = sumOre(partsOre)
  if (sum === null) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    sumOre: sum,
    warnings: statedTotalOre === undefined || statedTotalOre === sum ? [] : ['SUM_MISMATCH'],
  })
}

export type FirstYearCost = CapitalCost & { presented: string }

/** The first calendar year of a straight-line schedule, also as shown. Refusals as for {@link straightLine}. */
export const firstYearCost = (input: StraightLineInput & Presentation): FinanceResult<FirstYearCost> => {
  const { unit, decimals, ...asset } = input
  const fault = faultInPresentation({ unit, decimals })
  if (fault) return refuse(fault)
  const schedule = straightLine(asset)
  if (!schedule.ok) return schedule
  const [first] = schedule.value.rows
  if (!first) return refuse('LIFE_NOT_POSITIVE')
  const { depreciationOre, interestOre, costOre } = first
  return ok({ depreciationOre, interestOre, costOre, presented: presentAmount(costOre, unit, decimals) })
}

export type AverageAnnualInput = Presentation & { totalAOre: number; totalBOre: number; years: number }
export type AverageAnnual = {
  aPerYear: string
  bPerYear: string
  differenceExactOre: number
  differencePresented: string
}

/**
 * Two alternatives as yearly averages. The difference is taken of the exact averages and then shown, not of the shown
 * figures. Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`.
 */
export const averageAnnual = (input: AverageAnnualInput): FinanceResult<AverageAnnual> => {
  const { totalAOre, totalBOre, years, unit, decimals } = input
  const fault = faultInAmounts([totalAOre, totalBOre, years]) ?? faultInPresentation(input)
  if (fault) return refuse(fault)
  if (years <= 0) return refuse('INPUT_INVALID')
  const difference = BigInt(totalAOre) - BigInt(totalBOre)
  const differenceExactOre = toOre(roundHalfAway(difference, BigInt(years)))
  if (differenceExactOre === null) return refuse('AMOUNT_TOO_LARGE')
  const perYear = (total: bigint) => presentExact(ratio(total, BigInt(years)), unit, decimals)
  return ok({
    aPerYear: perYear(BigInt(totalAOre)),
    bPerYear: perYear(BigInt(totalBOre)),
    differenceExactOre,
    differencePresented: perYear(difference),
  })
}

export type FullYearEffectInput = { annualOre: number; start: string; years: readonly number[] }
export type YearAmount = { year: number; amountOre: number }

/**
 * What an amount with full-year effect (*helårseffekt*) comes to in each asked year when it starts in a month
 * `YYYY-MM`: nothing before, the months left in the first year, all of it afterwards. Refusals: `INPUT_INVALID`,
 * `AMOUNT_TOO_LARGE`.
 */
export const fullYearEffect = ({
  annualOre,
  start,
  years,
}: FullYearEffectInput): FinanceResult<YearAmount[]> => {
  const month = parseMonth(start)
  if (!month || years.some((year) => !Number.isSafeInteger(year))) return refuse('INPUT_INVALID')
  const fault = faultInAmounts([annualOre])
  if (fault) return refuse(fault)
  const firstYearOre = Number(roundHalfAway(BigInt(annualOre) * BigInt(13 - month.month), 12n))
  const amountOf = (year: number) => {
    if (year < month.year) return 0
    return year === month.year ? firstYearOre : annualOre
  }
  return ok(years.map((year) => ({ year, amountOre: amountOf(year) })))
}

const faultInPresentation = ({ unit, decimals }: Presentation): FinanceRefusal | null =>
  moneyUnits.includes(unit) && Number.isInteger(decimals) && decimals >= 0 && decimals <= 12
    ? null
    : 'INPUT_INVALID'
