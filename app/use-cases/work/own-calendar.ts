import { ok, refuse, type Result } from '../../domain/shared/result'
import type { AccountActor } from '../../domain/access'
import {
  accountOfCalendar,
  calendarKeyOf,
  removeCalendarKey,
  setCalendarKey,
} from '#db/repositories/calendar-keys'
import { rolesHeld } from '#db/repositories/sessions'
import { hashed } from '../accounts/secrets'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** The secret of an account's calendar made at an instant: the same each time, and kept nowhere. */
export type CalendarSecret = (of: string) => string

const secretFor = (calendarSecret: CalendarSecret, accountId: string, createdAt: string) =>
  calendarSecret(`${accountId}:${createdAt}`)

/** The secret in the address of the reader's own calendar; null when there is none. */
export async function ownCalendarSecret(
  ctx: Context,
  calendarSecret: CalendarSecret,
): Promise<string | null> {
  const { actor } = ctx
  if (actor.kind !== 'account') return null
  const key = await calendarKeyOf(ctx.database.read, actor.accountId)
  if (!key) return null
  const secret = secretFor(calendarSecret, actor.accountId, key.createdAt)
  return hashed(secret) === key.secretHash ? secret : null
}

/** Makes the address of the reader's own calendar anew, or takes it away; the old one leads nowhere from then on. */
export async function changeOwnCalendar(
  ctx: Context,
  calendarSecret: CalendarSecret,
  { municipalityId, what }: { municipalityId: string; what: 'renew' | 'remove' },
): Promise<Result<null, 'forbidden'>> {
  const { actor } = ctx
  if (actor.kind !== 'account') return refuse('forbidden')
  const { accountId } = actor
  await ctx.database.transaction(async (tx) => {
    const createdAt = ctx.now()
    if (what === 'remove') await removeCalendarKey(tx, accountId)
    else {
      const secretHash = hashed(secretFor(calendarSecret, accountId, createdAt))
      await setCalendarKey(tx, { accountId, secretHash, createdAt })
    }
    await audit(ctx, tx, {
      ...{ municipalityId, action: `calendar.${what}`, entity: 'account', entityId: accountId, detail: {} },
    })
  })
  return ok(null)
}

/** Whose calendar an address is, in that person's first role today; null for an unknown address or a person without one. */
export async function calendarOwner(ctx: Context, secret: string): Promise<AccountActor | null> {
  const { read } = ctx.database
  const account = await accountOfCalendar(read, hashed(secret))
  if (!account) return null
  const [role] = await rolesHeld(read, account, ctx.today)
  if (!role) return null
  return {
    ...{ kind: 'account', accountId: account.id, name: account.name, municipalityId: account.municipalityId },
    ...{ role: role.role, bodyId: role.bodyId },
  }
}
