/** Fixed days of budget and accounts (KL 11, rules 5). They are days of the calendar and never move. */
import { type Day, dayFrom } from '../shared/day'
import { type Due, afterMonths } from './periods'
import { isElectionYear } from './mandates'

/** The days that a budget for a year is made by. */
export interface BudgetDays {
  /** BUD-01, KL 11:8: the executive board's proposal; with special reasons `lateProposal`, then the tax rate by `proposal`. */
  proposal: Day
  lateProposal: Day
  /** BUD-03, KL 11:10: in an election year the new council decides, so not before this day; otherwise null. */
  earliestDecision: Day | null
  /** BUD-02, KL 11:10. */
  decision: Day
  /** BUD-04, KL 11:11: when the budget cannot be decided in time, the tax rate by `decision` and the budget by this day. */
  lateDecision: Day
}

export function budgetDays(budgetYear: number): BudgetDays {
  const year = budgetYear - 1
  return {
    proposal: dayFrom(year, 10, 31),
    lateProposal: dayFrom(year, 11, 30),
    earliestDecision: isElectionYear(year) ? dayFrom(year, 10, 15) : null,
    decision: dayFrom(year, 11, 30),
    lateDecision: dayFrom(year, 12, 31),
  }
}

/** BUD-07, KL 11:16: the interim report within two months after its period. */
export const interimReport = (periodEnds: Day): Due => afterMonths(periodEnds, 2)

/** BUD-08, KL 11:20 and 5:24: the annual report of a year, and the last day for discharge. */
export const annualReportDays = (year: number): { report: Day; discharge: Day } => ({
  report: dayFrom(year + 1, 4, 15),
  discharge: dayFrom(year + 1, 6, 30),
})

/** BUD-09, KL 4:31: what party support was used for in a year is reported to the council. */
export const partySupportReport = (year: number): Day => dayFrom(year + 1, 6, 30)
