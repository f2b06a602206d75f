import { ok, refuse } from '../shared/result'
import { faultInAmounts, monthAfter, parseMonth } from './checks'
import { bookValueAfter } from './revise-life'
import { straightLine } from './straight-line'
import type { FinanceResult, StraightLineInput, StraightLineSchedule } from './types'

export type AdditionalExpenditureInput = StraightLineInput & {
  elapsedMonths: number
  additionOre: number
  /** The life of the addition; the months that are left of the asset when it is not given. */
  additionLifeMonths?: number | undefined
}

export type AdditionalExpenditure = { start: string; lifeMonths: number; schedule: StraightLineSchedule }

/**
 * Further capital expenditure on an asset in use (finance.md 4.8): an asset of its own, linked to the first, from the
 * month after those that have passed. Refusals: those of `straightLine` for either asset.
 */
export const additionalExpenditure = (
  input: AdditionalExpenditureInput,
): FinanceResult<AdditionalExpenditure> => {
  const { elapsedMonths, additionOre, additionLifeMonths, ...asset } = input
  const first = parseMonth(asset.start)
  const fault = faultInAmounts([additionOre])
  if (!first) return refuse('INPUT_INVALID')
  if (fault) return refuse(fault)
  const bookValue = bookValueAfter(asset, elapsedMonths)
  if (!bookValue.ok) return bookValue
  const start = monthAfter(first, elapsedMonths)
  const lifeMonths = additionLifeMonths ?? asset.lifeMonths - elapsedMonths
  const { rates, interestMethod } = asset
  const schedule = straightLine({ principalOre: additionOre, lifeMonths, start, rates, interestMethod })
  return schedule.ok ? ok({ start, lifeMonths, schedule: schedule.value }) : schedule
}
