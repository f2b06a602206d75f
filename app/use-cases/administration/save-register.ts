import { may } from '../../domain/access'
import { isKnownPattern } from '../../domain/cases/number-patterns'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { registersOf } from '#db/queries/administration/municipality'
import { findBody, insertRegister, saveRegister as write } from '#db/repositories/administration'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { changes } from './changed'

export type NewRegisterInput = { code: string; name: string; numberPattern: string; bodyId: string }
export type RegisterRefusal =
  | 'forbidden'
  | 'name-missing'
  | 'register-code-invalid'
  | 'register-code-taken'
  | 'pattern-unknown'
  | 'body-not-found'

/** Adds a register with its own number series (REG-06, NUM-04). */
export async function addRegister(
  ctx: Context,
  municipalityId: string,
  input: NewRegisterInput,
): Promise<Result<{ registerId: string }, RegisterRefusal>> {
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  const code = input.code.normalize('NFC').trim().toUpperCase()
  const name = input.name.trim()
  if (!/^[A-ZÅÄÖ]{1,8}$/.test(code)) return refuse('register-code-invalid')
  if (name === '') return refuse('name-missing')
  if (!isKnownPattern(input.numberPattern)) return refuse('pattern-unknown')
  const { numberPattern, bodyId } = input
  return ctx.database.transaction(async (tx) => {
    if (!(await findBody(tx, municipalityId, bodyId))) return refuse('body-not-found')
    const all = await registersOf(tx, municipalityId)
    if (all.some((register) => register.code === code)) return refuse('register-code-taken')
    const registerId = ctx.newId()
    const row = { id: registerId, municipalityId, bodyId, code, name, numberPattern, demonstration: false }
    await insertRegister(tx, { ...row, createdAt: ctx.now() })
    await audit(ctx, tx, {
      municipalityId,
      action: 'register.add',
      entity: 'register',
      entityId: registerId,
      detail: { code, name, numberPattern, bodyId },
    })
    return ok({ registerId })
  })
}

/** Changes a register's name, the form of its coming numbers, or its last day. Numbers that are given stay (NUM-04). */
export async function saveRegister(
  ctx: Context,
  place: { municipalityId: string; registerId: string },
  input: { name: string; numberPattern: string; closedOn: string },
): Promise<
  Result<null, 'forbidden' | 'register-not-found' | 'name-missing' | 'pattern-unknown' | 'closed-on-invalid'>
> {
  const { municipalityId, registerId } = place
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  const name = input.name.trim()
  if (name === '') return refuse('name-missing')
  if (input.closedOn !== '' && !isDay(input.closedOn)) return refuse('closed-on-invalid')
  return ctx.database.transaction(async (tx) => {
    const before = (await registersOf(tx, municipalityId)).find(({ id }) => id === registerId)
    if (!before) return refuse('register-not-found')
    if (input.numberPattern !== before.numberPattern && !isKnownPattern(input.numberPattern))
      return refuse('pattern-unknown')
    const after = { name, numberPattern: input.numberPattern, closedOn: input.closedOn || null }
    await write(tx, registerId, after)
    await audit(ctx, tx, {
      municipalityId,
      action: 'register.save',
      entity: 'register',
      entityId: registerId,
      detail: changes(before, after),
    })
    return ok(null)
  })
}
