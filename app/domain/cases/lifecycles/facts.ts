import type { Day } from '../../shared/day'
import type { CaseKind } from '../kinds'

/** The reviews that an investment's basis goes through before it is decided (rules 12.7). */
export const reviewKinds = [
  'finance',
  'infosec',
  'dpo',
  'legal',
  'architecture',
  'procurement',
  'union',
] as const
export type ReviewKind = (typeof reviewKinds)[number]

/** What a pre-study must have covered (rules 12.7). */
export const preStudyItems = [
  'need',
  'alternatives',
  'calculation',
  'classification',
  'dpia',
  'accessibility',
  'security',
  'exit_plan',
] as const

/** What is typed in a transition's form, by field name. */
export type Given = Readonly<Record<string, string>>

/** What the guards judge: the case as it stands, and what was typed (nothing, while the page is only shown). */
export type Situation = {
  kind: CaseKind
  state: string
  today: Day
  receivedDay: Day | null
  raisedDay: Day | null
  outcome: string | null
  /** Ids of the att-clauses, and of the questions with whether each has an answer. */
  claims: readonly string[]
  questions: readonly { id: string; answered: boolean }[]
  /** Recipients of referrals that have neither answered nor declined, and whose day has not passed. */
  awaited: readonly string[]
  /** An approved memo, or a registered report that takes its place. */
  memoReady: boolean
  /** Kinds of the documents registered on the case. */
  documentKinds: readonly string[]
  /** Kinds of what has happened, from the history. */
  events: readonly string[]
  /** The executive board has decided something in the case (PREP-03). */
  executiveHeard: boolean
  /** The municipality has a working committee. */
  hasCommittee: boolean
  /** An investment's financing, as it is named (KL 11:15). */
  financing: string | null
  /** Assignments that were created from the case's decision. */
  assignmentsMade: number
  /** Days of the benefit follow-up that are still open. */
  followUpsOpen: number
  /** MOT-03: whether a motion is raised by being handed in, or by being announced in the council. */
  raisedBy: 'handed_in' | 'council_meeting'
  citizenProposalsAllowed: boolean
  interpellationLeadDays: number
  questionLeadDays: number
  given: Given
}
