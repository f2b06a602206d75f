import { ok, refuse } from '../shared/result'
import { rateTable } from './checks'
import { straightLineUntil, totalsOf } from './straight-line'
import type {
  CapitalCost,
  FinanceResult,
  InterestMethod,
  Rates,
  StraightLineSchedule,
  YearRow,
} from './types'

/** A part with a life of its own; `start` only when it differs from that of the whole. */
export type Component = {
  id: string
  principalOre: number
  residualOre?: number | undefined
  lifeMonths: number
  start?: string | undefined
}

export type ComponentsInput = {
  components: readonly Component[]
  start?: string | undefined
  rates: Rates
  interestMethod?: InterestMethod | undefined
}

/** The parts' own schedules, and their sums per calendar year. */
export type ComponentSchedule = {
  parts: { id: string; schedule: StraightLineSchedule }[]
  rows: YearRow[]
  totals: CapitalCost
}

/**
 * Component depreciation (*komponentavskrivning*): one straight-line schedule per component, rounded there and then
 * added per calendar year. Refusals: `INPUT_INVALID` without components or start, and the first refusal of a component.
 */
export const components = (input: ComponentsInput): FinanceResult<ComponentSchedule> => {
  if (input.components.length === 0) return refuse('INPUT_INVALID')
  const rateOf = rateTable(input.rates)
  const parts: ComponentSchedule['parts'] = []
  const { rates, interestMethod } = input
  for (const { id, start = input.start, principalOre, residualOre, lifeMonths } of input.components) {
    if (start === undefined) return refuse('INPUT_INVALID')
    const asset = { principalOre, residualOre, lifeMonths, start, rates, interestMethod }
    const schedule = straightLineUntil(asset, rateOf, lifeMonths)
    if (!schedule.ok) return schedule
    parts.push({ id, schedule: schedule.value })
  }
  const rows = addPerYear(parts.map((part) => part.schedule.rows))
  const totals = totalsOf(parts.map((part) => part.schedule.totals))
  const held = rows.every((row) => Number.isSafeInteger(row.openingOre))
  return totals && held ? ok({ parts, rows, totals }) : refuse('AMOUNT_TOO_LARGE')
}

/** Rows of several assets, added per calendar year. The sums may be more than a number holds exactly. */
export const addPerYear = (schedules: readonly (readonly YearRow[])[]): YearRow[] => {
  const byYear = new Map<number, YearRow>()
  for (const rows of schedules)
    for (const row of rows) {
      const sum = byYear.get(row.year)
      if (!sum) {
        const { year, openingOre, depreciationOre, interestOre, costOre, closingOre } = row
        byYear.set(year, { year, openingOre, depreciationOre, interestOre, costOre, closingOre })
        continue
      }
      sum.openingOre += row.openingOre
      sum.depreciationOre += row.depreciationOre
      sum.interestOre += row.interestOre
      sum.costOre += row.costOre
      sum.closingOre += row.closingOre
    }
  return [...byYear.values()].sort((a, b) => a.year - b.year)
}
