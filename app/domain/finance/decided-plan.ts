import type { CalculationInput, FrozenCalculation } from './calculation'
import { ratesOf } from './asset'
import { parseMonth } from './checks'
import { startMonth } from './start-month'
import type { StraightLineInput } from './types'

/** What a decided calculation said that each year would cost, before grants. */
export type DecidedPlan = {
  principalOre: number
  /** First month; null when the calculation numbers its years and nothing is in use yet. */
  start: string | null
  /** The calculation has no date: its years are laid out from the month when the first part came into use. */
  undated: boolean
  /** What the plan is computed from, when it is a single straight-line schedule; else nothing is told of why it differs. */
  basis: StraightLineInput | null
  rows: { year: number; costOre: number }[]
}

/** @param firstUse the start month of the first asset, or null */
export function decidedPlan(
  input: Pick<
    CalculationInput,
    | 'method'
    | 'interestMethod'
    | 'rates'
    | 'components'
    | 'takenIntoUse'
    | 'startRule'
    | 'residualOre'
    | 'lifeMonths'
  >,
  frozen: Pick<FrozenCalculation, 'principalOre' | 'rows'>,
  firstUse: string | null,
): DecidedPlan {
  const { principalOre } = frozen
  const { method, interestMethod, residualOre, lifeMonths, takenIntoUse, startRule } = input
  const told = takenIntoUse === null ? null : startMonth({ takenIntoUse, startRule })
  const undated = takenIntoUse === null
  const start = told?.ok ? told.value : firstUse
  const single = method === 'straight_line' && input.components.length === 0
  const basis =
    single && start !== null
      ? { principalOre, residualOre, lifeMonths, start, rates: ratesOf(input.rates), interestMethod }
      : null
  const first = start === null ? null : parseMonth(start)
  const moved = undated && first ? first.year - 1 : 0
  const rows = frozen.rows.map(({ year, costOre }) => ({ year: year + moved, costOre }))
  return { principalOre, start, undated, basis, rows }
}
