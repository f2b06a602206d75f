import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { findAccount, otherAdministrators, setAccountStatus, voidTokens } from '#db/repositories/accounts'
import { removeSessionsOf } from '#db/repositories/sessions'
import type { Context } from '../context'
import { audit } from '../shared/audited'

type Place = { municipalityId: string; accountId: string }

/** Closes an account: its sessions and links end at once. What its holder has done stays. */
export async function closeAccount(
  ctx: Context,
  { municipalityId, accountId }: Place,
): Promise<Result<null, 'forbidden' | 'account-not-found' | 'own-account' | 'last-administrator'>> {
  if (!may(ctx.actor, 'administration.accounts', { municipalityId })) return refuse('forbidden')
  if (ctx.actor.kind === 'account' && ctx.actor.accountId === accountId) return refuse('own-account')
  return ctx.database.transaction(async (tx) => {
    const account = await findAccount(tx, accountId)
    if (account?.municipalityId !== municipalityId) return refuse('account-not-found')
    if ((await otherAdministrators(tx, municipalityId, ctx.today, { accountId })) === 0)
      return refuse('last-administrator')
    await setAccountStatus(tx, accountId, 'closed')
    await removeSessionsOf(tx, accountId)
    await voidTokens(tx, accountId, ctx.now())
    await audit(ctx, tx, {
      municipalityId,
      action: 'account.close',
      entity: 'account',
      entityId: accountId,
      detail: { name: account.name },
    })
    return ok(null)
  })
}

/** Opens a closed account again, with the roles that still run. */
export async function reopenAccount(
  ctx: Context,
  { municipalityId, accountId }: Place,
): Promise<Result<null, 'forbidden' | 'account-not-found'>> {
  if (!may(ctx.actor, 'administration.accounts', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const account = await findAccount(tx, accountId)
    if (account?.municipalityId !== municipalityId) return refuse('account-not-found')
    await setAccountStatus(tx, accountId, account.passwordHash === null ? 'invited' : 'active')
    await audit(ctx, tx, {
      municipalityId,
      action: 'account.reopen',
      entity: 'account',
      entityId: accountId,
      detail: { name: account.name },
    })
    return ok(null)
  })
}
