import { addMonths, type Day } from '../../shared/day'
import { deadlineRules } from '../../calendar/deadlines'
import { type CaseDeadline, deadlineFrom } from '../deadlines'
import type { CaseStep } from './course'
import type { Situation } from './facts'
import { legalDayOf } from './needs'

/** MOT-03: the day that counts as raised; the one registered stands, otherwise what the municipality's rule gives. */
export function raisedDayOf({ raisedDay, receivedDay, raisedBy, given, today }: Situation): Day {
  return raisedDay ?? (raisedBy === 'handed_in' ? receivedDay : null) ?? legalDayOf(given, today)
}

/** A day that a step starts, under the rule or subject that it is known by, and the day it was kept when it has been. */
export type StartedDay = { name: string; deadline: CaseDeadline; metDay?: Day }

/** The days that a step starts, with what was typed; those whose day was left empty are not started. */
export function daysStarted(step: CaseStep, situation: Situation): StartedDay[] {
  const { given, today } = situation
  return (step.deadlines ?? []).flatMap((made): StartedDay[] => {
    if ('before' in made) return handedInDay(made, situation)
    if ('rule' in made)
      return [{ name: made.rule, deadline: deadlineFrom(made.rule, raisedDayOf(situation)) }]
    const from = legalDayOf(given, today)
    const day = 'months' in made ? addMonths(from, made.months) : given[made.field]
    if (!day) return []
    const steps = 'months' in made ? [{ rule: 'CAL-02', from, to: day, reason: 'months' as const }] : []
    const { subject, basis } = made
    const deadline = { rule: 'document' as const, label: null, rawDay: day, day, steps, basis }
    return [{ name: subject, deadline: { ...deadline, state: 'open' } }]
  })
}

/** The last day for handing in before the council's day; unknown for what has neither day. */
function handedInDay(
  { rule, before }: { rule: 'interpellation' | 'simple_question'; before: string },
  situation: Situation,
): StartedDay[] {
  const council = situation.given[before]
  if (!council || !situation.receivedDay) return []
  const leadDays = rule === 'interpellation' ? situation.interpellationLeadDays : situation.questionLeadDays
  const period = { unit: 'days', count: -leadDays } as const
  const deadline = deadlineFrom(
    rule,
    council,
    leadDays === -deadlineRules[rule].period.count ? {} : { period },
  )
  return [{ name: rule, deadline, metDay: situation.receivedDay }]
}
