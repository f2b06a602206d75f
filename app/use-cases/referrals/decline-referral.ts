import type { Side } from '../../domain/referrals/referral'
import { ok, type Result } from '../../domain/shared/result'
import { recipientEventText, referralEventText, referralNoticeText } from '../../text/referrals'
import type { Transaction } from '#db/connection'
import type { ReferralPlace } from '#db/queries/referrals/place'
import { meetDeadline, refreshNextDeadline } from '#db/repositories/deadlines'
import { openDaysOfReferral } from '#db/repositories/referrals'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { inOneGo, judgedAt, judgeStep, moveReferral, type StepRefusal } from './step'
import { goOnWhenSettled, tellSender } from './told'

/** Declining is a valid answer (REM-03), with a reason. */
export async function declineReferral(
  ctx: Context,
  input: { referralId: string; side: Side; reason: string },
): Promise<Result<null, StepRefusal>> {
  const judged = await judgeStep(ctx, { ...input, event: 'decline' })
  return judged.ok ? declineAt(ctx, judged.value, input) : judged
}

/** The same where the referral is found by its secret link. */
export async function declineAt(
  ctx: Context,
  place: ReferralPlace,
  { side, reason }: { side: Side; reason: string },
): Promise<Result<null, StepRefusal>> {
  const judged = judgedAt(ctx, place, { side, event: 'decline', reason })
  if (!judged.ok) return judged
  const { matter, referral, recipient, sender } = place
  return inOneGo(ctx, async (tx) => {
    await moveReferral(tx, place, {
      ...{ state: 'declined', closingReason: reason.trim(), answeredDay: ctx.today },
      acknowledgedDay: referral.acknowledgedDay ?? ctx.today,
    })
    await endDays(ctx, tx, place)
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'referral_declined', public: true },
      text: referralEventText.declined(referral.recipient),
    })
    if (referral.recipientCaseId)
      await recordEvent(ctx, tx, {
        ...{ caseId: referral.recipientCaseId, kind: 'referral_declined', public: true },
        text: recipientEventText.declined(sender.name),
      })
    await audit(ctx, tx, {
      municipalityId: (side === 'recipient' && recipient?.municipalityId) || matter.municipalityId,
      ...{ action: 'referral.decline', entity: 'referral', entityId: referral.id },
      detail: { number: matter.number, name: referral.recipient },
    })
    if (side === 'recipient') {
      const text = referralNoticeText.declined(referral.recipient, matter.number)
      await tellSender(ctx, tx, place, 'referral_declined', text)
    }
    await goOnWhenSettled(ctx, tx, place)
    return ok(null)
  })
}

/** Nothing is waited for any more: the days of both cases have been kept. */
export async function endDays(ctx: Context, tx: Transaction, { referral }: ReferralPlace): Promise<void> {
  for (const day of await openDaysOfReferral(tx, referral.id)) {
    await meetDeadline(tx, day.id, ctx.today)
    await refreshNextDeadline(tx, day.caseId)
  }
}
