import { z } from 'zod'
import * as finance from '~/domain/finance'
import {
  asset,
  decimal,
  interestMethod,
  month,
  number,
  type Operation,
  operation,
  rates,
  tableOf,
  unit,
} from './operation'

const charged = { rates, interest_method: interestMethod }
const shown = { present_unit: unit, present_decimals: number }
const limit = z.enum(finance.limitOperators)
const component = z.object({ ...asset, id: z.string(), start: month.optional() })

/** A plan or what became of it: one rate, or one per year. */
const side = z.object({
  ...asset,
  rate_pct: decimal.optional(),
  rates: rates.optional(),
  interest_method: interestMethod,
})

/** Capital cost of an asset, and what happens to it during its life (finance.md 4 and 5). */
export const capitalCostOperations: Record<string, Operation> = {
  straight_line: operation(z.object({ ...asset, ...charged }), finance.straightLine, tableOf),
  annuity: operation(
    z.object({
      principal_ore: number,
      residual_ore: number.optional(),
      life_years: number,
      rate_pct: decimal,
      start: month,
    }),
    finance.annuity,
    (schedule) => ({
      ...tableOf(schedule),
      annuityOre: schedule.basis.annuityOre,
      finalAssetYearCostOre: schedule.finalAssetYearCostOre,
    }),
  ),
  annuity_factor: operation(
    z.object({ principal_ore: number, life_years: number, rate_pct: decimal, table_decimals: number }),
    finance.annuityFactor,
    ({ factor, ...rest }) => ({ factor_7dp: factor, ...rest }),
  ),
  components: operation(
    z.object({ components: z.array(component), start: month.optional(), ...charged }),
    finance.components,
    tableOf,
  ),
  non_depreciable: operation(
    z.object({ principal_ore: number, start: month, last_year: number, rates }),
    finance.nonDepreciable,
    tableOf,
  ),
  reinvestment_plan: operation(
    z.object({
      components: z.array(component),
      start: month,
      horizon_years: number,
      index_pct: decimal,
      ...charged,
    }),
    finance.reinvestmentPlan,
    ({ investments, rows, bookValueAtHorizonOre }) => ({
      investments: investments.map(({ component, start, principalOre }) => ({
        component,
        start,
        principalOre,
      })),
      rows: rows.map(({ year, depreciationOre, interestOre, costOre }) => ({
        year,
        depreciationOre,
        interestOre,
        costOre,
      })),
      bookValueAtHorizonOre,
    }),
  ),
  revise_life: operation(
    z.object({
      ...asset,
      elapsed_months: number,
      new_remaining_months: number,
      new_residual_ore: number.optional(),
      ...charged,
    }),
    finance.reviseLife,
    ({ bookValueOre, revisionStart, schedule }) => ({
      ...tableOf(schedule),
      bookValueAtRevisionOre: bookValueOre,
      revisionStart,
    }),
  ),
  early_disposal: operation(
    z.object({
      principal_ore: number,
      residual_ore: number.optional(),
      life_months: number,
      elapsed_months: number,
      proceeds_ore: number,
    }),
    finance.earlyDisposal,
    ({ bookValueOre, resultOre }) => ({ bookValueOre, resultOre }),
  ),
  plan_vs_actual: operation(
    z.object({
      plan: side,
      actual: side,
      years: z.array(number).optional(),
      interest_method: interestMethod,
    }),
    ({ plan, actual, years, interestMethod = plan.interestMethod }) =>
      finance.planVsActual({
        plan: { ...plan, rates: plan.rates ?? plan.ratePct ?? {}, interestMethod },
        actual: { ...actual, rates: actual.rates ?? actual.ratePct ?? {} },
        years,
      }),
    (rows) => ({ rows }),
  ),
  first_year_cost: operation(
    z.object({ ...asset, ...charged, ...shown }),
    ({ presentUnit, presentDecimals, ...input }) =>
      finance.firstYearCost({ ...input, unit: presentUnit, decimals: presentDecimals }),
    ({ presented, ...cost }) => ({
      year1_depreciation_ore: cost.depreciationOre,
      year1_interest_ore: cost.interestOre,
      year1_cost_ore: cost.costOre,
      presented,
    }),
  ),
  first_year_consistency: operation(
    z.object({ principal_kr: number, rate_pct: decimal, stated_kr: z.array(number), round_to_kr: number }),
    finance.firstYearConsistency,
  ),
  average_annual: operation(
    z.object({ total_a_ore: number, total_b_ore: number, years: number, ...shown }),
    ({ presentUnit, presentDecimals, ...input }) =>
      finance.averageAnnual({ ...input, unit: presentUnit, decimals: presentDecimals }),
  ),
  start_month: operation(
    z.object({ taken_into_use: z.string(), start_rule: z.string().optional() }),
    finance.startMonth,
    (start) => ({ start }),
  ),
  capitalisation_check: operation(
    z.object({
      amount_ore: number,
      life_months: number,
      price_base_amount_kr: number,
      fraction: decimal,
      min_life_months: number,
      life_operator: limit,
      value_operator: limit.optional(),
    }),
    finance.capitalisationCheck,
  ),
}
