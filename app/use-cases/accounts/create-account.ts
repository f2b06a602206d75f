import { may } from '../../domain/access'
import { judgePassword, type PasswordRefusal } from '../../domain/access/password-rule'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { findAccountByEmail, setPassword, voidTokens } from '#db/repositories/accounts'
import { normalEmail } from '../../domain/access/email'
import { removeSessionsOf } from '#db/repositories/sessions'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { type NewAccount, type NewAccountRefusal, writeAccount } from './new-account'
import type { Passwords } from './passwords'

/** Makes an account with a password: for the operator's command and the demonstration. */
export async function createAccount(
  ctx: Context,
  passwords: Passwords,
  input: Omit<NewAccount, 'passwordHash'> & { password: string },
): Promise<Result<{ accountId: string }, 'forbidden' | NewAccountRefusal | PasswordRefusal>> {
  const { municipalityId, password, ...account } = input
  if (ctx.actor.kind !== 'system' || !may(ctx.actor, 'administration.accounts', { municipalityId }))
    return refuse('forbidden')
  const judged = judgePassword(password)
  if (!judged.ok) return judged
  const passwordHash = await passwords.hash(password)
  return ctx.database.transaction(async (tx) => {
    const written = await writeAccount(ctx, tx, { ...account, municipalityId, passwordHash })
    if (!written.ok) return written
    const { accountId, email } = written.value
    await audit(ctx, tx, {
      municipalityId,
      action: 'account.create',
      entity: 'account',
      entityId: accountId,
      detail: { name: input.name.trim(), email, roles: input.appointments.map(({ role }) => role) },
    })
    return ok({ accountId })
  })
}

/** The operator sets a password from the command line; the account's sessions and links end. */
export async function resetPassword(
  ctx: Context,
  passwords: Passwords,
  input: { email: string; password: string },
): Promise<
  Result<{ accountId: string }, 'forbidden' | 'account-not-found' | 'account-closed' | PasswordRefusal>
> {
  if (ctx.actor.kind !== 'system') return refuse('forbidden')
  const judged = judgePassword(input.password)
  if (!judged.ok) return judged
  const passwordHash = await passwords.hash(input.password)
  return ctx.database.transaction(async (tx) => {
    const account = await findAccountByEmail(tx, normalEmail(input.email) ?? '')
    if (!account) return refuse('account-not-found')
    if (account.status === 'closed') return refuse('account-closed')
    await setPassword(tx, account.id, passwordHash)
    await removeSessionsOf(tx, account.id)
    await voidTokens(tx, account.id, ctx.now())
    await audit(ctx, tx, {
      municipalityId: account.municipalityId,
      action: 'account.password',
      entity: 'account',
      entityId: account.id,
      detail: { by: 'operator' },
    })
    return ok({ accountId: account.id })
  })
}
