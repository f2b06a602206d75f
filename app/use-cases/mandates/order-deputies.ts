import { compositionOn } from '../../domain/meetings/composition'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { findMandate } from '#db/repositories/mandates'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { bodyInHand, type BodyPlace, goOnOtherwise } from './place'

export type OrderDeputiesInput = BodyPlace & {
  from: string
  /** The place within the party by mandate. */
  places: Readonly<Record<string, string>>
}

/** Sets in which order a body's deputies serve from a day on (QUO-07); the order before stays as it was. */
export async function orderDeputies(
  ctx: Context,
  input: OrderDeputiesInput,
): Promise<
  Result<
    { changed: number },
    'forbidden' | 'body-not-found' | 'from-invalid' | 'order-invalid' | 'order-twice'
  >
> {
  return ctx.database.transaction(async (tx) => {
    const hand = await bodyInHand(ctx, tx, input)
    if (!hand.ok) return hand
    if (!isDay(input.from)) return refuse('from-invalid')
    const { mandates, terms, body } = hand.value
    const { deputies } = compositionOn(mandates, terms, input.from)
    const placed = deputies.map((deputy) => ({
      deputy,
      place: Number(input.places[deputy.id] ?? deputy.order),
    }))
    if (placed.some(({ place }) => !Number.isInteger(place) || place < 1)) return refuse('order-invalid')
    const keys = placed.map(({ deputy, place }) => `${deputy.party ?? ''} ${place}`)
    if (new Set(keys).size < keys.length) return refuse('order-twice')
    const changed = placed.filter(({ deputy, place }) => place !== deputy.order)
    for (const { deputy, place } of changed) {
      const row = await findMandate(tx, input.municipalityId, deputy.id)
      if (row) await goOnOtherwise(ctx, tx, row, input.from, { deputyOrder: place })
    }
    if (changed.length > 0)
      await audit(ctx, tx, {
        ...{
          municipalityId: input.municipalityId,
          action: 'mandate.order',
          entity: 'body',
          entityId: body.id,
        },
        detail: {
          from: input.from,
          order: changed.map(({ deputy, place }) => [deputy.name, deputy.order, place]),
        },
      })
    return ok({ changed: changed.length })
  })
}
