import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { referralEventText, referralMail } from '../../text/referrals'
import { referralPlace } from '#db/queries/referrals/place'
import { changeReferral } from '#db/repositories/referrals'
import { hashed, newToken } from '../accounts/secrets'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { queueMail } from '../shared/mail'
import { knowsOf, mayActFor } from './step'

/** Mails a new secret link to a recipient outside the installation; the old one then leads nowhere. */
export async function sendLinkAgain(
  ctx: Context,
  referralId: string,
): Promise<Result<null, 'referral-not-found' | 'forbidden' | 'no-link'>> {
  const place = await referralPlace(ctx.database.read, { id: referralId })
  if (!place || !knowsOf(ctx, place, 'sender')) return refuse('referral-not-found')
  if (!mayActFor(ctx, place, 'sender', 'referral.send')) return refuse('forbidden')
  const { referral, matter, sender } = place
  const to = referral.recipientEmail
  if (to === null) return refuse('no-link')
  const secret = newToken()
  await ctx.database.transaction(async (tx) => {
    await changeReferral(tx, referral.id, [referral.state], { replySecretHash: hashed(secret) })
    await queueMail(ctx, tx, {
      ...{ municipalityId: matter.municipalityId, to, secret: true },
      ...referralMail({
        ...{ recipient: referral.recipient, sender: sender.name, title: matter.publicTitle },
        ...{ number: matter.number, replyDay: referral.replyDay, href: paths.reply(secret) },
      }),
    })
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'referral_link', public: false },
      text: referralEventText.linkAgain(referral.recipient),
    })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      ...{ action: 'referral.link', entity: 'referral', entityId: referral.id },
      detail: { number: matter.number, name: referral.recipient },
    })
  })
  return ok(null)
}
