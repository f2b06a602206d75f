import { allSettled } from '../../domain/referrals/referral'
import { paths } from '../../paths'
import { referralNoticeText } from '../../text/referrals'
import type { Transaction } from '#db/connection'
import { accountsInRole, activeAccount } from '#db/queries/recipients'
import type { ReferralPlace } from '#db/queries/referrals/place'
import { meetStatedDays } from '#db/repositories/deadlines'
import { statementsOf } from '#db/queries/referrals/statements'
import { moveCase } from '../cases/move-case'
import type { Context } from '../context'
import { notify } from '../shared/notify'

/** Tells whoever prepares the sender's case: the one responsible, otherwise the sender, otherwise its registrars. */
export async function tellSender(
  ctx: Context,
  tx: Transaction,
  { matter, municipality, referral }: ReferralPlace,
  kind: string,
  text: string,
): Promise<void> {
  const known = await firstActive(tx, [matter.responsibleAccountId, referral.sentByAccountId])
  const accounts = known ? [known] : await accountsInRole(tx, matter, ['registrar'], ctx.today)
  for (const account of accounts)
    await notify(ctx, tx, {
      ...{ municipalityId: matter.municipalityId, account, caseId: matter.id, kind, text },
      href: paths.caseReferral(municipality.slug, matter.slug, referral.id),
    })
}

/** Tells the recipient's registrars, or those who answer for a body of this installation; nobody where there is none. */
export async function tellRecipient(
  ctx: Context,
  tx: Transaction,
  { recipient, referral }: ReferralPlace,
  kind: string,
  text: string,
): Promise<void> {
  if (!recipient) return
  const { municipalityId, municipalitySlug, bodyId, authorityId } = recipient
  const at = { municipalityId, bodyId: authorityId ?? bodyId }
  for (const account of await accountsInRole(tx, at, ['registrar', 'board_secretary'], ctx.today))
    await notify(ctx, tx, {
      ...{ municipalityId, account, caseId: referral.recipientCaseId, kind, text },
      href: paths.receivedReferral(municipalitySlug, referral.id),
    })
}

async function firstActive(tx: Transaction, ids: readonly (string | null)[]) {
  for (const id of ids) {
    const account = id === null ? null : await activeAccount(tx, id)
    if (account) return account
  }
  return null
}

/** Rules 12.5: when nobody is waited for any more the parent goes on, where its kind has such a step. */
export async function goOnWhenSettled(ctx: Context, tx: Transaction, place: ReferralPlace): Promise<void> {
  const { matter } = place
  const statements = await statementsOf(tx, matter.id)
  if (!allSettled(statements)) return
  // A document that retells the referral names the same reply day for the case.
  const replyDays = statements.flatMap(({ replyDay }) => replyDay ?? [])
  await meetStatedDays(tx, matter.id, replyDays, ctx.today)
  const moved = await moveCase(ctx, tx, { caseId: matter.id, event: 'statements_in' })
  if (moved.ok)
    await tellSender(ctx, tx, place, 'referrals_settled', referralNoticeText.settled(matter.number))
}
