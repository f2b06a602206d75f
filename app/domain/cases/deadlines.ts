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

/**
 * The days that a newly registered matter has to keep: the law's for its kind, counted from the day it was
 * raised (null when that is not known), and those that its documents name (CAL-09: local, never rolled).
 */
export function caseDeadlines(
  kind: CaseKind,
  raised: Day | null,
  stated: readonly StatedDeadline[],
): CaseDeadline[] {
  const law = oneYear[kind]
  return [
    ...(law && raised ? [withinOneYear(law, raised)] : []),
    ...stated.map(({ label, day, basis, watch }): CaseDeadline => ({
      rule: 'document',
      label,
      rawDay: day,
      day,
      steps: [],
      basis,
      state: watch ? 'open' : 'stated',
    })),
  ]
}

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
      reason: 'Sista dagen är en helgdag, lördag eller helgdagsafton och flyttas till nästa vardag',
    })
  return { ...law, rawDay, day, steps, state: 'open' }
}
