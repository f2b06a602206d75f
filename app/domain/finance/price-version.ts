/**
 * The way of a price list through the forums of the agreement. Returned to draft from any forum; published is the end.
 */
export const priceStates = [
  'draft',
  'reference_group',
  'preparatory_group',
  'operational_council',
  'strategic_council',
  'published',
  'withdrawn',
] as const
export type PriceState = (typeof priceStates)[number]

export const priceStepEvents = ['forward', 'return', 'publish', 'withdraw'] as const
export type PriceStepEvent = (typeof priceStepEvents)[number]

export const priceCostKinds = ['direct', 'capital', 'settlement'] as const
export type PriceCostKind = (typeof priceCostKinds)[number]

export const priceChangeKinds = ['added', 'removed'] as const

/** A change of a what-if calculation. Percent, FTE and volumes as decimal text; amounts in öre; years are price years. */
export type PriceScenarioChange =
  | { kind: 'volume'; area: string; key: string; department: string | null; pct: string; fromYear: number }
  | { kind: 'fte'; area: string; category: string; fte: string; fromYear: number }
  | {
      kind: 'service'
      area: string
      name: string
      fte: Record<string, string>
      otherOre: number
      fromYear: number
    }
  | { kind: 'cost'; area: string; name: string; amountOre: number; fromYear: number; lastYear: number | null }
  | {
      kind: 'investment'
      area: string
      name: string
      costs: { year: number; costOre: number }[]
      removedOre: number
    }
  | { kind: 'overhead'; amountOre: number; fromYear: number }
