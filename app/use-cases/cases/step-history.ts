import type { Offer } from '../../domain/cases/lifecycle'
import { fieldOf } from '../../domain/cases/lifecycles/needs'
import type { Given } from '../../domain/cases/lifecycles/facts'
import { formatDate } from '../../text/format'
import { wordsOfStep } from '../../text/lifecycle'
import { choiceText, wordsOfField } from '../../text/lifecycle-fields'
import type { CaseCourse } from '#db/queries/case-course'

/** Names of bodies by id, for what was chosen in the form. */
export type BodyName = (id: string | undefined) => string | null

const told = (given: Given, name: string) => given[name]?.trim() || null

/** What history and notices say of a step: one sentence, with the meeting and what was told in public. */
export function historyText(course: CaseCourse, { step }: Offer, given: Given, bodyName: BodyName): string {
  const done = wordsOfStep(course.kind, step.event)?.done ?? step.event
  const chosen = ['preparedBy', 'reviewKind', 'reportKind', 'decisionLevel', 'rejectedFor'].flatMap(
    (name) => choiceText[name]?.[given[name] ?? ''] ?? [],
  )
  const receiver = bodyName(given.receiver)
  const by =
    told(given, 'answeredBy') ?? (course.kind === 'citizen_proposal' ? null : told(given, 'withdrawnBy'))
  const reason = step.internal ? null : told(given, 'reason')
  return [
    done,
    by ? ` av ${by}` : '',
    ...[...chosen, ...(receiver ? [receiver] : [])].map((text) => `: ${text}`),
    meetingText(given, bodyName),
    given.document ? ` (handling ${course.number}-${given.document})` : '',
    reason ? `. Skäl: ${reason}` : '',
  ].join('')
}

function meetingText(given: Given, bodyName: BodyName): string {
  const body = bodyName(given[fieldOf.meetingBody])
  const day = given[fieldOf.meetingDay]
  if (!body || !day) return ''
  const paragraph = told(given, fieldOf.paragraph)
  return ` (${body} den ${formatDate(day)}${paragraph ? ` § ${paragraph}` : ''})`
}

const forStaff = [
  'reviewedBy',
  'decidedBy',
  'delegate',
  'delegationItem',
  'sentTo',
  'note',
  'withdrawnBy',
  fieldOf.override,
]

/** What was told that concerns the staff only: officials' names, notes, reasons to go on; null when nothing was. */
export function staffText(event: string, given: Given): string | null {
  const lines = forStaff.flatMap((name) => {
    const value = told(given, name)
    return value ? [`${wordsOfField(event, name).label}: ${value}`] : []
  })
  return lines.length > 0 ? lines.join('. ') : null
}
