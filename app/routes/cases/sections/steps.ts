import type { CasePage } from '#db/queries/case-page'
import { stepLine } from '~/domain/cases/lifecycle'
import { stepLabel } from '~/text/cases'
import { formatShortDate } from '~/text/format'
import type { Step } from '~/ui'

/**
 * The line of steps of a case; a passed step's note is the day of the event that carries its name. What is
 * retold as of a document was registered here later, so that day says nothing about the matter.
 */
export function caseSteps(page: CasePage): Step[] {
  return stepLine(page.head.kind, page.head.state).map(({ key, position }) => {
    const told = position !== 'upcoming' && !(key === 'registered' && page.head.asOf !== null)
    const event = told ? page.events.findLast((each) => each.kind === key) : undefined
    const note = event?.dayText ?? (event?.legalDay ? formatShortDate(event.legalDay) : undefined)
    return { label: stepLabel[key] ?? key, state: position, note }
  })
}
