import { mayAs } from '../../domain/access'
import type { CaseKind } from '../../domain/cases/kinds'
import { lifecycles, type Offer, offersFor } from '../../domain/cases/lifecycle'
import { daysStarted } from '../../domain/cases/lifecycles/days'
import type { Given, Situation } from '../../domain/cases/lifecycles/facts'
import { wordsOfStep } from '../../text/lifecycle'
import { reasonsText } from '../../text/refusals/lifecycle'
import { type CaseCourse, caseCourse, hasCourse, situationOf } from '#db/queries/case-course'
import type { Context } from '../context'

/** A step as the case page offers it. */
export type NextStep = {
  event: string
  verb: string
  address: string
  /** The step's own page elsewhere, such as the referrals'. */
  page: string | null
  aside: boolean
  /** Why it cannot be taken now, in words; null when it can. */
  blocked: string | null
}

const sideOf = ({ step, blocked }: Offer, course: CaseCourse): NextStep => {
  const words = wordsOfStep(course.kind, step.event)
  return {
    event: step.event,
    verb: words?.verb ?? step.event,
    address: words?.address ?? step.event,
    page: step.page ?? null,
    aside: step.aside ?? false,
    blocked: blocked.length > 0 ? reasonsText(blocked) : null,
  }
}

/**
 * What the reader may do next with a case that the reader may see: exactly the steps that its lifecycle and the
 * acting role allow. What is only aside and hindered is no help to anyone, and left out.
 */
export async function nextSteps(ctx: Context, caseId: string): Promise<NextStep[]> {
  const { actor } = ctx
  if (actor.kind !== 'account') return []
  const course = await caseCourse(ctx.database.read, caseId)
  if (!course || !hasCourse(course) || course.municipalityId !== actor.municipalityId) return []
  const situation = await situationOf(ctx.database.read, course, ctx.today, {})
  return offersFor(situation, (by) => mayAs(actor, by, course))
    .filter(({ step, blocked }) => !step.aside || blocked.length === 0)
    .map((offer) => sideOf(offer, course))
}

/** A step with everything that its page shows; null when the table has none of that name from where the case stands. */
export type StepAhead = {
  course: CaseCourse
  situation: Situation
  offer: Offer
  mayTake: boolean
  /** Days that it starts, as far as they are known before the form is sent. */
  days: ReturnType<typeof daysStarted>
}

export async function stepAhead(
  ctx: Context,
  caseId: string,
  address: string,
  given: Given,
): Promise<StepAhead | null> {
  const course = await caseCourse(ctx.database.read, caseId)
  if (!course || !hasCourse(course)) return null
  const situation = await situationOf(ctx.database.read, course, ctx.today, given)
  const offer = offersFor(situation, () => true).find(
    ({ step }) => wordsOfStep(course.kind, step.event)?.address === address,
  )
  if (!offer || offer.step.page) return null
  return {
    ...{ course, situation, offer },
    mayTake: mayAs(ctx.actor, offer.step.by, course),
    days: daysStarted(offer.step, situation),
  }
}

/** What was done, for the receipt of the step behind an address; null when the kind has none there. */
export function stepTaken(kind: CaseKind, address: string | null): string | null {
  if (address === 'ansvarig') return 'Ärendet är fördelat'
  if (address === 'ratta-laget') return 'Läget är rättat'
  const words = lifecycles[kind].transitions.map(({ event }) => wordsOfStep(kind, event))
  return words.find((each) => each?.address === address)?.done ?? null
}
