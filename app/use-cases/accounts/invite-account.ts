import { may } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import type { OneTimeLink } from './links'
import { type AppointmentInput, type NewAccountRefusal, writeAccount } from './new-account'
import { deliverLink, type Delivery } from './send-link'

export type InviteAccountInput = {
  municipalityId: string
  name: string
  email: string
  personId?: string | null
  /** May be left out for an elected person, whose roles come from mandates. */
  appointment: AppointmentInput | null
  delivery: Delivery
}

/** Makes an account without a password and gives its holder a link, valid for seven days. */
export async function inviteAccount(
  ctx: Context,
  input: InviteAccountInput,
): Promise<
  Result<{ accountId: string; link: OneTimeLink | null }, 'forbidden' | 'role-unknown' | NewAccountRefusal>
> {
  const { municipalityId, appointment } = input
  if (!may(ctx.actor, 'administration.accounts', { municipalityId })) return refuse('forbidden')
  if (!appointment && !input.personId) return refuse('role-unknown')
  return ctx.database.transaction(async (tx) => {
    const appointments = appointment ? [appointment] : []
    const written = await writeAccount(ctx, tx, { ...input, passwordHash: null, appointments })
    if (!written.ok) return written
    const { accountId, email } = written.value
    await audit(ctx, tx, {
      municipalityId,
      action: 'account.invite',
      entity: 'account',
      entityId: accountId,
      detail: { name: input.name.trim(), email, role: appointment?.role ?? null },
    })
    const account = { id: accountId, municipalityId, email, passwordHash: null }
    return ok({ accountId, link: await deliverLink(ctx, tx, account, input.delivery) })
  })
}
