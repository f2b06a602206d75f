import { mandateRoles } from '../../domain/access'
import { compositionOn, overlaps, vacatedSeats } from '../../domain/meetings/composition'
import { keepsRepresentation } from '../../domain/meetings/seats'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { addDays, isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { sortKey } from '../../domain/shared/swedish'
import type { Transaction } from '#db/connection'
import { partiesOf } from '#db/queries/administration/municipality'
import { findPerson } from '#db/repositories/administration'
import { closeMandate, insertMandates, insertPersons } from '#db/repositories/mandates'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { bodyInHand, type BodyInHand, type BodyPlace } from './place'

export type GiveMandateInput = BodyPlace & {
  /** Somebody known, or the name of somebody new. */
  personId: string
  newName: string
  post: string
  partyCode: string
  from: string
  to: string
  order: string
  constituency: string
  decidedIn: string
  /** The mandate whose seat is filled (MAND-10). */
  replacesId: string
  /** The seat may go to another party: the one who had it was not elected proportionally, or the council knows. */
  otherParty: boolean
}

export type GiveMandateRefusal =
  | 'forbidden'
  | 'body-not-found'
  | 'person-missing'
  | 'person-not-found'
  | 'name-personal-number'
  | 'post-unknown'
  | 'party-not-found'
  | 'from-invalid'
  | 'to-invalid'
  | 'order-invalid'
  | 'mandate-overlaps'
  | 'seats-taken'
  | 'replaced-not-vacant'
  | 'party-represented'
  | 'not-a-member'
  | 'post-held'

/** Swedish lists of elected people go by family name. */
export const familyNameKey = (name: string): string => {
  const words = name.split(' ')
  return sortKey([words.at(-1), ...words.slice(0, -1)].join(' '))
}

/**
 * Gives somebody a post in a body from a day (rules 14): elected, called in after another (MAND-10) or chosen to lead
 * (QUO-09). A deputy who becomes a member leaves the deputy's place the day before.
 */
export async function giveMandate(
  ctx: Context,
  input: GiveMandateInput,
): Promise<Result<{ mandateId: string }, GiveMandateRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await bodyInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const judged = await judge(tx, hand.value, input)
    if (!judged.ok) return judged
    const { post, name, order, to } = judged.value
    const { municipalityId, from } = input
    const personId = input.personId || ctx.newId()
    if (!input.personId)
      await insertPersons(tx, [
        {
          ...{ id: personId, municipalityId, name, sortKey: familyNameKey(name) },
          ...{ title: null, email: null, invented: false, createdAt: ctx.now() },
        },
      ])
    const stepsUp = hand.value.mandates.find(
      (each) => each.personId === personId && each.post === 'deputy' && overlaps(each, { from, to }),
    )
    if (post === 'member' && stepsUp)
      await closeMandate(tx, stepsUp.id, { validTo: addDays(from, -1), endReason: 'other_post' })
    const mandateId = ctx.newId()
    const partyCode = input.partyCode || null
    await insertMandates(tx, [
      {
        ...{ id: mandateId, municipalityId, personId, bodyId: hand.value.body.id, post, partyCode },
        ...{ electedPartyCode: partyCode, validFrom: from, validTo: to, deputyOrder: order },
        ...{ constituency: input.constituency.trim() || null, replacesId: input.replacesId || null },
        ...{ decidedIn: input.decidedIn.trim() || null, createdAt: ctx.now() },
      },
    ])
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'mandate.add', entity: 'mandate', entityId: mandateId },
      detail: { person: name, body: hand.value.body.name, post, party: partyCode, from, to },
    })
    return ok({ mandateId })
  })
}

type Judged = { name: string; post: (typeof mandateRoles)[number]; order: number | null; to: string | null }

async function judge(
  tx: Transaction,
  { mandates, terms }: BodyInHand,
  input: GiveMandateInput,
): Promise<Result<Judged, GiveMandateRefusal>> {
  const { municipalityId, personId, from } = input
  const post = mandateRoles.find((word) => word === input.post)
  const known = personId ? await findPerson(tx, municipalityId, personId) : null
  const name = known?.name ?? input.newName.trim().replace(/\s+/g, ' ')
  if (personId && !known) return refuse('person-not-found')
  if (name === '') return refuse('person-missing')
  if (personalNumbersIn(name).length > 0) return refuse('name-personal-number')
  if (!post) return refuse('post-unknown')
  const partyCode = input.partyCode || null
  const parties = (await partiesOf(tx, municipalityId)).map(({ code }) => code)
  if (partyCode !== null && partyCode !== '-' && !parties.includes(partyCode))
    return refuse('party-not-found')
  if (!isDay(from)) return refuse('from-invalid')
  const there = compositionOn(mandates, terms, from)
  const to = input.to || (there.term?.to ?? null)
  if (to !== null && (!isDay(to) || to < from)) return refuse('to-invalid')
  const order = input.order.trim() === '' ? null : Number(input.order)
  if (order !== null && (!Number.isInteger(order) || order < 1)) return refuse('order-invalid')
  const others = mandates.filter((each) => each.post === post && overlaps(each, { from, to }))
  if (personId && others.some((each) => each.personId === personId)) return refuse('mandate-overlaps')
  if (post === 'chair' && others.length > 0) return refuse('post-held')
  const leads = post === 'chair' || post === 'vice_chair'
  // QUO-09, KL 5:11 and 6:21: chair and vice chairs are chosen among the members.
  if (leads && !there.members.some((each) => each.personId === personId)) return refuse('not-a-member')
  if (post === 'member' && there.term && there.vacantSeats === 0) return refuse('seats-taken')
  if (input.replacesId) {
    const left = vacatedSeats(mandates, terms, from).find(({ id }) => id === input.replacesId)
    if (!left) return refuse('replaced-not-vacant')
    if (!keepsRepresentation(left, partyCode) && !input.otherParty) return refuse('party-represented')
  }
  return ok({ name, post, order, to })
}
