import { may, maySee, scopeOf } from '../../domain/access'
import { deadlineFrom } from '../../domain/cases/deadlines'
import { isTerminal, statesOf } from '../../domain/cases/lifecycle'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { stateLabel } from '../../text/cases'
import { lifecycleEventText } from '../../text/lifecycle-events'
import type { Transaction } from '#db/connection'
import { type CaseCourse, hasCourse } from '#db/queries/case-course'
import { shownMatter } from '#db/queries/documents'
import { findCasePlace } from '#db/repositories/cases'
import { clearOutcomes, dropAll, moveAssignment, moveState, runningNamed } from '#db/repositories/course'
import type { Context } from '../context'
import { addDeadline } from '../deadlines/add-deadline'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { indexCase } from './index-case'
import { keepTask } from './keep-task'
import { heldCourse } from './move-case'

export type CorrectStateInput = {
  municipalityId: string
  /** The case's address. */
  slug: string
  /** The state that the form was made for. */
  from: string
  to: string
  reason: string
}

export type CorrectStateRefusal =
  | 'case-not-found'
  | 'forbidden'
  | 'not-possible'
  | 'state-changed'
  | 'state-unknown'
  | 'reason-missing'
  | 'reason-too-long'

/**
 * Puts right where a case stands, when a step was taken by mistake (REG-05: a new entry, with what stood before).
 * Decisions and answers that were noted stand. A case that is undecided again has no outcome, and its legal day back.
 */
export async function correctState(
  ctx: Context,
  input: CorrectStateInput,
): Promise<Result<{ state: string }, CorrectStateRefusal>> {
  const { actor } = ctx
  const reason = input.reason.trim()
  const matter = await findCasePlace(ctx.database.read, input.municipalityId, input.slug)
  if (!matter || !maySee(scopeOf(actor), shownMatter(matter))) return refuse('case-not-found')
  if (!may(actor, 'case.correct', matter)) return refuse('forbidden')
  if (!statesOf(matter.kind).includes(input.to) || input.to === input.from) return refuse('state-unknown')
  if (reason === '') return refuse('reason-missing')
  if (reason.length > 2000) return refuse('reason-too-long')
  return ctx.database.transaction(async (tx): Promise<Result<{ state: string }, CorrectStateRefusal>> => {
    const course = await heldCourse(tx, matter.id)
    if (course?.state !== input.from) return refuse('state-changed')
    if (!hasCourse(course)) return refuse('not-possible')
    const { id: caseId, kind, municipalityId, number } = course
    const open = !isTerminal(kind, input.to)
    const undecided = open && input.to !== 'decided'
    await moveState(
      tx,
      { caseId, from: course.state, to: input.to },
      {
        ...{ statusLine: null, asOf: null },
        ...(open === course.open ? {} : { open, closedDay: open ? null : ctx.today }),
        ...(undecided ? { outcome: null } : {}),
      },
    )
    if (undecided && course.outcome !== null) await clearOutcomes(tx, caseId)
    await moveAssignment(tx, caseId, input.to)
    const words = (state: string) => stateLabel[state] ?? state
    const text = lifecycleEventText.stateCorrected(words(course.state), words(input.to), reason)
    if (course.asOf !== null)
      await recordEvent(ctx, tx, {
        ...{ caseId, kind: 'as_of', public: true },
        text: lifecycleEventText.asOf(course.asOf, course.sourceNote),
      })
    await recordEvent(ctx, tx, { caseId, kind: 'state_corrected', text, public: true })
    if (!open && course.open) await dropAll(tx, caseId, text)
    if (undecided && course.outcome !== null) await startLegalDay(ctx, tx, course)
    await keepTask(ctx, tx, caseId)
    await indexCase(tx, caseId)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'case.state', entity: 'case', entityId: caseId },
      detail: { number, from: course.state, to: input.to, reason },
    })
    return ok({ state: input.to })
  })
}

/** MOT-01: an initiative that is undecided again has its year again. */
async function startLegalDay(
  ctx: Context,
  tx: Transaction,
  { id: caseId, municipalityId, kind, raisedDay }: CaseCourse,
): Promise<void> {
  if ((kind !== 'motion' && kind !== 'citizen_proposal') || !raisedDay) return
  if (await runningNamed(tx, caseId, kind)) return
  await addDeadline(ctx, tx, { caseId, municipalityId }, deadlineFrom(kind, raisedDay))
}
