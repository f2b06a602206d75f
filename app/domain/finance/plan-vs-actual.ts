import { sumOre } from '../shared/money'
import { ok, refuse } from '../shared/result'
import { straightLine } from './straight-line'
import type { FinanceResult, StraightLineInput } from './types'

export type PlanVsActualInput = {
  plan: StraightLineInput
  actual: StraightLineInput
  /** The years to show; those of either schedule when they are not given. */
  years?: readonly number[] | undefined
}

/** Capital cost of a year as planned and as it became, öre. The effects add up to the deviation exactly. */
export type DeviationRow = {
  year: number
  plannedOre: number
  amountEffectOre: number
  startEffectOre: number
  rateEffectOre: number
  lifeEffectOre: number
  actualOre: number
  /** Actual − planned. */
  deviationOre: number
}

export const deviationEffects = ['amount', 'start', 'rate', 'life'] as const
export type DeviationEffect = (typeof deviationEffects)[number]

/**
 * Planned against actual capital cost per year (finance.md 5). One input at a time is replaced, in the fixed order
 * amount (with its residual value), start, rate, life: another order would give other effects. The interest method is
 * the plan's. Refusals: those of `straightLine`, the plan's first; `INPUT_INVALID` for a year that is none.
 */
export const planVsActual = ({ plan, actual, years }: PlanVsActualInput): FinanceResult<DeviationRow[]> => {
  const amount = { ...plan, principalOre: actual.principalOre, residualOre: actual.residualOre }
  const start = { ...amount, start: actual.start }
  const rate = { ...start, rates: actual.rates }
  const life = { ...rate, lifeMonths: actual.lifeMonths }
  const faultInActual = straightLine({ ...actual, interestMethod: plan.interestMethod })
  const costs: Map<number, number>[] = []
  for (const step of [plan, amount, start, rate, life]) {
    const schedule = straightLine(step)
    if (!schedule.ok) return schedule
    if (costs.length === 0 && !faultInActual.ok) return faultInActual
    costs.push(new Map(schedule.value.rows.map((row) => [row.year, row.costOre])))
  }
  const shown = years ?? yearsOf(costs)
  if (!shown.every(Number.isSafeInteger)) return refuse('INPUT_INVALID')
  const rows: DeviationRow[] = []
  for (const year of shown) {
    const [planned = 0, ofAmount = 0, ofStart = 0, ofRate = 0, became = 0] = costs.map(
      (cost) => cost.get(year) ?? 0,
    )
    rows.push({
      year,
      plannedOre: planned,
      amountEffectOre: ofAmount - planned,
      startEffectOre: ofStart - ofAmount,
      rateEffectOre: ofRate - ofStart,
      lifeEffectOre: became - ofRate,
      actualOre: became,
      deviationOre: became - planned,
    })
  }
  return sumOre(rows.map((row) => Math.abs(row.plannedOre) + Math.abs(row.actualOre))) === null
    ? refuse('AMOUNT_TOO_LARGE')
    : ok(rows)
}

const yearsOf = (costs: readonly Map<number, number>[]): number[] =>
  [...new Set([...(costs[0]?.keys() ?? []), ...(costs.at(-1)?.keys() ?? [])])].sort((a, b) => a - b)
