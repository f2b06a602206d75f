import type { ComparedPrice } from '../../domain/finance/price-comparison'

export type PriceStep = { label: string; value: number; kind: 'from' | 'change' | 'to'; note?: string }

/**
 * The way from last year's price to this year's: what was removed, what the rest costs, how it is shared, what was
 * added. Steps of nothing are left out. Empty for who had no price last year.
 * @param own names of what was removed and added
 */
export function priceSteps(
  { including, excluding, effects }: Omit<ComparedPrice, 'code'>,
  { from, to, removed, added }: { from: string; to: string; removed: string[]; added: string[] },
): PriceStep[] {
  if (including.previousOre === null) return []
  const step = (label: string, value: number, note?: string): PriceStep[] =>
    value === 0 ? [] : [{ label, value, kind: 'change', ...(note ? { note } : {}) }]
  return [
    { label: from, value: including.previousOre, kind: 'from' },
    ...(excluding ? step('Uppdrag som utgår', effects.removedOre, removed.join(', ')) : []),
    ...step('Kostnadseffekt', effects.costOre, 'Tjänsterna kostar mer eller mindre att utföra'),
    ...step('Andelseffekt', effects.shareOre, 'Förvaltningens andel av volymerna har ändrats'),
    ...(excluding ? step('Uppdrag som tillkommer', effects.addedOre, added.join(', ')) : []),
    { label: to, value: including.currentOre, kind: 'to' },
  ]
}
