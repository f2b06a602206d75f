import { refuse, ok } from '../shared/result'
import type { BenefitItem, BenefitYear } from './benefit-plan'
import { parseMonth } from './checks'
import type { Derivation, PaybackDerivation } from './derivation'
import { sumOf } from './explain-investments'
import { type CashFlowInput, type CashFlowRow, cashFlowTable, netPresentValue } from './net-present-value'
import { type PaybackInput, payback } from './payback'
import type { FinanceResult } from './types'

/** The present value of one year's flow. */
export const explainPresentValue = (row: CashFlowRow, ratePct: string): Derivation => ({
  formula: 'PRESENT_VALUE',
  rounding: row.year === 0 ? 'EXACT' : 'HALF_AWAY',
  flowOre: row.flowOre,
  ratePct,
  year: row.year,
  resultOre: row.presentValueOre,
})

/** The net present value as the sum of the years' present values. Refusals as for `netPresentValue`. */
export const explainNetPresentValue = (input: CashFlowInput): FinanceResult<Derivation> => {
  const rows = cashFlowTable(input)
  if (!rows.ok) return refuse(rows.refusal)
  const npv = netPresentValue(input)
  if (!npv.ok) return refuse(npv.refusal)
  return ok({
    formula: 'NET_PRESENT_VALUE',
    rounding: 'HALF_AWAY',
    ratePct: input.ratePct,
    parts: rows.value.map(({ year, presentValueOre }) => ({
      term: 'present_value',
      name: String(year),
      ore: presentValueOre,
    })),
    resultOre: npv.value,
  })
}

/** In which year the cumulative flow turns, and what it lacked before. Refusals as for `payback`. */
export const explainPayback = ({
  flowsOre,
  ratePct = '0',
}: PaybackInput): FinanceResult<PaybackDerivation> => {
  const years = payback({ flowsOre, ratePct })
  if (!years.ok) return years
  const rows = cashFlowTable({ flowsOre, ratePct })
  if (!rows.ok) return rows
  const cumulative = rows.value.map((row) => row.cumulativePresentValueOre)
  const year =
    years.value === null ? -1 : cumulative.findIndex((sum, at) => sum >= 0 && (cumulative[at - 1] ?? 0) < 0)
  const turn =
    year < 1
      ? null
      : {
          year,
          cumulativeBeforeOre: cumulative[year - 1] ?? 0,
          flowOre: rows.value[year]?.presentValueOre ?? 0,
        }
  return ok({ ratePct, turn, years: years.value })
}

/** The planned benefit of one item in one year. */
export const explainBenefit = (item: BenefitItem, year: number, plannedOre: number): Derivation => {
  const start = parseMonth(item.start)
  const benefitYear = start ? year - start.year : -1
  if (!start || benefitYear < 0)
    return { formula: 'BENEFIT_NOT_YET', rounding: 'EXACT', start: item.start, resultOre: 0 }
  const steps = item.rampPct ?? []
  return {
    formula: 'BENEFIT',
    rounding: 'HALF_AWAY',
    annualFullOre: item.annualFullOre,
    months: benefitYear === 0 ? 13 - start.month : 12,
    rampPct: steps[Math.min(benefitYear, steps.length - 1)] ?? '100',
    probabilityPct: item.probabilityPct ?? '100',
    resultOre: plannedOre,
  }
}

/** A year's planned benefits in all. */
export const explainBenefitYear = (items: readonly BenefitItem[], row: BenefitYear): Derivation =>
  sumOf(items.map(({ id }, place) => ({ term: 'benefit', name: id, ore: row.itemsOre[place] ?? 0 })))
