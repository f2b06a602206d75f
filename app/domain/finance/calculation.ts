import type { InterestMethod, YearRow } from './types'

export const calculationKinds = ['plan', 'alternative', 'scenario'] as const
export type CalculationKind = (typeof calculationKinds)[number]

/** A decided calculation is frozen; a withdrawn one is kept but no longer offered. */
export const calculationStates = ['draft', 'decided', 'withdrawn'] as const
export type CalculationState = (typeof calculationStates)[number]

export const assetEventKinds = ['life', 'addition', 'impairment', 'disposal', 'grant'] as const
export type AssetEventKind = (typeof assetEventKinds)[number]

export const alternativeKinds = ['buy', 'lease', 'subscribe', 'do_nothing'] as const
export type AlternativeKind = (typeof alternativeKinds)[number]

export const costPhases = ['feasibility', 'procurement', 'project', 'reserve', 'other'] as const
export type CostPhase = (typeof costPhases)[number]

export const effectKinds = ['added_cost', 'one_off', 'removed_cost', 'added_revenue'] as const
export type EffectKind = (typeof effectKinds)[number]

/** One rate for all years (percent), or one per calendar year with its source (finance.md 2.2). */
export type CalculationRates =
  | { mode: 'FIXED'; ratePct: string; source: string | null }
  | { mode: 'BY_YEAR'; years: { year: number; ratePct: string; source: string }[] }

/** Everything a calculation of an investment rests on. Amounts in öre, rates in percent as decimal text. */
export type CalculationInput = {
  alternative: AlternativeKind | null
  /** Cost lines by phase; `null` where nobody has said yet whether it is capitalised. */
  lines: { phase: CostPhase; label: string; ore: number; treatment: 'CAPITAL' | 'OPERATING' | null }[]
  reserve: { ore: number; statedPct: string | null } | null
  financing: { label: string; ore: number }[]
  financingNote: string | null
  grantOre: number
  residualOre: number
  lifeMonths: number
  /** Parts with lives of their own; when there are any, they make up what is capitalised. */
  components: { label: string; ore: number; residualOre: number; lifeMonths: number; start: string | null }[]
  method: 'straight_line' | 'annuity' | 'non_depreciable'
  interestMethod: InterestMethod
  /** YYYY-MM-DD and the start rule, or null when the years are numbered 1, 2, 3. */
  takenIntoUse: string | null
  startRule: 'SAME_MONTH' | 'NEXT_MONTH' | 'NEXT_YEAR'
  rates: CalculationRates
  /** Reinvestment (4.7): calendar years from the start, and the yearly price change in percent. */
  reinvestment: { horizonYears: number; indexPct: string } | null
  /** Yearly effects on running costs, by department where it is another's budget (8). */
  effects: {
    kind: EffectKind
    label: string
    annualOre: number
    start: string
    lastYear: number | null
    department: string | null
  }[]
  /** For present values (9): a setting apart from the internal rate. */
  discountPct: string
  horizonYears: number
}

/** What a decided calculation gave, kept as it was. */
export type FrozenCalculation = {
  principalOre: number
  rows: YearRow[]
  totals: { depreciationOre: number; interestOre: number; costOre: number }
  /** SHA-256 of the input and the rows as JSON with sorted keys. */
  hash: string
}
