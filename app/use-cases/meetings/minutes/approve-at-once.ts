import { may } from '../../../domain/access'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { minutesOf, moveParagraph, paragraphsOf } from '#db/repositories/meetings/minutes'
import { heldMeeting } from '#db/repositories/meetings/meetings'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { minutesFacts } from './facts'
import {
  begin,
  buildFrontOf,
  firstNumberRefusal,
  type FirstNumberRefusal,
  numberParagraphs,
  refreshUntouched,
} from './number-paragraphs'

export type ApproveAtOnceInput = { meetingId: string; itemIds: string[]; firstNumber?: number | null }

export type ApproveAtOnceRefusal =
  | 'meeting-not-found'
  | 'forbidden'
  | 'not-held'
  | 'items-missing'
  | 'item-not-decided'
  | 'already-at-once'
  | 'locked'
  | FirstNumberRefusal

const states = ['in_session', 'adjourned', 'held', 'minutes_draft']

/**
 * Gives single paragraphs minutes of their own, to be signed at once (MIN-05): own text, own signatures, own notice.
 * While the meeting runs, what was handled before them is numbered too, so that the §§ stay in order.
 */
export async function approveAtOnce(
  ctx: Context,
  { meetingId, itemIds, firstNumber = null }: ApproveAtOnceInput,
): Promise<Result<{ minutesId: string; part: number }, ApproveAtOnceRefusal>> {
  return ctx.database.transaction(
    async (tx): Promise<Result<{ minutesId: string; part: number }, ApproveAtOnceRefusal>> => {
      const meeting = await heldMeeting(tx, meetingId)
      if (!meeting) return refuse('meeting-not-found')
      if (!may(ctx.actor, 'minutes.write', meeting)) return refuse('forbidden')
      if (!states.includes(meeting.state ?? '')) return refuse('not-held')
      const facts = await minutesFacts(tx, meetingId)
      if (!facts) return refuse('meeting-not-found')
      const refused = await firstNumberRefusal(tx, facts, firstNumber)
      if (refused) return refuse(refused)
      const chosen = facts.order.filter(({ id }) => itemIds.includes(id))
      const last = chosen.at(-1)
      if (!last) return refuse('items-missing')
      if (chosen.length !== new Set(itemIds).size) return refuse('item-not-decided')
      if (chosen.some(({ id }) => facts.record.items.get(id)?.decision == null))
        return refuse('item-not-decided')
      const known = await minutesOf(tx, meetingId)
      const taken = await paragraphsOf(tx, ...known.flatMap(({ id, part }) => (part === null ? [] : [id])))
      if (taken.some(({ itemId }) => itemId !== null && itemIds.includes(itemId)))
        return refuse('already-at-once')
      const main = await numberParagraphs(ctx, tx, facts, { until: last.id, firstNumber })
      if (main.state !== 'draft') return refuse('locked')
      const part = Math.max(0, ...known.map((each) => each.part ?? 0)) + 1
      const own = await begin(ctx, tx, facts, part)
      for (const { id, itemId } of await paragraphsOf(tx, main.id))
        if (itemId !== null && itemIds.includes(itemId)) await moveParagraph(tx, id, own.id)
      await refreshUntouched(ctx, tx, facts, own)
      await buildFrontOf(ctx, tx, facts, main)
      await audit(ctx, tx, {
        municipalityId: meeting.municipalityId,
        action: 'minutes.at_once',
        entity: 'minutes',
        entityId: own.id,
        detail: { part, paragraphs: (await paragraphsOf(tx, own.id)).map(({ number }) => number) },
      })
      return ok({ minutesId: own.id, part })
    },
  )
}
