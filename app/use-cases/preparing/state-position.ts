import { ok, refuse, type Result } from '../../domain/shared/result'
import { groupPartyOf, itemToPrepare } from '#db/queries/meetings/preparing'
import { positionRow, putPosition, removePosition } from '#db/repositories/meetings/preparing'
import type { Context } from '../context'
import type { Cipher } from './cipher'
import { LONGEST_TEXT, positionOf } from './texts'

export type StatePositionRefusal = 'item-not-found' | 'no-group' | 'position-too-long' | 'position-changed'

/**
 * Writes the position of the writer's own party group on an item; an empty one takes it away. `since` is when it was
 * last changed as the writer knew it: when a colleague has changed it since, nothing is written. Nothing is logged:
 * those who read the log are not of the group.
 */
export const statePosition = (
  ctx: Context,
  cipher: Cipher,
  input: { itemId: string; text: string; since: string | null },
): Promise<Result<{ updatedAt: string | null }, StatePositionRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const found = await itemToPrepare(tx, ctx.actor, input.itemId)
    if (!found) return refuse('item-not-found')
    const { meeting, item, actor } = found
    const partyCode = await groupPartyOf(tx, actor, meeting, ctx.today)
    if (partyCode === null) return refuse('no-group')
    const at = { itemId: item.id, partyCode }
    const text = input.text.replaceAll('\r\n', '\n').trim()
    if (text.length > LONGEST_TEXT) return refuse('position-too-long')
    const known = await positionRow(tx, at)
    if ((known?.updatedAt ?? null) !== input.since) return refuse('position-changed')
    if (text === '') {
      await removePosition(tx, at)
      return ok({ updatedAt: null })
    }
    const updatedAt = ctx.now()
    await putPosition(tx, {
      ...{ id: ctx.newId(), municipalityId: meeting.municipalityId, meetingId: meeting.id, ...at },
      ...{ cipher: cipher.seal('group-position', positionOf(at), text), updatedAt },
      accountId: actor.accountId,
    })
    return ok({ updatedAt })
  })
