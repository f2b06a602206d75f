import { sumOre, toOre } from '../shared/money'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

/** A line of a project as it stands, öre. Without a forecast, the budget is still what is expected. */
export type ProjectLine = {
  id: string
  budgetOre: number
  committedOre: number
  actualOre: number
  forecastOre: number | null
}

export type FollowedAmounts = {
  budgetOre: number
  committedOre: number
  actualOre: number
  forecastOre: number
  /** Budget − forecast: positive is a surplus (*överskott*). */
  deviationOre: number
}

export type ProjectFollowUp = { rows: (FollowedAmounts & { id: string })[]; totals: FollowedAmounts }

/** Follow-up of a project per line and in all (finance.md 5). Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`. */
export const projectFollowUp = (lines: readonly ProjectLine[]): FinanceResult<ProjectFollowUp> => {
  const rows: ProjectFollowUp['rows'] = []
  for (const { id, budgetOre, committedOre, actualOre, forecastOre: forecast } of lines) {
    const forecastOre = forecast ?? budgetOre
    const fault = faultInAmounts([budgetOre, committedOre, actualOre, forecastOre])
    if (fault) return refuse(fault)
    const deviationOre = toOre(BigInt(budgetOre) - BigInt(forecastOre))
    if (deviationOre === null) return refuse('AMOUNT_TOO_LARGE')
    rows.push({ id, budgetOre, committedOre, actualOre, forecastOre, deviationOre })
  }
  const totals = sumOfEach(rows)
  return totals ? ok({ rows, totals }) : refuse('AMOUNT_TOO_LARGE')
}

const sumOfEach = (rows: readonly FollowedAmounts[]): FollowedAmounts | null => {
  const sum = (column: keyof FollowedAmounts) => sumOre(rows.map((row) => row[column]))
  const budgetOre = sum('budgetOre')
  const committedOre = sum('committedOre')
  const actualOre = sum('actualOre')
  const forecastOre = sum('forecastOre')
  const deviationOre = sum('deviationOre')
  if (budgetOre === null || committedOre === null || actualOre === null) return null
  if (forecastOre === null || deviationOre === null) return null
  return { budgetOre, committedOre, actualOre, forecastOre, deviationOre }
}
