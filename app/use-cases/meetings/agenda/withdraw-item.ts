import { TABLED } from '../../../domain/meetings/agenda'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { changeItemRow } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { type ClosedRefusal, hindered, type InHandRefusal, itemInHand } from './in-hand'

export type WithdrawItemRefusal =
  | InHandRefusal
  | ClosedRefusal
  | 'item-not-found'
  | 'item-changed'
  | 'item-handled'
  | 'reason-missing'
  | 'reason-too-long'

/**
 * Takes an item off an agenda. One that has a number keeps it and stands as withdrawn ("Utgått"), with the reason; so
 * must what the body tabled to the meeting (KL 5:51). One that nobody has been told of goes without a word.
 */
export const withdrawItem = (
  ctx: Context,
  { itemId, reason }: { itemId: string; reason: string },
): Promise<Result<{ itemId: string }, WithdrawItemRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await itemInHand(ctx, tx, itemId, 'meeting.agenda')
    if (!held.ok) return held
    const { meeting, item } = held.value
    const hindrance = hindered(meeting)
    if (hindrance) return refuse(hindrance)
    if (item.state !== 'accepted' && item.state !== 'numbered') return refuse('item-handled')
    const said = reason.trim()
    if ((item.number !== null || item.standingKey === TABLED) && said === '') return refuse('reason-missing')
    if (said.length > 1000) return refuse('reason-too-long')
    const change = { state: 'withdrawn' as const, withdrawnReason: said || null }
    if (!(await changeItemRow(tx, { id: itemId, revision: item.revision ?? 0 }, change)))
      return refuse('item-changed')
    await audit(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, action: 'agenda.withdraw', entity: 'meeting' },
      ...{ entityId: meeting.id, detail: { itemId, number: item.number } },
    })
    return ok({ itemId })
  })

/** Puts an item back that was taken off; it keeps its number if it had one. */
export const restoreItem = (
  ctx: Context,
  { itemId }: { itemId: string },
): Promise<Result<{ itemId: string }, InHandRefusal | ClosedRefusal | 'item-not-found' | 'item-changed'>> =>
  ctx.database.transaction(async (tx) => {
    const held = await itemInHand(ctx, tx, itemId, 'meeting.agenda')
    if (!held.ok) return held
    const { meeting, item } = held.value
    const hindrance = hindered(meeting)
    if (hindrance) return refuse(hindrance)
    if (item.state !== 'withdrawn') return refuse('item-changed')
    const state = item.number === null ? ('accepted' as const) : ('numbered' as const)
    const at = { id: itemId, revision: item.revision ?? 0 }
    if (!(await changeItemRow(tx, at, { state, withdrawnReason: null }))) return refuse('item-changed')
    await audit(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, action: 'agenda.restore', entity: 'meeting' },
      ...{ entityId: meeting.id, detail: { itemId, number: item.number } },
    })
    return ok({ itemId })
  })
