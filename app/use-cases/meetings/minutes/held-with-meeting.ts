import { may } from '../../../domain/access'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { minutesById } from '#db/queries/meetings/minutes'
import { heldMeeting } from '#db/repositories/meetings/meetings'
import { heldMinutes } from '#db/repositories/meetings/minutes'
import type { Context } from '../../context'
import { inHand, type MinutesInHand } from './hand'

/**
 * Minutes held together with their meeting, the meeting first: whoever holds both does so in this order, so that two
 * never wait for each other. `write` judges that the actor may write them; a signer is judged by the minutes.
 */
export async function heldWithMeeting(
  ctx: Context,
  tx: Transaction,
  minutesId: string,
  who: 'write' | 'signer',
): Promise<Result<MinutesInHand, 'minutes-not-found' | 'forbidden'>> {
  const known = await minutesById(tx, minutesId)
  if (!known) return refuse('minutes-not-found')
  const meeting = await heldMeeting(tx, known.meetingId)
  const row = meeting && (await heldMinutes(tx, minutesId))
  const hand = row && (await inHand(tx, row))
  if (!hand) return refuse('minutes-not-found')
  const { municipalityId, bodyId } = hand.meeting
  const writes = may(ctx.actor, 'minutes.write', { municipalityId, bodyId })
  const inside = ctx.actor.kind !== 'account' || ctx.actor.municipalityId === municipalityId
  return writes || (who === 'signer' && inside && ctx.actor.kind !== 'public')
    ? ok(hand)
    : refuse('forbidden')
}
