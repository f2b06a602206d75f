import type { CasePage } from '#db/queries/case-page'
import { documentKindLabel, stateLabel } from '~/text/cases'
import { deadlineLabel, paragraphText } from '~/text/deadlines'
import { formatDate } from '~/text/format'
import { subjectLabel } from '~/text/lifecycle'
import type { StepAhead } from '~/use-cases/cases/next-steps'
import type { StepChoices } from '~/use-cases/cases/step-choices'

/** What is filled in before anything is typed. */
export const defaultsOf = (
  page: CasePage,
  { meetingBodies, receivers }: StepChoices,
): Record<string, string> => {
  const claims = page.points.filter(({ kind }) => kind === 'claim').map(({ text }) => text)
  const idOf = (bodies: { id: string; name: string }[], name: string | null | undefined) =>
    bodies.find((body) => body.name === name)?.id ?? ''
  const giver = page.assignment?.giver ?? page.head.decidingBody
  return {
    body: idOf(meetingBodies, giver),
    receiver: idOf(receivers, page.head.kind === 'assignment' ? null : page.head.bodyName),
    dueDay: page.assignment?.dueDay ?? '',
    reportedTo: page.assignment?.giver ?? '',
    financing: page.investment?.financing ?? '',
    assignmentText: page.head.kind === 'assignment' ? '' : claims.join('\n'),
    owner: page.head.responsibleUnit ?? '',
  }
}

/** What will happen, in sentences: where the case goes, which days it gets, which document is expected. */
export function effectsOf({ course, offer, days, situation }: StepAhead): string[] {
  const { step, to } = offer
  const label = (state: string) => stateLabel[state] ?? state
  const moves =
    to === course.state
      ? 'Läget ändras inte. Det antecknas i historiken.'
      : `Ärendet går från ”${label(course.state)}” till ”${label(to)}”.`
  const promised = (step.deadlines ?? []).flatMap((made) => {
    if ('before' in made) return []
    if ('rule' in made) {
      const day = situation.raisedDay || situation.raisedBy === 'handed_in' ? dayOf(days, made.rule) : null
      const name = deadlineLabel[made.rule].replace(/^./, (letter) => letter.toLowerCase())
      const from = day ? ` den ${formatDate(day)}` : ' ett år från sammanträdet'
      const basis = days.find((each) => each.name === made.rule)?.deadline.basis
      return [`Datum att hålla: ${name}${from}${basis ? ` (${paragraphText(basis)})` : ''}.`]
    }
    return 'months' in made
      ? [
          `Datum att hålla: ${(subjectLabel[made.subject] ?? made.subject).replace(/^./, (letter) => letter.toLowerCase())}.`,
        ]
      : []
  })
  const document = step.document
    ? [`Handling som väntas: ${documentKindLabel[step.document].toLowerCase()}.`]
    : []
  return [moves, ...promised, ...document]
}

const dayOf = (days: StepAhead['days'], rule: string): string | null =>
  days.find(({ name }) => name === rule)?.deadline.day ?? null
