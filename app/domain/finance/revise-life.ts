import { ok, refuse } from '../shared/result'
import { faultInAmounts, faultInAsset, maxLifeMonths, monthAfter, parseMonth, rateTable } from './checks'
import { bookValues, straightLineUntil } from './straight-line'
import type { FinanceResult, StraightLineInput, StraightLineSchedule } from './types'

export type ReviseLifeInput = StraightLineInput & {
  /** Whole months that have passed since the start. */
  elapsedMonths: number
  newRemainingMonths: number
  /** The residual value from now on; as before when it is not given. */
  newResidualOre?: number | undefined
}

export type RevisedLife = {
  bookValueOre: number
  /** The first month that is counted anew, `YYYY-MM`. */
  revisionStart: string
  schedule: StraightLineSchedule
}

/**
 * A new life or residual value after some months (finance.md 4.8): the book value becomes the principal of the months
 * that are left, from the month after. What has passed stays as it was ({@link scheduleUntil}) and needs no rates here.
 *
 * Refusals: those of `straightLine` for the asset, `INPUT_INVALID` when more months have passed than it had, then
 * `LIFE_NOT_POSITIVE`, `LIFE_TOO_LONG`, `RESIDUAL_OUT_OF_RANGE` of the new figures (`PRINCIPAL_NOT_POSITIVE` when
 * nothing is left), and `RATE_MISSING`, `RATE_NEGATIVE` of the years to come.
 */
export const reviseLife = (input: ReviseLifeInput): FinanceResult<RevisedLife> => {
  const { elapsedMonths, newRemainingMonths, newResidualOre, ...asset } = input
  const residualOre = newResidualOre ?? asset.residualOre ?? 0
  const start = parseMonth(asset.start)
  const bookValue = bookValueAfter(asset, elapsedMonths)
  if (!start || !Number.isInteger(newRemainingMonths)) return refuse('INPUT_INVALID')
  if (!bookValue.ok) return bookValue
  const revisionStart = monthAfter(start, elapsedMonths)
  const left = {
    ...asset,
    principalOre: bookValue.value,
    residualOre,
    lifeMonths: newRemainingMonths,
    start: revisionStart,
  }
  const schedule = straightLineUntil(left, rateTable(asset.rates), maxLifeMonths)
  return schedule.ok
    ? ok({ bookValueOre: bookValue.value, revisionStart, schedule: schedule.value })
    : schedule
}

/**
 * The book value after whole months of a straight-line asset, in öre. Refusals as for `straightLine`, without start and
 * rates; `INPUT_INVALID` outside its life.
 */
export const bookValueAfter = (
  { principalOre, residualOre = 0, lifeMonths }: Omit<StraightLineInput, 'start' | 'rates'>,
  elapsedMonths: number,
): FinanceResult<number> => {
  if (!Number.isInteger(lifeMonths) || !Number.isInteger(elapsedMonths)) return refuse('INPUT_INVALID')
  const fault =
    faultInAmounts([principalOre, residualOre]) ?? faultInAsset(principalOre, lifeMonths, residualOre)
  if (fault) return refuse(fault)
  if (elapsedMonths < 0 || elapsedMonths > lifeMonths) return refuse('INPUT_INVALID')
  return ok(bookValues({ principalOre, residualOre, lifeMonths })(elapsedMonths))
}

/** The part of a schedule before something happened: its first months. Refusals as for `straightLine`. */
export const scheduleUntil = (
  asset: StraightLineInput,
  elapsedMonths: number,
): FinanceResult<StraightLineSchedule> =>
  Number.isInteger(elapsedMonths) && elapsedMonths >= 0
    ? straightLineUntil(asset, rateTable(asset.rates), elapsedMonths)
    : refuse('INPUT_INVALID')
