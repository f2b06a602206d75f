import { toOre } from '../shared/money'
import { type Rational, ratio, roundHalfAway, toDecimalText } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts, faultInAsset, parseMonth, type Rate, readRate } from './checks'
import { totalsOf } from './straight-line'
import type { AnnuityInput, AnnuitySchedule, FinanceRefusal, FinanceResult, ScheduleRow } from './types'

/**
 * Equal yearly capital cost (*annuitetsmetod*) over whole asset years, split on calendar years by months when the
 * start is not January. The annuity is exact until it is rounded once to öre; the last asset year takes up the rest.
 *
 * Refusals, in order: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`, `PRINCIPAL_NOT_POSITIVE`, `LIFE_NOT_POSITIVE`,
 * `LIFE_NOT_WHOLE_YEARS`, `LIFE_TOO_LONG`, `RESIDUAL_OUT_OF_RANGE`, `RATE_NEGATIVE`.
 */
export const annuity = (input: AnnuityInput): FinanceResult<AnnuitySchedule> => {
  const { principalOre, lifeYears, residualOre = 0 } = input
  const start = parseMonth(input.start)
  if (!start) return refuse('INPUT_INVALID')
  const fault = faultInAnnuity(principalOre, lifeYears, residualOre)
  if (fault) return refuse(fault)
  const rate = readRate(input.ratePct)
  if (!rate.ok) return rate

  const principal = BigInt(principalOre)
  const residual = BigInt(residualOre)
  const yearly = roundExact(yearlyCost(principal, residual, lifeYears, rate.value))
  const annuityOre = toOre(yearly)
  if (annuityOre === null) return refuse('AMOUNT_TOO_LARGE')

  const years = assetYears(principal, residual, lifeYears, rate.value, yearly)
  const rows = calendarRows(principal, years, start, rate.value.percent)
  const totals = totalsOf(rows)
  const last = years.at(-1)
  if (!totals || !last) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    basis: { method: 'ANNUITY', input: { ...input, residualOre }, annuityOre },
    rows,
    totals,
    finalAssetYearCostOre: Number(last.depreciation + last.interest),
  })
}

export type AnnuityFactorInput = {
  principalOre: number
  lifeYears: number
  ratePct: string
  tableDecimals: number
}

/** Factors as decimal text, the annuities they give in öre. */
export type AnnuityFactor = {
  factor: string
  annuityOre: number
  tableFactor: string
  annuityWithTableFactorOre: number
}

/**
 * The exact annuity beside the one a rounded table factor gives; `factor` has seven decimals, `tableFactor` has
 * `tableDecimals` (0–12). Explains figures in documents that were made with a table. Refusals as for {@link annuity}.
 */
export const annuityFactor = (input: AnnuityFactorInput): FinanceResult<AnnuityFactor> => {
  const { principalOre, lifeYears, tableDecimals } = input
  if (!Number.isInteger(tableDecimals) || tableDecimals < 0 || tableDecimals > 12)
    return refuse('INPUT_INVALID')
  const fault = faultInAnnuity(principalOre, lifeYears, 0)
  if (fault) return refuse(fault)
  const rate = readRate(input.ratePct)
  if (!rate.ok) return rate

  const factor = yearlyCost(1n, 0n, lifeYears, rate.value)
  const principal = BigInt(principalOre)
  const scale = 10n ** BigInt(tableDecimals)
  const tableUnits = roundHalfAway(factor.num * scale, factor.den)
  const annuityOre = toOre(roundHalfAway(factor.num * principal, factor.den))
  const annuityWithTableFactorOre = toOre(roundHalfAway(tableUnits * principal, scale))
  if (annuityOre === null || annuityWithTableFactorOre === null) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    factor: toDecimalText(factor, 7),
    annuityOre,
    tableFactor: toDecimalText(factor, tableDecimals),
    annuityWithTableFactorOre,
  })
}

const faultInAnnuity = (
  principalOre: number,
  lifeYears: number,
  residualOre: number,
): FinanceRefusal | null => {
  if (!Number.isFinite(lifeYears)) return 'INPUT_INVALID'
  const faultInAmount = faultInAmounts([principalOre, residualOre])
  if (faultInAmount) return faultInAmount
  if (principalOre > 0 && lifeYears > 0 && !Number.isInteger(lifeYears)) return 'LIFE_NOT_WHOLE_YEARS'
  return faultInAsset(principalOre, lifeYears * 12, residualOre)
}

/** a = (C − R/(1+r)^n) · r / (1 − (1+r)^−n), extended by (1+r)^n so that only whole numbers are multiplied. */
const yearlyCost = (principal: bigint, residual: bigint, years: number, rate: Rate): Rational => {
  const { num, den } = { num: rate.exact.num, den: rate.exact.den * 100n }
  if (num === 0n) return ratio(principal - residual, BigInt(years))
  const grown = (den + num) ** BigInt(years)
  const unit = den ** BigInt(years)
  return ratio((principal * grown - residual * unit) * num, (grown - unit) * den)
}

const roundExact = ({ num, den }: Rational): bigint => roundHalfAway(num, den)

type AssetYear = { depreciation: bigint; interest: bigint }

const assetYears = (
  principal: bigint,
  residual: bigint,
  lifeYears: number,
  rate: Rate,
  yearly: bigint,
): AssetYear[] => {
  const years: AssetYear[] = []
  let value = principal
  for (let year = 1; year <= lifeYears; year += 1) {
    const interest = roundHalfAway(rate.exact.num * value, rate.exact.den * 100n)
    const left = value - residual
    const depreciation = year === lifeYears ? left : between(0n, yearly - interest, left)
    years.push({ depreciation, interest })
    value -= depreciation
  }
  return years
}

/** Keeps the value from rising or falling below the residual when only a few öre are depreciated over many years. */
const between = (least: bigint, value: bigint, most: bigint): bigint => {
  if (value < least) return least
  return value > most ? most : value
}

const calendarRows = (
  principal: bigint,
  years: readonly AssetYear[],
  start: { year: number; month: number },
  ratePct: string,
): ScheduleRow[] => {
  const firstMonths = 13 - start.month
  const firstPart = (amount: bigint) => roundHalfAway(amount * BigInt(firstMonths), 12n)
  const rows: ScheduleRow[] = []
  let opening = principal
  let carried: AssetYear = { depreciation: 0n, interest: 0n }
  const rowCount = firstMonths === 12 ? years.length : years.length + 1
  for (let index = 0; index < rowCount; index += 1) {
    const begun = years[index] ?? { depreciation: 0n, interest: 0n }
    const part = { depreciation: firstPart(begun.depreciation), interest: firstPart(begun.interest) }
    const depreciation = carried.depreciation + part.depreciation
    const interest = carried.interest + part.interest
    rows.push({
      year: start.year + index,
      months: (index === 0 ? 0 : 12 - firstMonths) + (index < years.length ? firstMonths : 0),
      openingOre: Number(opening),
      depreciationOre: Number(depreciation),
      interestOre: Number(interest),
      costOre: Number(depreciation + interest),
      closingOre: Number(opening - depreciation),
      ratePct,
    })
    opening -= depreciation
    carried = {
      depreciation: begun.depreciation - part.depreciation,
      interest: begun.interest - part.interest,
    }
  }
  return rows
}
