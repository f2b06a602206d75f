import type { IndexIndicator, IndexMethod, IndexPart } from './types'

export const definitionStates = ['draft', 'decided', 'replaced'] as const
/** By hand, from a file, from Kolada, or counted from what the portal holds. */
export const observationSources = ['hand', 'file', 'kolada', 'portal'] as const
/** The own index of all indicators, or the one of those that others can be compared by. */
export const runKinds = ['own', 'comparison'] as const
export type RunKind = (typeof runKinds)[number]

export type DefinedIndicator = IndexIndicator & {
  label: string
  unit: string
  /** Where its values come from: K Kolada, E own survey or inventory, P the portal's own data. */
  source: 'K' | 'E' | 'P'
  /** Ids in Kolada, and how several make one value. */
  kolada: { ids: string[]; combine: 'one' | 'mean' | 'sum' | 'quotient'; factor: number } | null
  comparable: boolean
  text: string
}

export type IndexDefinition = {
  method: IndexMethod
  parts: (IndexPart & { label: string })[]
  indicators: DefinedIndicator[]
}

/** What a run keeps so that pages can show it without computing. Places are kept by municipality and year. */
export type StoredRun = {
  years: number[]
  subjects: { code: string; name: string; own: boolean }[]
  cells: StoredCell[]
  /** How often the own municipality is ahead of each other one, of all replicates. */
  pairs: StoredPair[]
  /** When the latest value it used was known. */
  vintage: string | null
}

export type StoredPart = {
  score: number | null
  coverage: number | null
  used: number
  status: string
  /** 5th and 95th percentile with other weights inside the part; for the own municipality. */
  interval: { p05: number; p95: number } | null
}

export type StoredPair = { year: number; other: string; shareAhead: number }

export type StoredCell = {
  subject: string
  year: number
  index: number | null
  arithmetic: number | null
  rank: number | null
  parts: Record<string, StoredPart>
  scores: Record<
    string,
    { state: string; value: number | null; sourceYear: number | null; score: number | null }
  >
  /** 5th, 50th and 95th percentile of the replicates, and the interval of places. */
  interval: { p05: number; median: number; p95: number; rankP05: number; rankP95: number } | null
  oneAtATime: { min: number; minScenario: string; max: number; maxScenario: string } | null
}
