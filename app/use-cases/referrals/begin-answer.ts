import { ok, type Result } from '../../domain/shared/result'
import { referralEventText } from '../../text/referrals'
import type { Context } from '../context'
import { recordEvent } from '../shared/event'
import { inOneGo, judgeStep, moveReferral, type StepRefusal } from './step'

/** The recipient tells that its answer is being prepared. */
export async function beginAnswer(ctx: Context, referralId: string): Promise<Result<null, StepRefusal>> {
  const judged = await judgeStep(ctx, { referralId, side: 'recipient', event: 'begin' })
  if (!judged.ok) return judged
  const place = judged.value
  return inOneGo(ctx, async (tx) => {
    await moveReferral(tx, place, { state: 'in_progress' })
    await recordEvent(ctx, tx, {
      ...{ caseId: place.matter.id, kind: 'referral_begun', public: true },
      text: referralEventText.begun(place.referral.recipient),
    })
    return ok(null)
  })
}
