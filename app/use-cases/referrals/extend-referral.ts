import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import {
  extensionMail,
  recipientEventText,
  referralEventText,
  referralNoticeText,
} from '../../text/referrals'
import type { Transaction } from '#db/connection'
import type { ReferralPlace } from '#db/queries/referrals/place'
import { refreshNextDeadline } from '#db/repositories/deadlines'
import { openDaysOfReferral } from '#db/repositories/referrals'
import type { Context } from '../context'
import { moveDeadline } from '../deadlines/move-deadline'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { queueMail } from '../shared/mail'
import { inOneGo, judgeStep, moveReferral, type StepRefusal } from './step'
import { tellRecipient } from './told'

export type ExtendInput = { referralId: string; newReplyDay: string; reason: string }

/** Grants an extension (anstånd): the day moves in both registers, with what hangs on it, and the recipient is told. */
export async function extendReferral(
  ctx: Context,
  input: ExtendInput,
): Promise<Result<{ replyDay: string }, StepRefusal | 'reply-day-invalid'>> {
  if (!isDay(input.newReplyDay)) return refuse('reply-day-invalid')
  const judged = await judgeStep(ctx, { ...input, side: 'sender', event: 'extend' })
  if (!judged.ok) return judged
  const place = judged.value
  const { referral, matter } = place
  return inOneGo(ctx, async (tx) => {
    await moveReferral(tx, place, { replyDay: input.newReplyDay })
    const replyDay = await moveDays(ctx, tx, place, input)
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'referral_extended', public: true },
      text: referralEventText.extended(referral.recipient, replyDay),
    })
    if (referral.recipientCaseId)
      await recordEvent(ctx, tx, {
        ...{ caseId: referral.recipientCaseId, kind: 'referral_extended', public: true },
        text: recipientEventText.extended(replyDay),
      })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      ...{ action: 'referral.extend', entity: 'referral', entityId: referral.id },
      detail: { number: matter.number, name: referral.recipient, from: referral.replyDay, to: replyDay },
    })
    const told = referralNoticeText.extended(matter.publicTitle, replyDay)
    await tellRecipient(ctx, tx, place, 'referral_extended', told)
    if (referral.recipientEmail)
      await queueMail(ctx, tx, {
        ...{ municipalityId: matter.municipalityId, to: referral.recipientEmail },
        ...extensionMail({
          ...{ recipient: referral.recipient, title: matter.publicTitle, number: matter.number },
          day: replyDay,
        }),
      })
    return ok({ replyDay })
  })
}

/** The sender's day first; what hangs on it in the recipient's case follows to the same day. */
async function moveDays(
  ctx: Context,
  tx: Transaction,
  { referral, matter }: ReferralPlace,
  { newReplyDay, reason }: ExtendInput,
): Promise<string> {
  let replyDay = newReplyDay
  for (const row of await openDaysOfReferral(tx, referral.id)) {
    const [moved] = await moveDeadline(ctx, tx, row, { day: replyDay, reason })
    if (row.caseId === matter.id && moved) replyDay = moved.to.day
    await refreshNextDeadline(tx, row.caseId)
  }
  return replyDay
}
