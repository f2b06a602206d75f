import { appointmentRoles, isRole, type Role } from '../../domain/access'
import { normalEmail } from '../../domain/access/email'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import {
  accountOfPerson,
  findAccountByEmail,
  insertAccount,
  insertAppointment,
} from '#db/repositories/accounts'
import { findBody, findPerson } from '#db/repositories/administration'
import type { Context } from '../context'

export type AppointmentInput = {
  role: string
  /** Null or empty: the whole municipality. */
  bodyId?: string | null
  validFrom?: string | null
  validTo?: string | null
}

type Appointed = { role: Role; bodyId: string | null; validFrom: string | null; validTo: string | null }
export type AppointmentRefusal = 'role-unknown' | 'body-not-found' | 'from-invalid' | 'to-invalid'

/** A role by appointment in the municipality or one of its bodies, or what is wrong with it. */
export async function judgeAppointment(
  tx: Transaction,
  municipalityId: string,
  input: AppointmentInput,
): Promise<Result<Appointed, AppointmentRefusal>> {
  const role = isRole(input.role) && appointmentRoles.find((word) => word === input.role)
  if (!role) return refuse('role-unknown')
  const [bodyId, validFrom, validTo] = [input.bodyId || null, input.validFrom || null, input.validTo || null]
  if (bodyId && !(await findBody(tx, municipalityId, bodyId))) return refuse('body-not-found')
  if (validFrom && !isDay(validFrom)) return refuse('from-invalid')
  if (validTo && (!isDay(validTo) || (validFrom && validTo < validFrom))) return refuse('to-invalid')
  // What concerns the portal and its accounts concerns the whole municipality.
  return ok({ role, bodyId: role === 'system_owner_admin' ? null : bodyId, validFrom, validTo })
}

export type NewAccount = {
  municipalityId: string
  name: string
  email: string
  personId?: string | null
  passwordHash: string | null
  invented?: boolean
  /** None for one whose roles come from mandates. */
  appointments: AppointmentInput[]
}

export type NewAccountRefusal =
  | 'name-missing'
  | 'email-invalid'
  | 'email-taken'
  | 'person-not-found'
  | 'person-has-account'
  | AppointmentRefusal

/** Writes an account with its roles. Whoever calls has judged the right to and adds the audit entry. */
export async function writeAccount(
  ctx: Context,
  tx: Transaction,
  input: NewAccount,
): Promise<Result<{ accountId: string; email: string }, NewAccountRefusal>> {
  const { municipalityId, passwordHash } = input
  const name = input.name.trim()
  if (name === '') return refuse('name-missing')
  const email = normalEmail(input.email)
  if (email === null) return refuse('email-invalid')
  if (await findAccountByEmail(tx, email)) return refuse('email-taken')
  const personId = input.personId || null
  if (personId && !(await findPerson(tx, municipalityId, personId))) return refuse('person-not-found')
  if (personId && (await accountOfPerson(tx, personId))) return refuse('person-has-account')
  const appointed: Appointed[] = []
  for (const appointment of input.appointments) {
    const judged = await judgeAppointment(tx, municipalityId, appointment)
    if (!judged.ok) return judged
    appointed.push(judged.value)
  }
  const accountId = ctx.newId()
  const createdAt = ctx.now()
  await insertAccount(tx, {
    id: accountId,
    municipalityId,
    personId,
    email,
    name,
    passwordHash,
    status: passwordHash === null ? 'invited' : 'active',
    invented: input.invented ?? false,
    createdAt,
  })
  for (const appointment of appointed)
    await insertAppointment(tx, { id: ctx.newId(), accountId, ...appointment, createdAt })
  return ok({ accountId, email })
}
