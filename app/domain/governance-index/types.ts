/** The index in full is specified as method 1.0: fixed goalposts, arithmetic mean in a part, geometric mean between parts. */
export type IndexMethod = {
  /** Part scores below this count as this in the geometric mean. */
  partFloor: number
  /** Share of the weight of a part that must have a value, 0–1. */
  minCoverage: number
  minIndicators: number
  carryForwardMaxYears: number
  /** δ: how far weights are moved when robustness is tried, 0–1. */
  perturbation: number
  displayDecimals: number
  seed: number
  replicates: number
}

export const standardMethod: IndexMethod = {
  partFloor: 1,
  minCoverage: 0.6,
  minIndicators: 2,
  carryForwardMaxYears: 2,
  perturbation: 0.25,
  displayDecimals: 1,
  seed: 20_261_120,
  replicates: 1000,
}

export type IndexPart = { id: string; weight: number }

/** `best` below `worst` means that lower is better. Weights are any positive numbers. */
export type IndexIndicator = {
  id: string
  part: string
  worst: number
  best: number
  weight: number
  carryForward: boolean
  target?: number | null | undefined
}

export const observationStates = ['ok', 'missing', 'suppressed', 'not_applicable'] as const
export type ObservationState = (typeof observationStates)[number]

export type Observation = {
  municipality: string
  year: number
  indicator: string
  value: number | null
  status: ObservationState
}

export type IndexInput = {
  method: IndexMethod
  parts: readonly IndexPart[]
  indicators: readonly IndexIndicator[]
  municipalities: readonly string[]
  years: readonly number[]
  observations: readonly Observation[]
}

/** What an indicator counts as in a year; `carried` is an older value, from `sourceYear`. */
export type Resolved = {
  state: ObservationState | 'carried'
  value: number | null
  sourceYear: number | null
}
export type Scored = Resolved & { score: number | null }

/** Coverage is null when nothing was applicable. */
export type PartScore = {
  score: number | null
  coverage: number | null
  indicatorsUsed: number
  status: 'ok' | 'insufficient' | 'not_applicable'
}

/** One municipality and year. `index` and `arithmetic` are null unless every part has a score. */
export type YearResult = {
  scores: Record<string, Scored>
  parts: Record<string, PartScore>
  index: number | null
  arithmetic: number | null
}

/** municipality → year → what came out */
export type IndexResult = Record<string, Record<number, YearResult>>
