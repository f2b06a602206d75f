import type { Day } from '../shared/day'

/** Something that can be counted, with the page where it is read. */
export type Counted = {
  key: string
  label: string
  href: string
  /** Who answers for it; null when nobody does, or when it is no one board's. */
  board: string | null
}

/** An AI system as the reader may know it. */
export type SystemFact = Counted & {
  /** The description is withheld. */
  stub: boolean
  published: boolean
  exempted: boolean
  riskClass: string | null
  riskTags: readonly string[]
  fields: Readonly<Record<string, string | readonly unknown[]>>
  /** Required fields that are filled in, and how many there are. */
  complete: { filled: number; required: number }
  /** What its answers rested on has changed since. */
  toReassess: boolean
}

export type DutyFact = Counted & { due: string; open: boolean; late: boolean }

export type IncidentFact = Counted & { day: Day; severity: string; closedDay: Day | null }

export type GoverningFact = Counted & {
  kind: 'strategy' | 'policy' | 'guidance' | 'plan' | 'rules'
  decidedBy: string | null
  decidedDay: Day | null
  decidedText: string | null
  validFrom: Day | null
  validTo: Day | null
  reviewDay: Day | null
  statusText: string | null
}

/** `signal` is how it stands by its dates; a running one is neither reported to an end nor closed. */
export type AssignmentFact = Counted & { signal: string; running: boolean }

export type BenefitFact = Counted & {
  owner: string
  /** Percent of what was planned, decimal text, at the latest reading; null when there is none. */
  realisedPct: string | null
  measuredDay: Day | null
}

export type CaseFact = Counted & { kind: string; open: boolean; day: Day | null }

export type InvestmentFact = Counted & { principalOre: number }

export type IndexFact = { year: number; value: number; href: string; publishedDay: Day }

/** Everything that the questions of oversight are answered from, as one reader may read it on a day. */
export type OversightFacts = {
  today: Day
  /** Whether the reader works inside: duties, incidents and inner fields are known only then. */
  inside: boolean
  systems: readonly SystemFact[]
  duties: readonly DutyFact[]
  incidents: readonly IncidentFact[]
  governing: readonly GoverningFact[]
  assignments: readonly AssignmentFact[]
  benefits: readonly BenefitFact[]
  investments: readonly InvestmentFact[]
  /** Cases about AI and digitalisation. */
  cases: readonly CaseFact[]
  /** Reports and answers composed from this, as they were approved or are being written. */
  accounts: readonly Counted[]
  index: IndexFact | null
}

export const textOf = ({ fields }: Pick<SystemFact, 'fields'>, key: string): string => {
  const value = fields[key]
  return typeof value === 'string' ? value : ''
}

export const listOf = ({ fields }: Pick<SystemFact, 'fields'>, key: string): string[] => {
  const value = fields[key]
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}

/** Whether a governing document holds on a day; what says no end holds on. */
export const inForce = ({ validFrom, validTo }: GoverningFact, today: Day): boolean =>
  (validFrom === null || validFrom <= today) && (validTo === null || validTo >= today)
