import { may } from '../../domain/access'
import { holdsOn, type MandateEnd } from '../../domain/meetings/composition'
import { endReasons, lastDayOf } from '../../domain/meetings/seats'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Read } from '#db/connection'
import { councilBodies, nextCouncilDay } from '#db/queries/mandates/council'
import { closeMandate, findMandate, type MandateRow, mandatesOfPerson } from '#db/repositories/mandates'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { goOnOtherwise } from './place'

export type EndMandateInput = {
  municipalityId: string
  mandateId: string
  reason: string
  /** The day it happened: released by the council, no longer eligible, deceased, out of the party from. */
  day: string
  /** The council lets the person stay for the rest of the term (KL 4:7). */
  stays: boolean
  /** Where it was decided, or what else is to be remembered. Never a reason that is private. */
  note: string
}

export type EndMandateRefusal =
  'mandate-not-found' | 'forbidden' | 'reason-unknown' | 'day-invalid' | 'day-outside' | 'party-left-already'

/** What has an effect on all that a person has been chosen to; the others end one post. */
const concernsAll = (reason: MandateEnd) =>
  reason === 'deceased' || reason === 'not_eligible' || reason === 'left_party'

/**
 * Ends a mandate on the way (MAND-09): a release ends the posts in that body; death and lost eligibility end every post,
 * each on its day; who leaves the party keeps the seats, without party (rules 14.1). The rows stay, with the reason.
 */
export async function endMandate(
  ctx: Context,
  input: EndMandateInput,
): Promise<Result<{ ended: number }, EndMandateRefusal>> {
  const { municipalityId, day } = input
  return ctx.database.transaction(async (tx): Promise<Result<{ ended: number }, EndMandateRefusal>> => {
    const mandate = await findMandate(tx, municipalityId, input.mandateId)
    if (!mandate) return refuse('mandate-not-found')
    if (!may(ctx.actor, 'mandate.change', { municipalityId, bodyId: mandate.bodyId }))
      return refuse('forbidden')
    const reason = endReasons.find((word) => word === input.reason)
    if (!reason) return refuse('reason-unknown')
    if (!isDay(day)) return refuse('day-invalid')
    if (!holdsOn({ from: mandate.validFrom, to: mandate.validTo }, day)) return refuse('day-outside')
    const concerned = await concernedBy(tx, mandate, reason, day)
    if (reason === 'left_party' && mandate.partyCode === '-') return refuse('party-left-already')
    const council = await councilBodies(tx, municipalityId)
    const nextCouncil = await nextCouncilDay(tx, municipalityId, day)
    let ended = 0
    for (const each of concerned) {
      const inCouncil = council.includes(each.bodyId)
      const last = lastDayOf({ reason, inCouncil, day, nextCouncil, stays: input.stays })
      if (last === null) continue
      const note = input.note.trim() || null
      if (reason === 'left_party')
        await goOnOtherwise(ctx, tx, each, day, { partyCode: '-', endReason: reason, endNote: note })
      else
        await closeMandate(tx, each.id, {
          ...{ validTo: each.validTo !== null && each.validTo < last ? each.validTo : last },
          ...{ endReason: reason, endNote: note },
        })
      ended += 1
      await audit(ctx, tx, {
        municipalityId,
        action: reason === 'left_party' ? 'mandate.left-party' : 'mandate.end',
        ...{ entity: 'mandate', entityId: each.id },
        detail: { reason, validTo: [each.validTo, last], party: each.partyCode },
      })
    }
    return ok({ ended })
  })
}

async function concernedBy(
  read: Read,
  mandate: MandateRow,
  reason: MandateEnd,
  day: string,
): Promise<MandateRow[]> {
  const all = await mandatesOfPerson(read, mandate.municipalityId, mandate.personId)
  const going = all.filter((each) => each.validTo === null || each.validTo >= day)
  if (concernsAll(reason)) return going
  // Whoever stops as a member no longer leads; whoever stops leading is still a member.
  const leads = mandate.post === 'chair' || mandate.post === 'vice_chair'
  return going.filter(
    (each) =>
      each.id === mandate.id ||
      (!leads &&
        mandate.post === 'member' &&
        each.bodyId === mandate.bodyId &&
        (each.post === 'chair' || each.post === 'vice_chair') &&
        holdsOn({ from: each.validFrom, to: each.validTo }, day)),
  )
}
