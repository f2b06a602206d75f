/** What an amount in a sum is; with a name where there are several of a kind. */
export const derivationTerms = [
  'investment',
  'budget_line',
  'frame',
  'claim',
  'forecast',
  'actual',
  'room',
  'request',
  'proceeds',
  'book_value',
  'capital_cost',
  'added_cost',
  'one_off',
  'removed_cost',
  'added_revenue',
  'net_cost',
  'net_cost_before',
  'present_value',
  'benefit',
  'staff',
  'other',
  'overhead',
  'key',
  'area',
  'rounding',
  'price_with',
  'price_without',
  'price_change',
  'cost_effect',
] as const
export type DerivationTerm = (typeof derivationTerms)[number]

/** An amount with its sign in the sum: what is taken away is negative. */
export type Addend = { term: DerivationTerm; name: string | null; ore: number }

/** Where HU or the largest remainder was applied; a sum of öre is exact. */
export type RoundingPoint = 'HALF_AWAY' | 'LARGEST_REMAINDER' | 'EXACT'

/**
 * How one figure came about: the formula, everything it was made of, and where it was rounded, so that a page can say
 * "Så räknades det" under any cell. Amounts in öre; percent, FTE, weights and volumes as decimal text.
 */
export type Derivation = { rounding: RoundingPoint; resultOre: number } & (
  | { formula: 'SUM'; parts: Addend[] }
  /** HU(first · (1 + index)^years) */
  | { formula: 'INDEXED_COST'; component: string; firstOre: number; indexPct: string; years: number }
  /** principal − HU(base · elapsed / life) */
  | {
      formula: 'BOOK_VALUE'
      principalOre: number
      baseOre: number
      elapsedMonths: number
      lifeMonths: number
    }
  | { formula: 'CLAIM_NOT_DECIDED' }
  | { formula: 'CLAIM_LARGEST'; decidedOre: number; committedOre: number; actualOre: number }
  | { formula: 'CLAIM_ACTUAL' }
  /** HU(flow / (1 + rate)^year) */
  | { formula: 'PRESENT_VALUE'; flowOre: number; ratePct: string; year: number }
  /** HU(Σ of exact present values): rounded once, so the shown parts may differ from it by some öre. */
  | { formula: 'NET_PRESENT_VALUE'; ratePct: string; parts: Addend[] }
  /** HU(full · months/12 · ramp · probability) */
  | {
      formula: 'BENEFIT'
      annualFullOre: number
      months: number
      rampPct: string
      probabilityPct: string
    }
  | { formula: 'BENEFIT_NOT_YET'; start: string }
  /** One input replaced, the others as in the step before. */
  | { formula: 'REPLACED'; input: 'amount' | 'start' | 'rate' | 'life'; beforeOre: number; afterOre: number }
  /** HU(Σ FTE · standard cost) */
  | { formula: 'STAFF'; parts: { category: string; fte: string; standardCostOre: number }[] }
  | ShareDerivation
)

/** exact = total · weight / sum; rounded down, and the units left over go to the largest fractions. */
export type ShareDerivation = {
  formula: 'SHARE'
  totalOre: number
  unitOre: number
  weight: string
  weightSum: string
  /** The exact share as text in öre with four decimals, cut off, and what rounding down left of it. */
  exactOre: string
  floorOre: number
  unitsLeft: number
  /** Place in the line for the units left over; null without weight or when nothing was left. */
  rank: number | null
  /** Whether this one got a unit, and who did. */
  extra: boolean
  extraTo: string[]
}

/** Years until money is back; `turn` is null when it never is. */
export type PaybackDerivation = {
  ratePct: string
  turn: { year: number; cumulativeBeforeOre: number; flowOre: number } | null
  years: string | null
}

/** (current − previous) / previous · 100; null when there was nothing before. */
export type PercentDerivation = {
  previousOre: number
  currentOre: number
  changeOre: number
  pct: string | null
}
