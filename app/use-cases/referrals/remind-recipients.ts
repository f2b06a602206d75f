import { reminderFor } from '../../domain/calendar/reminders'
import { isAwaited } from '../../domain/referrals/referral'
import { addDays, dayInStockholm } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { referralEventText, referralNoticeText, reminderMail } from '../../text/referrals'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { awaitedReferrals, remindedSince } from '#db/queries/referrals/awaited'
import { type ReferralPlace, referralPlace } from '#db/queries/referrals/place'
import type { Context } from '../context'
import { recordEvent } from '../shared/event'
import { queueMail } from '../shared/mail'
import { knowsOf, mayActFor } from './step'
import { tellRecipient } from './told'

/**
 * REM-09: reminds those who are asked and have not answered, on the days of the local rule, or as soon after as the portal runs: by mail outside the
 * installation, on the registrars' desks inside it. Each of those days reminds once. Answers with how many.
 */
export async function remindRecipients(ctx: Context): Promise<number> {
  const { read } = ctx.database
  let reminded = 0
  for (const { id, municipalityId, replyDay, sentDay } of await awaitedReferrals(read)) {
    const offsets = await localRule(read, municipalityId, 'referralReminders', ctx.today)
    const set = sentDay ?? dayInStockholm(ctx.now())
    const due = reminderFor({ due: replyDay, set }, ctx.today, offsets)
    if (!due) continue
    const place = await referralPlace(read, { id })
    // A recipient that has registered it is reminded of its own day.
    if (!place || place.referral.recipientCaseId !== null) continue
    const since = addDays(replyDay, due.offset)
    const told = await ctx.database.transaction((tx) => remind(ctx, tx, place, since))
    if (told) reminded += 1
  }
  return reminded
}

/** The sender reminds one recipient by hand. */
export async function remindRecipient(
  ctx: Context,
  referralId: string,
): Promise<Result<null, 'referral-not-found' | 'forbidden' | 'not-possible' | 'reminded-today'>> {
  const place = await referralPlace(ctx.database.read, { id: referralId })
  if (!place || !knowsOf(ctx, place, 'sender')) return refuse('referral-not-found')
  if (!mayActFor(ctx, place, 'sender', 'referral.send')) return refuse('forbidden')
  if (!isAwaited(place.referral)) return refuse('not-possible')
  const told = await ctx.database.transaction((tx) => remind(ctx, tx, place, ctx.today))
  return told ? ok(null) : refuse('reminded-today')
}

/** Reminds unless it has been done since a day. A mail holds no link: its secret is known to the recipient only. */
async function remind(ctx: Context, tx: Transaction, place: ReferralPlace, since: string): Promise<boolean> {
  const { referral, matter } = place
  const text = referralEventText.reminded(referral.recipient)
  if (await remindedSince(tx, matter.id, text, since)) return false
  const about = { title: matter.publicTitle, number: matter.number, replyDay: referral.replyDay }
  const notice = referralNoticeText.reminder(about.title, place.sender.name, referral.replyDay)
  await tellRecipient(ctx, tx, place, 'referral_reminder', notice)
  if (referral.recipientEmail)
    await queueMail(ctx, tx, {
      ...{ municipalityId: matter.municipalityId, to: referral.recipientEmail },
      ...reminderMail({ ...about, recipient: referral.recipient, sender: place.sender.name }),
    })
  await recordEvent(ctx, tx, { caseId: matter.id, kind: 'referral_reminded', public: false, text })
  return true
}
