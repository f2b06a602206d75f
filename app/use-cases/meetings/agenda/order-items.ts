import { reordered } from '../../../domain/meetings/agenda'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { itemsOf, setPositions } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import {
  type ClosedRefusal,
  hindered,
  type InHandRefusal,
  itemInHand,
  meetingInHand,
  type MeetingInHand,
} from './in-hand'

type Refusal = InHandRefusal | ClosedRefusal

/** Moves an item one step up or down, or to a place counted from 0, among those that are on the agenda. */
export const moveItem = (
  ctx: Context,
  { itemId, to }: { itemId: string; to: 'up' | 'down' | number },
): Promise<Result<{ place: number }, Refusal | 'item-not-found'>> =>
  ctx.database.transaction(async (tx) => {
    const held = await itemInHand(ctx, tx, itemId, 'meeting.agenda')
    if (!held.ok) return held
    const hindrance = hindered(held.value.meeting)
    if (hindrance) return refuse(hindrance)
    const { shown, rest } = await orderOf(tx, held.value.meeting.id)
    const at = shown.indexOf(itemId)
    if (at < 0) return refuse('item-not-found')
    const place = to === 'up' ? at - 1 : to === 'down' ? at + 1 : to
    const order = reordered(shown, itemId, place)
    await written(ctx, tx, held.value, [...order, ...rest], { itemId })
    return ok({ place: order.indexOf(itemId) })
  })

/**
 * Puts the items in an order, as they were drawn into it. Items that came while it was drawn follow where they stood,
 * after what went before them; what is no longer there is passed over.
 */
export const orderItems = (
  ctx: Context,
  { meetingId, itemIds }: { meetingId: string; itemIds: readonly string[] },
): Promise<Result<{ order: string[] }, Refusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, meetingId, 'meeting.agenda')
    if (!held.ok) return held
    const hindrance = hindered(held.value.meeting)
    if (hindrance) return refuse(hindrance)
    const { shown, rest } = await orderOf(tx, meetingId)
    const order = [...new Set(itemIds)].filter((id) => shown.includes(id))
    for (const [at, id] of shown.entries())
      if (!order.includes(id)) {
        const before = shown.slice(0, at).findLast((each) => order.includes(each))
        order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id)
      }
    await written(ctx, tx, held.value, [...order, ...rest], {})
    return ok({ order })
  })

/** Those that are shown in order, and those that are only kept: proposed, or withdrawn before they had a number. */
async function orderOf(tx: Transaction, meetingId: string) {
  const items = await itemsOf(tx, meetingId)
  const isShown = ({ state, number }: (typeof items)[number]) =>
    state !== 'proposed' && (state !== 'withdrawn' || number !== null)
  return {
    shown: items.filter(isShown).map(({ id }) => id),
    rest: items.filter((item) => !isShown(item)).map(({ id }) => id),
  }
}

async function written(
  ctx: Context,
  tx: Transaction,
  { meeting }: MeetingInHand,
  ids: string[],
  detail: object,
): Promise<void> {
  await setPositions(tx, ids)
  await audit(ctx, tx, {
    ...{ municipalityId: meeting.municipalityId, action: 'agenda.order', entity: 'meeting' },
    ...{ entityId: meeting.id, detail },
  })
}
