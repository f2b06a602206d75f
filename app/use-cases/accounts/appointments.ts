import { may } from '../../domain/access'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import {
  appointmentsFrom,
  endAppointment,
  findAccount,
  findAppointment,
  insertAppointment,
  otherAdministrators,
} from '#db/repositories/accounts'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { type AppointmentInput, type AppointmentRefusal, judgeAppointment } from './new-account'

/** Gives an account a role, in the whole municipality or in one body. */
export async function addAppointment(
  ctx: Context,
  input: { municipalityId: string; accountId: string } & AppointmentInput,
): Promise<Result<null, 'forbidden' | 'account-not-found' | 'appointment-held' | AppointmentRefusal>> {
  const { municipalityId, accountId } = input
  if (!may(ctx.actor, 'administration.accounts', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const account = await findAccount(tx, accountId)
    if (account?.municipalityId !== municipalityId) return refuse('account-not-found')
    const judged = await judgeAppointment(tx, municipalityId, input)
    if (!judged.ok) return judged
    const { role, bodyId, validFrom, validTo } = judged.value
    const held = await appointmentsFrom(tx, accountId, validFrom ?? ctx.today)
    if (held.some((other) => other.role === role && other.bodyId === bodyId))
      return refuse('appointment-held')
    const id = ctx.newId()
    await insertAppointment(tx, { id, accountId, role, bodyId, validFrom, validTo, createdAt: ctx.now() })
    await audit(ctx, tx, {
      municipalityId,
      action: 'appointment.add',
      entity: 'account',
      entityId: accountId,
      detail: { role, bodyId, validFrom, validTo },
    })
    return ok(null)
  })
}

/** Ends a role; `validTo` is the last day on which it holds. */
export async function stopAppointment(
  ctx: Context,
  input: { municipalityId: string; accountId: string; appointmentId: string; validTo: string },
): Promise<Result<null, 'forbidden' | 'appointment-not-found' | 'to-invalid' | 'last-administrator'>> {
  const { municipalityId, accountId, appointmentId, validTo } = input
  if (!may(ctx.actor, 'administration.accounts', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const account = await findAccount(tx, accountId)
    const found = await findAppointment(tx, appointmentId)
    if (account?.municipalityId !== municipalityId || found?.accountId !== accountId)
      return refuse('appointment-not-found')
    if (!isDay(validTo) || (found.validFrom && validTo < found.validFrom)) return refuse('to-invalid')
    const administers = found.role === 'system_owner_admin' && account.status === 'active'
    if (administers && (await otherAdministrators(tx, municipalityId, validTo, { appointmentId })) === 0)
      return refuse('last-administrator')
    await endAppointment(tx, appointmentId, validTo)
    await audit(ctx, tx, {
      municipalityId,
      action: 'appointment.end',
      entity: 'account',
      entityId: accountId,
      detail: { role: found.role, bodyId: found.bodyId, validTo },
    })
    return ok(null)
  })
}
