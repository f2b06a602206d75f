import type { CasePage } from '#db/queries/case-page'
import { stepLine } from '~/domain/cases/lifecycle'
import { stepLabel } from '~/text/cases'
import { formatShortDate } from '~/text/format'
import type { Step } from '~/ui'

/** The line of steps of a case; a step's note is the day of the event that carries its name. */
export function caseSteps(page: CasePage): Step[] {
  return stepLine(page.head.kind, page.head.state).map(({ key, position }) => {
    const event = page.events.findLast((each) => each.kind === key)
    const note = event?.dayText ?? (event?.legalDay ? formatShortDate(event.legalDay) : undefined)
    return { label: stepLabel[key] ?? key, state: position, note }
  })
}
