import { ok, refuse } from '../shared/result'
import { faultInAmounts, monthAfter, parseMonth } from './checks'
import { bookValueAfter, type RevisedLife } from './revise-life'
import { straightLine } from './straight-line'
import type { FinanceResult, StraightLineInput } from './types'

export type ImpairmentInput = StraightLineInput & {
  elapsedMonths: number
  /** By how much the book value is lowered. */
  impairmentOre: number
  /** The residual value from now on; at most what is left. */
  newResidualOre?: number | undefined
}

export type Impairment = {
  bookValueBeforeOre: number
  bookValueAfterOre: number
  /** Shown apart from the capital cost. */
  lossOre: number
  /** The months that are left; null when nothing is left to depreciate or charge interest on. */
  revised: RevisedLife | null
}

/**
 * A book value set down (*nedskrivning*, finance.md 4.8): the remaining months stay as they are. Refusals: those of
 * `straightLine`, and `INPUT_INVALID` when the amount is not between one öre and the book value or no month is left.
 */
export const impairment = (input: ImpairmentInput): FinanceResult<Impairment> => {
  const { elapsedMonths, impairmentOre, newResidualOre, ...asset } = input
  const first = parseMonth(asset.start)
  const fault = faultInAmounts([impairmentOre])
  if (!first) return refuse('INPUT_INVALID')
  if (fault) return refuse(fault)
  const before = bookValueAfter(asset, elapsedMonths)
  if (!before.ok) return before
  const monthsLeft = asset.lifeMonths - elapsedMonths
  if (impairmentOre <= 0 || impairmentOre > before.value || monthsLeft === 0) return refuse('INPUT_INVALID')
  const bookValueAfterOre = before.value - impairmentOre
  const loss = { bookValueBeforeOre: before.value, bookValueAfterOre, lossOre: impairmentOre }
  if (bookValueAfterOre === 0) return ok({ ...loss, revised: null })

  const start = monthAfter(first, elapsedMonths)
  const schedule = straightLine({
    ...asset,
    principalOre: bookValueAfterOre,
    residualOre: newResidualOre ?? Math.min(asset.residualOre ?? 0, bookValueAfterOre),
    lifeMonths: monthsLeft,
    start,
  })
  return schedule.ok
    ? ok({
        ...loss,
        revised: { bookValueOre: bookValueAfterOre, revisionStart: start, schedule: schedule.value },
      })
    : schedule
}
