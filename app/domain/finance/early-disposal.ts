import { toOre } from '../shared/money'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import { bookValueAfter } from './revise-life'
import type { FinanceResult } from './types'

export type EarlyDisposalInput = {
  principalOre: number
  residualOre?: number | undefined
  lifeMonths: number
  /** Whole months in use; after the whole life the residual value is left. */
  elapsedMonths: number
  /** What was paid for it; negative when it cost money to get rid of it. */
  proceedsOre: number
}

/** Negative `resultOre` is a loss (*utrangeringskostnad*), a one-off operating cost of the year. */
export type EarlyDisposal = { bookValueOre: number; proceedsOre: number; resultOre: number }

/**
 * An asset taken out of use after some months: what it was sold for less its book value (finance.md 4.8). Interest and
 * depreciation end with that month. Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`, `PRINCIPAL_NOT_POSITIVE`,
 * `LIFE_NOT_POSITIVE`, `LIFE_TOO_LONG`, `RESIDUAL_OUT_OF_RANGE`.
 */
export const earlyDisposal = ({
  elapsedMonths,
  proceedsOre,
  ...asset
}: EarlyDisposalInput): FinanceResult<EarlyDisposal> => {
  const fault = faultInAmounts([proceedsOre])
  if (fault) return refuse(fault)
  const bookValue = bookValueAfter(asset, Math.min(elapsedMonths, Math.max(asset.lifeMonths, 0)))
  if (!bookValue.ok) return bookValue
  const resultOre = toOre(BigInt(proceedsOre) - BigInt(bookValue.value))
  return resultOre === null
    ? refuse('AMOUNT_TOO_LARGE')
    : ok({ bookValueOre: bookValue.value, proceedsOre, resultOre })
}
