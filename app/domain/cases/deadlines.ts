import {
  computeDeadline,
  type DeadlineKey,
  deadlineRules,
  type LocalDeadline,
  type StepReason,
  stepsToBusinessDay,
} from '../calendar/deadlines'
import type { Day } from '../shared/day'
import type { CaseKind } from './kinds'
import type { StatedDeadline } from './particulars'

export const deadlineStates = ['open', 'met', 'superseded', 'stated', 'paused'] as const
export type DeadlineState = (typeof deadlineStates)[number]

/** What moved a day: the calendar's own reasons, a person's decision, or another day that it hangs on. */
export type DeadlineStep = {
  rule: string
  from: Day
  to: Day
  reason: StepReason | 'extended' | 'paused' | 'follows'
}

/** A day to keep with its computation; `stated` ones are shown as the document's and not watched. */
export type CaseDeadline = {
  /** Key of the deadline table, or `document` for a day that a document or a person names. */
  rule: DeadlineKey | 'document'
  /** What a document or a person calls it; null where the table's key has its own words in `text/deadlines`. */
  label: string | null
  rawDay: Day
  day: Day
  steps: DeadlineStep[]
  /** The paragraph, or where the document's day stands. */
  basis: string | null
  state: 'open' | 'stated'
}

/** Kinds that KL gives one year from the day they were raised (MOT-01 KL 5:35, MED-03 KL 6:34). */
const fromRaising: Partial<Record<CaseKind, DeadlineKey>> = {
  motion: 'motion',
  citizen_proposal: 'citizen_proposal',
}

/** What the municipality has decided where the law leaves it open. */
export type DeadlineRules = {
  /** MOT-03: whether a motion is raised by being handed in, or first by being announced in the council. */
  motionRaised: 'handed_in' | 'council_meeting'
  /** CAL-09: whether a locally set reply day moves to the next business day. */
  referralRolls: 'no' | 'yes'
}

/**
 * The days that a newly registered matter has to keep: the law's for its kind, counted from the day it was
 * raised (unknown when neither day tells), and those that its documents name.
 */
export function caseDeadlines(
  kind: CaseKind,
  days: { received: Day | null; raised: Day | null },
  stated: readonly StatedDeadline[],
  rules: DeadlineRules,
): CaseDeadline[] {
  const key = fromRaising[kind]
  const raised = days.raised ?? (rules.motionRaised === 'handed_in' ? days.received : null)
  return [
    ...(key && raised ? [deadlineFrom(key, raised)] : []),
    ...stated.map((each) => statedDeadline(each, kind === 'referral' && rules.referralRolls === 'yes')),
  ]
}

/** The deadline that an event on `from` starts, as it is kept (CAL-05: raw and enforced day). */
export function deadlineFrom(key: DeadlineKey, from: Day, local: LocalDeadline = {}): CaseDeadline {
  const { raw, due, steps } = computeDeadline(key, from, local)
  return {
    rule: key,
    label: null,
    rawDay: raw,
    day: due,
    steps,
    basis: deadlineRules[key].paragraph,
    state: 'open',
  }
}

/** CAL-09: a day that someone has set stays, unless the local rule moves the reply days of referrals. */
export function statedDeadline({ label, day, basis, watch }: StatedDeadline, rolls: boolean): CaseDeadline {
  const steps = rolls ? stepsToBusinessDay(day, 1, 'CAL-09') : []
  return {
    rule: 'document',
    label,
    rawDay: day,
    day: steps.at(-1)?.to ?? day,
    steps,
    basis,
    state: watch ? 'open' : 'stated',
  }
}
