import { mayAs, maySee, scopeOf } from '../../domain/access'
import { type Offer, offerOf } from '../../domain/cases/lifecycle'
import type { Given, Situation } from '../../domain/cases/lifecycles/facts'
import { fieldOf, type FieldProblem, problemsOf } from '../../domain/cases/lifecycles/needs'
import { ok, type Result } from '../../domain/shared/result'
import { hasCourse, situationOf } from '#db/queries/case-course'
import { shownMatter } from '#db/queries/documents'
import { findCasePlace } from '#db/repositories/cases'
import type { Context } from '../context'
import { heldCourse } from './move-case'
import { type StepChoices, stepChoices } from './step-choices'
import { StepRefused } from './step-refused'
import { takeStep } from './take-step'

export type AdvanceCaseInput = {
  municipalityId: string
  /** The case's address. */
  slug: string
  event: string
  /** The state that the form was made for; another one means that somebody was first. */
  from?: string
  /** What was typed, by field name (domain/cases/lifecycles/needs). */
  given: Given
}

export type AdvanceRefusal =
  'case-not-found' | 'forbidden' | 'not-possible' | 'state-changed' | 'blocked' | 'objected' | 'invalid'

/** Fields that are wrong, and what hinders or stands against the step. */
export type AdvanceDetail = { problems: FieldProblem[]; reasons: string[] }

type Answer = Result<{ state: string }, AdvanceRefusal, AdvanceDetail>

const no = (
  refusal: AdvanceRefusal,
  detail: Partial<AdvanceDetail> = {},
): Extract<Answer, { ok: false }> => ({
  ...{ ok: false, refusal },
  detail: { problems: detail.problems ?? [], reasons: detail.reasons ?? [] },
})

/**
 * Takes a case one step along its lifecycle (rules 12.1–12.7). Everything is judged again inside the transaction,
 * which holds the case's row: of two who act at once the second is told that the state has changed.
 */
export async function advanceCase(ctx: Context, input: AdvanceCaseInput): Promise<Answer> {
  const { actor } = ctx
  const matter = await findCasePlace(ctx.database.read, input.municipalityId, input.slug)
  if (!matter || !maySee(scopeOf(actor), shownMatter(matter))) return no('case-not-found')
  try {
    return await ctx.database.transaction(async (tx): Promise<Answer> => {
      const course = await heldCourse(tx, matter.id)
      if (!course) return no('state-changed')
      if (!hasCourse(course)) return no('not-possible')
      const situation = await situationOf(tx, course, ctx.today, input.given)
      const moved = input.from !== undefined && input.from !== course.state
      const offer = moved ? null : offerOf(situation, input.event)
      if (!offer && input.from !== undefined) return no('state-changed')
      if (!offer || offer.step.page) return no('not-possible')
      if (!mayAs(actor, offer.step.by, course)) return no('forbidden')
      const choices = await stepChoices(tx, course, offer.step, ctx.today)
      const wrong = judge(offer, situation, choices)
      if (wrong) return wrong
      const { state } = await takeStep(ctx, tx, { course, offer, situation, choices })
      return ok({ state })
    })
  } catch (error) {
    if (error instanceof StepRefused) return no('blocked', { reasons: [error.refusal] })
    throw error
  }
}

function judge(
  offer: Offer,
  situation: Situation,
  choices: StepChoices,
): Extract<Answer, { ok: false }> | null {
  const { step, blocked, objections } = offer
  const problems = [...problemsOf(step.needs, situation), ...unknownChoices(situation.given, offer, choices)]
  if (problems.length > 0) return no('invalid', { problems, reasons: blocked })
  if (blocked.length > 0) return no('blocked', { reasons: blocked })
  const overridden = (situation.given[fieldOf.override] ?? '').trim() !== ''
  if (objections.length > 0 && !overridden) return no('objected', { reasons: objections })
  return null
}

/** What was chosen must be among what could be. */
function unknownChoices(given: Given, { step }: Offer, choices: StepChoices): FieldProblem[] {
  const known: Partial<Record<string, { field: string; values: string[] }>> = {
    meeting: { field: fieldOf.meetingBody, values: choices.meetingBodies.map(({ id }) => id) },
    body: { field: 'receiver', values: choices.receivers.map(({ id }) => id) },
    account: { field: 'account', values: choices.accounts.map(({ id }) => id) },
    document: { field: 'document', values: choices.documents.map(({ number }) => String(number)) },
    stage: { field: 'stage', values: choices.stages.map(({ position }) => String(position)) },
  }
  return step.needs.flatMap(({ kind }): FieldProblem[] => {
    const choice = known[kind]
    const value = choice && given[choice.field]
    return choice && value && !choice.values.includes(value)
      ? [{ field: choice.field, problem: 'unknown-choice' }]
      : []
  })
}
