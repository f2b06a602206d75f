import { judgePassword, type PasswordRefusal } from '../../domain/access/password-rule'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { findAccount, findUsableToken, setPassword, spendToken, voidTokens } from '#db/repositories/accounts'
import { removeSessionsOf } from '#db/repositories/sessions'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import type { Passwords } from './passwords'
import type { LinkPurpose } from './links'
import { hashed } from './secrets'

/** Whose link it is, for the page that asks for a password; null when it can no longer be used. */
export async function readLink(
  ctx: Context,
  token: string,
): Promise<{ name: string; email: string; purpose: LinkPurpose } | null> {
  const found = await findUsableToken(ctx.database.read, hashed(token), ctx.now())
  if (!found?.accountId || found.purpose === 'setup') return null
  const account = await findAccount(ctx.database.read, found.accountId)
  if (!account || account.status === 'closed') return null
  return { name: account.name, email: account.email, purpose: found.purpose }
}

/** Sets the password through a link, which is used up; every session of the account ends. */
export async function useLink(
  ctx: Context,
  passwords: Passwords,
  input: { token: string; password: string },
): Promise<Result<{ accountId: string; municipalityId: string }, 'link-invalid' | PasswordRefusal>> {
  if (!(await readLink(ctx, input.token))) return refuse('link-invalid')
  const judged = judgePassword(input.password)
  if (!judged.ok) return judged
  const passwordHash = await passwords.hash(judged.value)
  return ctx.database.transaction(async (tx) => {
    const now = ctx.now()
    const spent = await spendToken(tx, hashed(input.token), now)
    const account = spent?.accountId ? await findAccount(tx, spent.accountId) : null
    if (!spent || !account || account.status === 'closed') return refuse('link-invalid')
    const { id: accountId, municipalityId } = account
    await setPassword(tx, accountId, passwordHash)
    await removeSessionsOf(tx, accountId)
    await voidTokens(tx, accountId, now)
    await audit({ ...ctx, actor: { kind: 'system', name: account.name } }, tx, {
      municipalityId,
      action: 'account.password',
      entity: 'account',
      entityId: accountId,
      detail: { by: spent.purpose },
    })
    return ok({ accountId, municipalityId })
  })
}
