import { refuse } from '../shared/result'
import { shareOut } from './allocate'
import { faultInAmounts } from './checks'
import { type KeySet, readKeys } from './price-keys'
import type { FinanceResult } from './types'

/** The published amount of one area (öre) and its keys, with one volume per successor. */
export type RestateSplitInput = KeySet & { amountOre: number }

/**
 * Last year's published amount of a department that was split, divided over its successors: largest remainder with
 * weight Σ weight · volume / all volumes of the key (finance.md 11.5). The amount stays. Refusals: `INPUT_INVALID`,
 * `AMOUNT_TOO_LARGE`, `NO_RECIPIENTS`, and those of the keys ({@link readKeys}).
 */
export const restateSplit = (input: RestateSplitInput): FinanceResult<number[]> => {
  const fault = faultInAmounts([input.amountOre])
  if (fault) return refuse(fault)
  const successors = Math.max(0, ...input.keys.map(({ volumes }) => volumes.length))
  if (input.keys.length > 0 && successors === 0) return refuse('NO_RECIPIENTS')
  const used = readKeys(input, successors)
  if (!used.ok) return used
  const { keys, weights } = used.value
  const allSums = keys.reduce((product, { volumeSum }) => product * BigInt(volumeSum), 1n)
  const perVolume = keys.map(
    ({ volumeSum }, index) => BigInt(weights[index] ?? 0) * (allSums / BigInt(volumeSum)),
  )
  const shares = Array.from({ length: successors }, (_, place) =>
    keys.reduce(
      (sum, { volumes }, index) => sum + BigInt(volumes[place] ?? 0) * (perVolume[index] ?? 0n),
      0n,
    ),
  )
  return shareOut(input.amountOre, shares)
}
