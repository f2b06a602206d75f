import { isTerminal, type Offer } from '../../domain/cases/lifecycle'
import { raisedDayOf } from '../../domain/cases/lifecycles/days'
import type { Situation } from '../../domain/cases/lifecycles/facts'
import { legalDayOf } from '../../domain/cases/lifecycles/needs'
import { paths } from '../../paths'
import { lifecycleEventText, stepNotice } from '../../text/lifecycle-events'
import { factsHeading, wordsOfStep } from '../../text/lifecycle'
import { wordsOfField } from '../../text/lifecycle-fields'
import type { Transaction } from '#db/connection'
import { accountsOf, type CaseCourse, proposersOf } from '#db/queries/case-course'
import { addFacts, moveAssignment, moveState } from '#db/repositories/course'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { notify } from '../shared/notify'
import { indexCase } from './index-case'
import { keepTask } from './keep-task'
import type { StepChoices } from './step-choices'
import { moveDays } from './step-deadlines'
import { outcomesOf, recordDecision } from './step-decision'
import { assignmentOf, effects } from './step-effects'
import { historyText, staffText } from './step-history'

/**
 * Takes a judged step: state, what the step writes, meeting and decision, days, history, notices, audit and
 * search, inside the caller's transaction, which holds the case's row since before it was judged.
 */
export async function takeStep(
  ctx: Context,
  tx: Transaction,
  { course, offer, situation, choices, meetingId }: TakenStep,
): Promise<{ state: string; decisionId: string | null }> {
  const { step, to } = offer
  const { given } = situation
  const day = legalDayOf(given, ctx.today)
  const ended = isTerminal(course.kind, to)
  const bodies = [...choices.meetingBodies, ...choices.receivers]
  const bodyName = (id: string | undefined) => bodies.find((body) => body.id === id)?.name ?? null

  const moved = await moveState(
    tx,
    { caseId: course.id, from: course.state, to },
    changesOf(course, offer, situation, day),
  )
  if (!moved) throw new Error(`${course.number} left ${course.state} although its row was held`)
  if (course.kind === 'assignment') await assignmentOf(ctx, tx, course)
  for (const effect of step.effects ?? [])
    await effects[effect]?.(ctx, tx, { course, event: step.event, situation, day, choices })
  await moveAssignment(tx, course.id, to)
  await keepFacts(ctx, tx, course, offer, situation, bodyName)
  const text = historyText(course, offer, given, bodyName)
  const decisionId = await recordDecision(ctx, tx, course, {
    ...{ step, situation, day, choices, meetingId },
    heading: wordsOfStep(course.kind, step.event)?.done ?? step.event,
  })
  await moveDays(ctx, tx, course, { step, situation, day, ended: ended && course.open })

  const { id: caseId, municipalityId } = course
  if (course.asOf !== null && !step.internal && !situation.events.includes('as_of'))
    await recordEvent(ctx, tx, {
      ...{
        caseId,
        kind: 'as_of',
        text: lifecycleEventText.asOf(course.asOf, course.sourceNote),
        public: true,
      },
    })
  const kind = step.event === 'review' ? `review_${given.reviewKind}` : step.event
  await recordEvent(ctx, tx, { caseId, kind, text, legalDay: day, public: step.internal !== true })
  const forStaff = staffText(step.event, given)
  if (forStaff)
    await recordEvent(ctx, tx, { caseId, kind: 'note', text: forStaff, legalDay: day, public: false })
  if (to !== course.state) {
    await keepTask(ctx, tx, caseId)
    await tell(ctx, tx, course, text)
  }
  await indexCase(tx, caseId)
  await audit(ctx, tx, {
    ...{ municipalityId, action: 'case.advance', entity: 'case', entityId: caseId },
    detail: { number: course.number, event: step.event, from: course.state, to },
  })
  return { state: to, decisionId }
}

export type TakenStep = {
  course: CaseCourse
  offer: Offer
  situation: Situation
  choices: StepChoices
  /** The meeting it was taken at, where more than its body and day is known. */
  meetingId?: string
}

/** What a step changes of the case itself. What a document told as of its day no longer holds when the case moves on. */
function changesOf(course: CaseCourse, { step, to }: Offer, situation: Situation, day: string) {
  const has = (effect: string) => step.effects?.some((each) => each === effect) ?? false
  const ended = isTerminal(course.kind, to)
  const outcome = has('outcome')
    ? outcomesOf(situation).whole
    : has('write_off')
      ? 'avskriven'
      : has('withdrawn')
        ? 'withdrawn'
        : undefined
  return {
    ...(to !== course.state ? { statusLine: null, asOf: null } : {}),
    ...(outcome ? { outcome } : {}),
    ...(has('raise') ? { raisedDay: raisedDayOf(situation) } : {}),
    ...(ended && course.open ? { open: false, closedDay: day } : {}),
    ...(!ended && !course.open ? { open: true, closedDay: null } : {}),
  }
}

async function keepFacts(
  ctx: Context,
  tx: Transaction,
  { id }: CaseCourse,
  { step }: Offer,
  { given }: Situation,
  bodyName: (id: string | undefined) => string | null,
): Promise<void> {
  const facts = (step.keeps ?? []).flatMap((name) => {
    const text = bodyName(given[name]) ?? given[name]?.trim()
    const { label } = wordsOfField(step.event, name)
    return text ? [{ id: ctx.newId(), heading: factsHeading, label, text }] : []
  })
  await addFacts(tx, id, facts)
}

const initiatives = ['motion', 'interpellation', 'simple_question', 'citizen_proposal']

/** Tells whoever is responsible and, of an initiative that is no secret, the one who raised it. */
async function tell(ctx: Context, tx: Transaction, course: CaseCourse, text: string): Promise<void> {
  const { municipalityId, responsibleAccountId } = course
  const responsible = responsibleAccountId
    ? await accountsOf(tx, municipalityId, { id: responsibleAccountId })
    : []
  const names =
    initiatives.includes(course.kind) && course.secrecyProvision === null
      ? await proposersOf(tx, course.id)
      : []
  const proposers = names.length > 0 ? await accountsOf(tx, municipalityId, { names }) : []
  const acting = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  const accounts = new Map([...responsible, ...proposers].map((account) => [account.id, account]))
  for (const account of accounts.values())
    if (account.id !== acting)
      await notify(ctx, tx, {
        ...{ municipalityId, account, caseId: course.id, kind: 'case_step' },
        text: stepNotice(course.number, course.publicTitle, text),
        href: paths.case(course.municipalitySlug, course.slug),
      })
}
