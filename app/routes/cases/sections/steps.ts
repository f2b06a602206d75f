import type { CasePage } from '#db/queries/case-page'
import { lifecycles, stageReached, stepLine } from '~/domain/cases/lifecycle'
import { stageLabel, stateLabel, stepLabel } from '~/text/cases'
import { formatShortDate } from '~/text/format'
import type { Step } from '~/ui'

/**
 * The line of steps of a case; a passed step's note is the day of the event that carries its name. What is
 * retold as of a document was registered here later, so that day says nothing about the matter. What was
 * prepared without asking anyone for a statement was never out for one.
 */
export function caseSteps(page: CasePage): Step[] {
  const { kind, state, asOf } = page.head
  const retold = asOf !== null || page.events.some((each) => each.kind === 'as_of')
  return stepLine(kind, state).map(({ key, position }) => {
    const reached = page.events.findLast(
      (each) => stageReached(kind, each.kind) === key && !(each.kind === 'registered' && retold),
    )
    const here = lifecycles[kind].steps.some((each) => each.key === key && each.states.includes(state))
    const event = position === 'upcoming' ? undefined : reached
    const note = event?.dayText ?? (event?.legalDay ? formatShortDate(event.legalDay) : undefined)
    const passed = key === 'awaiting_statements' && position === 'done' && page.referrals.length === 0
    const label = here ? stageLabel(key, state) : passed ? stateLabel.in_preparation : stepLabel[key]
    return { label: label ?? key, state: position, note }
  })
}
