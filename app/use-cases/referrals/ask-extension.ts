import { isAwaited } from '../../domain/referrals/referral'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { recipientEventText, referralEventText, referralNoticeText } from '../../text/referrals'
import { type ReferralPlace, referralPlace } from '#db/queries/referrals/place'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { knowsOf, mayActFor, type StepRefusal } from './step'
import { tellSender } from './told'

export type AskExtensionInput = { referralId: string; day: string; reason: string }
export type AskRefusal = StepRefusal | 'reply-day-invalid'

/** The recipient asks for a longer time (REM-05); it is the sender's to grant. */
export async function askExtension(
  ctx: Context,
  input: AskExtensionInput,
): Promise<Result<null, AskRefusal>> {
  const place = await referralPlace(ctx.database.read, { id: input.referralId })
  if (!place || !knowsOf(ctx, place, 'recipient')) return refuse('referral-not-found')
  return askExtensionAt(ctx, place, input)
}

/** The same where the referral is found by its secret link. */
export async function askExtensionAt(
  ctx: Context,
  place: ReferralPlace,
  { day, reason }: Omit<AskExtensionInput, 'referralId'>,
): Promise<Result<null, AskRefusal>> {
  const { referral, matter, recipient } = place
  if (!mayActFor(ctx, place, 'recipient', 'referral.answer')) return refuse('forbidden')
  if (!isAwaited(referral)) return refuse('not-possible')
  if (!isDay(day)) return refuse('reply-day-invalid')
  if (day < ctx.today || (referral.replyDay !== null && day <= referral.replyDay))
    return refuse('day-not-later')
  if (reason.trim() === '') return refuse('reason-missing')
  await ctx.database.transaction(async (tx) => {
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'referral_extension_asked', public: false },
      text: `${referralEventText.extensionAsked(referral.recipient, day)}: ${reason.trim().slice(0, 2000)}`,
    })
    if (referral.recipientCaseId)
      await recordEvent(ctx, tx, {
        ...{ caseId: referral.recipientCaseId, kind: 'referral_extension_asked', public: false },
        text: recipientEventText.extensionAsked(day),
      })
    await audit(ctx, tx, {
      municipalityId: recipient?.municipalityId ?? matter.municipalityId,
      ...{ action: 'referral.ask_extension', entity: 'referral', entityId: referral.id },
      detail: { number: matter.number, name: referral.recipient, to: day },
    })
    const text = referralNoticeText.extensionAsked(referral.recipient, matter.number, day)
    await tellSender(ctx, tx, place, 'referral_extension_asked', text)
  })
  return ok(null)
}
