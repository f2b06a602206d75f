import { ok, refuse, type Result } from '../../domain/shared/result'
import { findAccount } from '#db/repositories/accounts'
import { rolesHeld } from '#db/repositories/sessions'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/**
 * Lets the signed-in act in another role that they hold today (rules 13: the acting role is chosen and logged).
 * @param key `appointment:<id>` or `mandate:<id>`; the session that follows has a new id
 */
export async function changeActingRole(
  ctx: Context,
  key: string,
): Promise<Result<{ accountId: string; acting: string }, 'forbidden' | 'role-not-held'>> {
  const { actor } = ctx
  if (actor.kind !== 'account') return refuse('forbidden')
  const account = await findAccount(ctx.database.read, actor.accountId)
  const held = account ? await rolesHeld(ctx.database.read, account, ctx.today) : []
  const chosen = held.find((role) => role.key === key)
  if (!chosen) return refuse('role-not-held')
  await ctx.database.transaction((tx) =>
    audit({ ...ctx, actor: { ...actor, role: chosen.role, bodyId: chosen.bodyId } }, tx, {
      municipalityId: actor.municipalityId,
      action: 'account.acting-role',
      entity: 'account',
      entityId: actor.accountId,
      detail: { from: actor.role, to: chosen.role, bodyId: chosen.bodyId },
    }),
  )
  return ok({ accountId: actor.accountId, acting: key })
}
