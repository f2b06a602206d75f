import { may } from '../../../domain/access'
import { statedDeadline } from '../../../domain/cases/deadlines'
import {
  type EffectKind,
  type EffectProblem,
  effectProblems,
  type EffectTold,
  oreOf,
} from '../../../domain/cases/decision-effects'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { originText } from '../../../text/lifecycle-events'
import { effectWords } from '../../../text/meetings/decisions'
import type { Transaction } from '#db/connection'
import { caseCourse, courseBodies } from '#db/queries/case-course'
import { type DecisionPage, decisionPage } from '#db/queries/meetings/decision-page'
import { insertEffect } from '#db/repositories/meetings/decisions'
import { writeAssignment } from '../../cases/create-assignment'
import { StepRefused } from '../../cases/step-refused'
import type { Context } from '../../context'
import { addDeadline } from '../../deadlines/add-deadline'
import { audit } from '../../shared/audited'
import { recordEvent } from '../../shared/event'

export type AddEffectInput = EffectTold & {
  municipalityId: string
  decisionId: string
  pointId: string
  kind: EffectKind
}

export type EffectRefusal = 'decision-not-found' | 'forbidden' | EffectProblem | 'not-registered'

/**
 * Notes what a decision point sets going (asks 4): an assignment becomes a case of its own with its day, a follow-up a
 * day to keep on the case, money and referrals are noted with what they are. Nothing of it changes the decision.
 */
export async function addEffect(ctx: Context, input: AddEffectInput): Promise<Result<null, EffectRefusal>> {
  const { read } = ctx.database
  const decision = await decisionPage(read, ctx.actor, input.municipalityId, input.decisionId)
  const point = decision?.points.find(({ id }) => id === input.pointId)
  if (!decision || !point) return refuse('decision-not-found')
  const { municipalityId } = input
  const place = { municipalityId, bodyId: decision.caseBodyId }
  if (!may(ctx.actor, 'decision.follow', place)) return refuse('forbidden')
  const [problem] = effectProblems(input.kind, input, decision.day ?? '')
  if (problem) return refuse(problem)
  try {
    return await ctx.database.transaction(async (tx) => {
      const targetId = await setGoing(ctx, tx, decision, input)
      await insertEffect(tx, {
        ...{
          id: ctx.newId(),
          decisionPointId: point.id,
          kind: input.kind,
          text: input.text.trim(),
          targetId,
        },
        receiver: input.receiver.trim() || null,
        receiverBodyId: null,
        dueDay: input.dueDay || null,
        amountOre: input.kind === 'money' ? oreOf(input.amount) : null,
        appropriation: input.kind === 'money' ? input.appropriation.trim() : null,
        createdAt: ctx.now(),
        createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      })
      await recordEvent(ctx, tx, {
        ...{ caseId: decision.caseId, kind: 'decision_effect', public: true },
        text: effectWords.event[input.kind](input.text.trim()),
      })
      await audit(ctx, tx, {
        ...{ municipalityId, action: 'decision.effect', entity: 'decision', entityId: decision.id },
        detail: { kind: input.kind, case: decision.number },
      })
      return ok(null)
    })
  } catch (error) {
    if (error instanceof StepRefused) return refuse('not-registered')
    throw error
  }
}

async function setGoing(
  ctx: Context,
  tx: Transaction,
  decision: DecisionPage,
  input: AddEffectInput,
): Promise<string | null> {
  const { municipalityId } = input
  const course = await caseCourse(tx, decision.caseId)
  if (!course) throw new Error(`Decision ${decision.id} has no case`)
  const day = decision.day ?? ctx.today
  if (input.kind === 'assignment') {
    const receiver = input.receiver.trim()
    const bodies = await courseBodies(tx, municipalityId, ctx.today)
    return writeAssignment(ctx, tx, course, {
      text: input.text.trim(),
      receiver: bodies.find(({ id }) => id === receiver)?.name ?? receiver,
      dueDay: input.dueDay,
      giver: decision.bodyName,
      origin: originText(decision.bodyName, day, decision.paragraph),
      givenDay: day,
    })
  }
  if (input.kind === 'follow_up')
    await addDeadline(
      ctx,
      tx,
      { caseId: course.id, municipalityId },
      statedDeadline(
        {
          label: input.text.trim(),
          day: input.dueDay,
          basis: originText(decision.bodyName, day, decision.paragraph),
          watch: true,
        },
        false,
      ),
    )
  return null
}
