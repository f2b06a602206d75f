import { type Action, may } from '../../domain/access'
import { type DelegatedReason, delegatedStep, forceAfterNotice } from '../../domain/meetings/delegation'
import type { NoticeReason } from '../../domain/meetings/public-notice'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { delegationWords } from '../../text/meetings/delegation'
import type { Transaction } from '#db/connection'
import { publicWordsOf } from '#db/queries/meetings/delegation'
import { type DelegatedRow, heldDelegatedDecision, moveDelegated } from '#db/repositories/delegation'
import type { Context } from '../context'
import { postDelegatedIn } from '../notices/post-delegated'
import { audit } from '../shared/audited'

export type GoOnRefusal = 'decision-not-found' | 'forbidden' | 'not-possible' | DelegatedReason

async function inHand(
  ctx: Context,
  tx: Transaction,
  at: { municipalityId: string; id: string },
  action: Action,
): Promise<Result<DelegatedRow, 'decision-not-found' | 'forbidden'>> {
  const held = await heldDelegatedDecision(tx, at.id)
  if (!held || held.municipalityId !== at.municipalityId) return refuse('decision-not-found')
  return may(ctx.actor, action, held) ? ok(held) : refuse('forbidden')
}

/**
 * Notes the day on which the party received a decision in track F – the last of them, when there are several: the three
 * weeks of appeal run from it (FL 44). A later note puts an earlier one right.
 */
export const notifyParty = (
  ctx: Context,
  { notifiedDay, ...at }: { municipalityId: string; id: string; notifiedDay: string },
): Promise<Result<{ appealLastDay: string }, GoOnRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await inHand(ctx, tx, at, 'delegation.decide')
    if (!held.ok) return held
    const decision = held.value
    // Legal force runs from this day: whoever decided notes it, or who keeps the register.
    const { actor } = ctx
    const own = actor.kind === 'account' && actor.accountId === decision.delegateAccountId
    if (!own && !may(actor, 'appeal.handle', decision)) return refuse('forbidden')
    const step = delegatedStep(decision.state, 'notify', { ...decision, notifiedDay, today: ctx.today })
    if (!step) return refuse('not-possible')
    const [hinder] = step.hinders
    if (hinder) return refuse(hinder)
    const { last, force } = forceAfterNotice(notifiedDay)
    if (!(await moveDelegated(tx, decision, { state: step.to, notifiedDay, legalForceDay: force })))
      return refuse('not-possible')
    await audit(ctx, tx, {
      ...{ municipalityId: at.municipalityId, action: 'delegation.notify' },
      ...{ entity: 'delegated_decision', entityId: at.id },
      detail: { number: decision.number, notifiedDay, before: decision.notifiedDay },
    })
    return ok({ appealLastDay: last })
  })

/** DEL-06, KL 8:10 p 3: announces a decision that is recorded by itself; its time to appeal runs from the posting. */
export const announceDelegated = (
  ctx: Context,
  { text, ...at }: { municipalityId: string; id: string; text: string },
): Promise<Result<{ noticeId: string }, GoOnRefusal | NoticeReason>> =>
  ctx.database.transaction(async (tx) => {
    const held = await inHand(ctx, tx, at, 'notice.post')
    if (!held.ok) return held
    const decision = held.value
    const step = delegatedStep(decision.state, 'post', { ...decision, today: ctx.today })
    if (!step) return refuse('not-possible')
    const [hinder] = step.hinders
    if (hinder) return refuse(hinder)
    const [words] = await publicWordsOf(tx, [decision.id])
    if (!words) return refuse('decision-not-found')
    const { municipalityId, bodyId } = decision
    const posted = await postDelegatedIn(ctx, tx, {
      ...{ municipalityId, bodyId, delegatedDecisionId: decision.id, caseId: decision.caseId },
      ...{ title: delegationWords.noticeTitle(words), text: text.trim() },
    })
    if (!posted.ok) return posted
    await moveDelegated(tx, decision, { state: step.to })
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'delegation.post', entity: 'delegated_decision', entityId: decision.id },
      detail: { number: decision.number },
    })
    return ok(posted.value)
  })
