import { may, maySee, scopeOf } from '../../domain/access'
import type { Action } from '../../domain/access/permissions'
import {
  type ReferralEvent,
  type ReferralReason,
  referralStep,
  type Side,
} from '../../domain/referrals/referral'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { shownMatter } from '#db/queries/documents'
import { type ReferralPlace, referralPlace } from '#db/queries/referrals/place'
import type { Transaction } from '#db/connection'
import { changeReferral, type ReferralRow } from '#db/repositories/referrals'
import type { Context } from '../context'

export type StepRefusal = 'referral-not-found' | 'forbidden' | 'not-possible' | ReferralReason

/**
 * May the actor act for this side of the referral? At the recipient's an officer answers who has the case there, or any
 * where nobody has. Who acts through the secret link is judged by the link.
 */
export function mayActFor(ctx: Context, place: ReferralPlace, side: Side, action: Action): boolean {
  if (side === 'sender') return may(ctx.actor, action, place.matter)
  return mayAtRecipient(ctx, place, action, place.recipientResponsibleId)
}

function mayAtRecipient(
  ctx: Context,
  { recipient }: ReferralPlace,
  action: Action,
  responsibleAccountId: string | null,
): boolean {
  if (!recipient) return ctx.actor.kind === 'system'
  const { municipalityId, bodyId, authorityId } = recipient
  return [bodyId, authorityId].some(
    (id) => id !== null && may(ctx.actor, action, { municipalityId, bodyId: id, responsibleAccountId }),
  )
}

/** Whether the reader knows of the referral from this side: the sender's by the case, the recipient's by its body. */
export const knowsOf = (ctx: Context, place: ReferralPlace, side: Side): boolean =>
  side === 'sender'
    ? maySee(scopeOf(ctx.actor), shownMatter(place.matter))
    : place.referral.state !== 'draft' && mayAtRecipient(ctx, place, 'referral.answer', null)

export type StepInput = {
  referralId: string
  side: Side
  event: ReferralEvent
  reason?: string | null
  newReplyDay?: string | null
}

/** Finds the referral and judges the step against the table; answers with where it stands. */
export async function judgeStep(ctx: Context, input: StepInput): Promise<Result<ReferralPlace, StepRefusal>> {
  const place = await referralPlace(ctx.database.read, { id: input.referralId })
  if (!place || !knowsOf(ctx, place, input.side)) return refuse('referral-not-found')
  return judgedAt(ctx, place, input)
}

export function judgedAt(
  ctx: Context,
  place: ReferralPlace,
  { side, event, reason = null, newReplyDay = null }: Omit<StepInput, 'referralId'>,
): Result<ReferralPlace, StepRefusal> {
  const { kind, state, replyDay, answeredDay, recipientCaseId } = place.referral
  const row = referralStep(state, event)
  const action = row?.by[side]
  if (!row || !action) return refuse('not-possible')
  if (!mayActFor(ctx, place, side, action)) return refuse('forbidden')
  const registered = recipientCaseId !== null
  const facts = { kind, replyDay, answeredDay, today: ctx.today, reason, newReplyDay, registered }
  const [hindrance] = row.guard?.(facts) ?? []
  return hindrance ? refuse(hindrance) : ok(place)
}

/** Undoes a transaction in which somebody else was quicker. */
class Outrun extends Error {}

/** Writes the new state, if the referral still stands where it was judged. */
export async function moveReferral(
  tx: Transaction,
  { referral }: ReferralPlace,
  change: Partial<Omit<ReferralRow, 'id' | 'caseId'>>,
): Promise<void> {
  if (!(await changeReferral(tx, referral.id, [referral.state], change))) throw new Outrun('outrun')
}

/** A transaction whose steps hold together: when the referral has moved meanwhile nothing is written. */
export async function inOneGo<Value, Refusal extends string>(
  ctx: Context,
  work: (tx: Transaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'not-possible'>> {
  try {
    return await ctx.database.transaction(work)
  } catch (error) {
    if (error instanceof Outrun) return refuse('not-possible')
    throw error
  }
}
