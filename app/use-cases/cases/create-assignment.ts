import { assignmentTitle, lifecycleEventText, originText } from '../../text/lifecycle-events'
import { localBasis, subjectLabel } from '../../text/lifecycle'
import type { Transaction } from '#db/connection'
import { type CaseCourse, latestDecision } from '#db/queries/case-course'
import { insertLink } from '#db/repositories/course'
import { findRegister } from '#db/repositories/registers'
import type { Context } from '../context'
import { addDeadline } from '../deadlines/add-deadline'
import { recordEvent } from '../shared/event'
import { judgeRegistration, type RegisterCaseInput, writeCase } from './register-case'
import type { EffectInput } from './step-effects'
import { StepRefused } from './step-refused'

/** UPP-03: registers the assignment that a decision became, in the same register, and ties the two together. */
export async function createAssignmentCase(
  ctx: Context,
  tx: Transaction,
  { course, situation: { given }, choices }: EffectInput,
): Promise<void> {
  const decision = await latestDecision(tx, course.id)
  const givenDay = decision?.day ?? ctx.today
  await writeAssignment(ctx, tx, course, {
    text: given.assignmentText?.trim() ?? '',
    receiver: choices.receivers.find(({ id }) => id === given.receiver)?.name ?? '',
    dueDay: given.dueDay ?? '',
    giver: decision?.bodyName ?? course.bodyName,
    origin: decision ? originText(decision.bodyName, givenDay, decision.paragraph) : course.number,
    givenDay,
  })
}

export type NewAssignment = {
  text: string
  /** As the decision names it. */
  receiver: string
  /** Empty when none was set. */
  dueDay: string
  giver: string
  origin: string
  givenDay: string
}

/** Registers an assignment that follows from a case. Answers with the assignment's case; throws `StepRefused`. */
export async function writeAssignment(
  ctx: Context,
  tx: Transaction,
  course: CaseCourse,
  { dueDay, ...assignment }: NewAssignment,
): Promise<string> {
  const registration: RegisterCaseInput = {
    ...{ municipalityId: course.municipalityId, registerId: course.registerId, kind: 'assignment' },
    ...{ publicTitle: assignmentTitle(assignment.text), receivedDay: assignment.givenDay },
    ...{ publicParty: assignment.giver, responsibleUnit: assignment.receiver },
    secrecyProvision: course.secrecyProvision,
    particulars: {
      assignment: { ...assignment, state: 'given', dueDay: dueDay || null, stages: [], reports: [] },
    },
  }
  const register = await findRegister(tx, course.municipalityId, course.registerId)
  const judged = judgeRegistration(ctx, registration, register)
  if (!judged.ok) throw new StepRefused(judged.refusal)
  const written = await writeCase(ctx, tx, registration, judged.value)
  if (!written.ok) throw new StepRefused(written.refusal)
  const { caseId, number } = written.value
  await insertLink(tx, {
    ...{ id: ctx.newId(), caseId, toCaseId: course.id, kind: 'follows_from', url: null },
    label: course.number,
  })
  if (dueDay) {
    const deadline = {
      ...{ rule: 'document' as const, label: subjectLabel.assignment ?? null, rawDay: dueDay },
      ...{ day: dueDay, steps: [], basis: localBasis.meeting, state: 'open' as const },
    }
    const place = { caseId, municipalityId: course.municipalityId, subjectId: 'assignment' }
    await addDeadline(ctx, tx, place, deadline)
  }
  await recordEvent(ctx, tx, {
    ...{ caseId, kind: 'follows_from', text: lifecycleEventText.assignmentFrom(course.number), public: true },
  })
  await recordEvent(ctx, tx, {
    ...{ caseId: course.id, kind: 'assignment_made', public: true },
    text: lifecycleEventText.assignmentMade(number),
  })
  return caseId
}
