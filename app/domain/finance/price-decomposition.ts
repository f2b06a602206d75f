import { sumOre } from '../shared/money'
import { ok, refuse } from '../shared/result'
import { shareOut } from './allocate'
import { faultInAmounts } from './checks'
import { sumColumns } from './price-model'
import type { FinanceResult } from './types'

export type PriceDecompositionInput = {
  /** Per area the price of each department, öre; areas and departments in one order. */
  previousAreasOre: readonly (readonly number[])[]
  currentAreasOre: readonly (readonly number[])[]
}

/** Why prices changed, per department. Cost effect + share effect = total change. */
export type Decomposed = { costEffectOre: number[]; shareEffectOre: number[]; totalChangeOre: number[] }
export type PriceDecomposition = Decomposed & { areas: Decomposed[] }

/**
 * The change of prices split in a cost effect (the area became dearer or cheaper, spread over last year's prices by
 * largest remainder) and a share effect (the department's share changed: the rest, which adds up to zero in each area);
 * finance.md 11.4. Refusals: `INPUT_INVALID` for tables of unequal shape, `NO_RECIPIENTS`, `AMOUNT_TOO_LARGE`,
 * `NEGATIVE_WEIGHT` for a negative price last year, `WEIGHT_SUM_ZERO` for an area that cost nothing last year.
 */
export const priceDecomposition = ({
  previousAreasOre,
  currentAreasOre,
}: PriceDecompositionInput): FinanceResult<PriceDecomposition> => {
  if (previousAreasOre.length === 0) return refuse('NO_RECIPIENTS')
  if (previousAreasOre.length !== currentAreasOre.length) return refuse('INPUT_INVALID')
  const width = previousAreasOre[0]?.length ?? 0
  const areas: Decomposed[] = []
  for (const [place, previous] of previousAreasOre.entries()) {
    const current = currentAreasOre[place] ?? []
    if (previous.length !== width) return refuse('INPUT_INVALID')
    const area = decomposeArea(previous, current)
    if (!area.ok) return area
    areas.push(area.value)
  }
  const all = {
    costEffectOre: sumColumns(areas.map((area) => area.costEffectOre)),
    shareEffectOre: sumColumns(areas.map((area) => area.shareEffectOre)),
    totalChangeOre: sumColumns(areas.map((area) => area.totalChangeOre)),
  }
  const held = Object.values(all).every((amounts) => amounts.every(Number.isSafeInteger))
  return held ? ok({ ...all, areas }) : refuse('AMOUNT_TOO_LARGE')
}

/** The same for one area. */
export const decomposeArea = (
  previous: readonly number[],
  current: readonly number[],
): FinanceResult<Decomposed> => {
  if (previous.length !== current.length) return refuse('INPUT_INVALID')
  const fault = faultInAmounts([...previous, ...current])
  if (fault) return refuse(fault)
  const before = sumOre(previous)
  const after = sumOre(current)
  if (before === null || after === null || !Number.isSafeInteger(after - before))
    return refuse('AMOUNT_TOO_LARGE')
  const unchanged = previous.length > 0 && [...previous, ...current].every((price) => price === 0)
  const cost = unchanged ? ok(previous.map(() => 0)) : shareOut(after - before, previous)
  if (!cost.ok) return cost
  const totalChangeOre = current.map((price, place) => price - (previous[place] ?? 0))
  const shareEffectOre = totalChangeOre.map((change, place) => change - (cost.value[place] ?? 0))
  return ok({ costEffectOre: cost.value, shareEffectOre, totalChangeOre })
}
