import { mandateRoles, may } from '../../domain/access'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { partiesOf } from '#db/queries/administration/municipality'
import {
  endMandate as write,
  findBody,
  findPerson,
  insertMandate,
  mandatesOf,
} from '#db/repositories/administration'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { judgePeriod } from './period'

export type MandateInput = { bodyId: string; post: string; partyCode: string; from: string; to: string }
export type MandateRefusal =
  | 'forbidden'
  | 'person-not-found'
  | 'body-not-found'
  | 'post-unknown'
  | 'party-not-found'
  | 'from-invalid'
  | 'to-invalid'
  | 'mandate-overlaps'

type Place = { municipalityId: string; personId: string }

/** Gives a person a post in a body over time, with the party of that time (rules 14). */
export async function addMandate(
  ctx: Context,
  { municipalityId, personId }: Place,
  input: MandateInput,
): Promise<Result<null, MandateRefusal>> {
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  const { bodyId } = input
  const post = mandateRoles.find((word) => word === input.post)
  const period = judgePeriod(input.from, input.to)
  return ctx.database.transaction(async (tx) => {
    const person = await findPerson(tx, municipalityId, personId)
    if (!person) return refuse('person-not-found')
    const body = await findBody(tx, municipalityId, bodyId)
    if (!body) return refuse('body-not-found')
    if (!post) return refuse('post-unknown')
    const partyCode = input.partyCode || null
    const parties = await partiesOf(tx, municipalityId)
    if (partyCode && !parties.some(({ code }) => code === partyCode)) return refuse('party-not-found')
    if (!period.ok) return period
    const { from: validFrom, to: validTo } = period.value
    const overlaps = (await mandatesOf(tx, personId)).some(
      (other) =>
        other.bodyId === bodyId &&
        other.post === post &&
        (other.validTo === null || validFrom === null || other.validTo >= validFrom) &&
        (other.validFrom === null || validTo === null || other.validFrom <= validTo),
    )
    if (overlaps) return refuse('mandate-overlaps')
    const id = ctx.newId()
    const mandate = { personId, bodyId, post, partyCode, validFrom, validTo }
    await insertMandate(tx, { id, municipalityId, ...mandate, createdAt: ctx.now() })
    await audit(ctx, tx, {
      municipalityId,
      action: 'mandate.add',
      entity: 'mandate',
      entityId: id,
      detail: { person: person.name, body: body.name, post, party: partyCode, from: validFrom, to: validTo },
    })
    return ok(null)
  })
}

/** Sets the last day of a mandate; it stays in the history. */
export async function endMandate(
  ctx: Context,
  { municipalityId, personId }: Place,
  input: { mandateId: string; to: string },
): Promise<Result<null, 'forbidden' | 'mandate-not-found' | 'to-invalid'>> {
  if (!may(ctx.actor, 'administration.settings', { municipalityId })) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const mandate = (await mandatesOf(tx, personId)).find(({ id }) => id === input.mandateId)
    if (mandate?.municipalityId !== municipalityId) return refuse('mandate-not-found')
    if (!isDay(input.to) || (mandate.validFrom && input.to < mandate.validFrom)) return refuse('to-invalid')
    await write(tx, mandate.id, input.to)
    await audit(ctx, tx, {
      municipalityId,
      action: 'mandate.end',
      entity: 'mandate',
      entityId: mandate.id,
      detail: { validTo: [mandate.validTo, input.to] },
    })
    return ok(null)
  })
}
