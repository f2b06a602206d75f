import { z } from 'zod'
import * as finance from '~/domain/finance'
import { decimal, month, number, type Operation, operation, unit } from './operation'

const amounts = z.array(number)
const someOre = number.nullish()

/** Frames, effects, cash flows, benefits, reserve, and how amounts are divided and shown (finance.md 3 and 6–10). */
export const amountOperations: Record<string, Operation> = {
  frame: operation(
    z.object({
      budget_lines_ore: z.record(z.string(), number),
      cases: z.array(
        z.object({
          id: z.string(),
          status: z.string(),
          requested_ore: someOre,
          decided_ore: someOre,
          committed_ore: someOre,
          actual_ore: someOre,
          forecast_ore: someOre,
        }),
      ),
      request_ore: someOre,
    }),
    ({ budgetLinesOre, ...rest }) =>
      finance.frame({ ...rest, budgetLinesOre: Object.values(budgetLinesOre) }),
    ({ claims, request, cancelledSpending, requestedOre: _, ...rooms }) => ({
      ...rooms,
      claims: claims.map(({ id, claimOre, forecastOre }) => ({ id, claimOre, forecastOre })),
      ...(cancelledSpending.length === 0 ? {} : { cancelledSpending }),
      ...(request === null
        ? {}
        : {
            roomAfterRequestOre: request.roomAfterOre,
            overcommittedOre: request.missingOre,
            allowed: request.allowed,
          }),
    }),
  ),
  operating_effect: operation(
    z.object({
      rows: z.array(
        z.object({
          year: number,
          capital_cost_ore: number.optional(),
          added_cost_ore: number.optional(),
          one_off_ore: number.optional(),
          removed_cost_ore: number.optional(),
          added_revenue_ore: number.optional(),
        }),
      ),
    }),
    finance.operatingEffect,
    (rows) => ({ rows }),
  ),
  full_year_effect: operation(
    z.object({ annual_ore: number, start: month, years: z.array(number) }),
    finance.fullYearEffect,
    (rows) => ({ rows }),
  ),
  npv: operation(z.object({ flows_ore: amounts, rate_pct: decimal }), finance.netPresentValue, (npvOre) => ({
    npvOre,
  })),
  payback: operation(
    z.object({ flows_ore: amounts, rate_pct: decimal.nullish() }),
    ({ flowsOre, ratePct }) => finance.payback({ flowsOre, ratePct: ratePct ?? undefined }),
    (years) => ({ years }),
  ),
  benefit_cost: operation(
    z.object({ rate_pct: decimal, investment_ore: number, costs_ore: amounts, benefits_ore: amounts }),
    finance.benefitCost,
  ),
  benefit_plan: operation(
    z.object({
      items: z.array(
        z.object({
          id: z.string(),
          annual_full_ore: number,
          start: month,
          ramp_pct: z.array(decimal).optional(),
          probability_pct: decimal.optional(),
        }),
      ),
      years: z.array(number),
    }),
    finance.benefitPlan,
    (rows) => ({ rows }),
  ),
  reserve: operation(
    z.object({ parts_ore: amounts, stated_pct: decimal, reserve_ore: number }),
    finance.reserve,
  ),
  allocate: operation(
    z.object({ total_ore: number, weights: z.array(decimal), unit_ore: number.optional() }),
    finance.allocate,
    (shares) => ({ sharesOre: shares }),
  ),
  present: operation(z.object({ amount_ore: number, unit, decimals: number }), finance.present, (text) => ({
    text,
  })),
  sum_parts: operation(
    z.object({ parts_ore: amounts, stated_total_ore: number.optional() }),
    finance.sumParts,
  ),
}
