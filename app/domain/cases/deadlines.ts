import { roll } from '../calendar/periods'
import { addYears, type Day } from '../shared/day'
import type { CaseKind } from './kinds'
import type { StatedDeadline } from './particulars'

export type DeadlineStep = { rule: string; from: Day; to: Day; reason: string }

/** A day to keep with its computation; `stated` ones are shown as the document's and not watched. */
export type CaseDeadline = {
  rule: string
  label: string
  rawDay: Day
  day: Day
  steps: DeadlineStep[]
  basis: string
  state: 'open' | 'stated'
}

/** Kinds that KL gives one year from the day they were raised (MOT-01 KL 5:35, MED-03 KL 6:34). */
const oneYear: Partial<Record<CaseKind, { rule: string; label: string; basis: string }>> = {
  motion: { rule: 'MOT-01', label: 'Fullmäktige bör ha beslutat', basis: '5 kap. 35 § kommunallagen' },
  citizen_proposal: {
    rule: 'MOT-01',
    label: 'Bör vara avgjort',
    basis: '5 kap. 35 § och 6 kap. 34 § kommunallagen',
  },
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
  const law = oneYear[kind]
  const raised = days.raised ?? (rules.motionRaised === 'handed_in' ? days.received : null)
  return [
    ...(law && raised ? [withinOneYear(law, raised)] : []),
    ...stated.map((each) => statedDeadline(each, kind === 'referral' && rules.referralRolls === 'yes')),
  ]
}

/** CAL-09: a day that someone has set stays, unless the local rule moves the reply days of referrals. */
function statedDeadline({ label, day, basis, watch }: StatedDeadline, rolls: boolean): CaseDeadline {
  const kept = rolls ? roll(day) : day
  return {
    rule: 'document',
    label,
    rawDay: day,
    day: kept,
    steps: kept === day ? [] : [{ rule: 'CAL-09', from: day, to: kept, reason: ROLLED }],
    basis,
    state: watch ? 'open' : 'stated',
  }
}

const ROLLED = 'Sista dagen är en helgdag, lördag eller helgdagsafton och flyttas till nästa vardag'

function withinOneYear(law: { rule: string; label: string; basis: string }, raised: Day): CaseDeadline {
  const rawDay = addYears(raised, 1)
  const day = roll(rawDay)
  const steps: DeadlineStep[] = [
    { rule: 'CAL-02', from: raised, to: rawDay, reason: 'Ett år från den dag ärendet väcktes' },
  ]
  if (day !== rawDay)
    steps.push({
      rule: 'CAL-03',
      from: rawDay,
      to: day,
      reason: ROLLED,
    })
  return { ...law, rawDay, day, steps, state: 'open' }
}
