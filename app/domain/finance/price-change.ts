import { percentChange, sumOre } from '../shared/money'
import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import type { FinanceResult } from './types'

export type PriceChangeInput = {
  /** Per department, öre, in one order. */
  previousOre: readonly number[]
  currentOre: readonly number[]
  /** Full reruns: last year without what was removed, this year without what was added. Both or neither. */
  previousExclOre?: readonly number[] | undefined
  currentExclOre?: readonly number[] | undefined
}

/** Percent with one decimal; null where there was nothing before. */
export type Change = {
  changeOre: number[]
  pct: (string | null)[]
  totalChangeOre: number
  totalPct: string | null
}

export type PriceChange = { including: Change; excluding: Change | null }

/**
 * Year over year with and without changed assignments (finance.md 11.4). Refusals: `NO_RECIPIENTS` without
 * departments, `INPUT_INVALID` for lists of unequal length, `AMOUNT_TOO_LARGE`.
 */
export const priceChange = (input: PriceChangeInput): FinanceResult<PriceChange> => {
  const { previousOre, currentOre, previousExclOre, currentExclOre } = input
  const including = changeBetween(previousOre, currentOre)
  if (!including.ok) return including
  if (!previousExclOre && !currentExclOre) return ok({ including: including.value, excluding: null })
  if (previousExclOre?.length !== previousOre.length || !currentExclOre) return refuse('INPUT_INVALID')
  const excluding = changeBetween(previousExclOre, currentExclOre)
  return excluding.ok ? ok({ including: including.value, excluding: excluding.value }) : excluding
}

/** The change from one list of amounts to another, one by one and in all. Refusals as for {@link priceChange}. */
export const changeBetween = (before: readonly number[], after: readonly number[]): FinanceResult<Change> => {
  if (before.length !== after.length) return refuse('INPUT_INVALID')
  if (before.length === 0) return refuse('NO_RECIPIENTS')
  const fault = faultInAmounts([...before, ...after])
  if (fault) return refuse(fault)
  const beforeSum = sumOre(before)
  const afterSum = sumOre(after)
  if (beforeSum === null || afterSum === null) return refuse('AMOUNT_TOO_LARGE')
  const changeOre = after.map((amount, place) => amount - (before[place] ?? 0))
  const totalChangeOre = afterSum - beforeSum
  if (![...changeOre, totalChangeOre].every(Number.isSafeInteger)) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    changeOre,
    pct: after.map((amount, place) => percentChange(before[place] ?? 0, amount)),
    totalChangeOre,
    totalPct: percentChange(beforeSum, afterSum),
  })
}
