import { normalEmail } from '../../domain/access/email'
import type { Result } from '../../domain/shared/result'
import { findAccountByEmail } from '#db/repositories/accounts'
import { rolesHeld } from '#db/repositories/sessions'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { type AttemptKey, countTry, forgiveTry } from './attempts'
import type { Passwords } from './passwords'

type SignInRefusal = 'sign-in-wrong' | 'sign-in-no-role' | 'too-many-attempts'

/** `until`: when a new try is possible, for too many attempts. */
export type SignInResult = Result<
  { accountId: string; municipalityId: string },
  SignInRefusal,
  { until: string | null }
>

/**
 * Judges an e-mail address and a password. An unknown account, a wrong password and a closed account get the
 * same answer in the same time; tries are counted per account and per network address for all processes.
 */
export async function signIn(
  ctx: Context,
  passwords: Passwords,
  input: { email: string; password: string; address: string },
): Promise<SignInResult> {
  const email = normalEmail(input.email)
  const accountKey: AttemptKey = { kind: 'account', of: email ?? input.email }
  const addressKey: AttemptKey = { kind: 'address', of: input.address }
  const until = await countTry(ctx, [accountKey, addressKey])
  if (until) return { ok: false, refusal: 'too-many-attempts', detail: { until } }
  const account = email === null ? null : await findAccountByEmail(ctx.database.read, email)
  const hash = account?.status === 'active' ? account.passwordHash : null
  const matches = await passwords.matches(hash, input.password)
  if (!account || !matches) return { ok: false, refusal: 'sign-in-wrong', detail: { until: null } }
  await forgiveTry(ctx, accountKey, addressKey)
  const [role] = await rolesHeld(ctx.database.read, account, ctx.today)
  if (!role) return { ok: false, refusal: 'sign-in-no-role', detail: { until: null } }
  const { id: accountId, municipalityId, name } = account
  const actor = {
    kind: 'account' as const,
    accountId,
    name,
    municipalityId,
    role: role.role,
    bodyId: role.bodyId,
  }
  await ctx.database.transaction((tx) =>
    audit({ ...ctx, actor }, tx, {
      municipalityId,
      action: 'account.sign-in',
      entity: 'account',
      entityId: accountId,
      detail: null,
    }),
  )
  return { ok: true, value: { accountId, municipalityId } }
}
