import { may } from '../../../domain/access'
import type { ItemKind } from '../../../domain/meetings/agenda'
import type { StandingItem, StandingPlace } from '../../../domain/meetings/standing-items'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { usualStanding } from '../../../text/meetings/agenda'
import type { Read } from '#db/connection'
import { ownStandingItems } from '#db/queries/meetings/standing-items'
import { replaceStandingItems } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { points, wordsRefusal, type WordsRefusal } from './checked-item'

/** A body's standing items in order: its own, or the usual ones of such a body until it has written any. */
export async function standingItemsFor(
  read: Read,
  body: { id: string; kind: string },
): Promise<StandingItem[]> {
  const own = await ownStandingItems(read, body.id)
  return own.length > 0 ? own : usualStanding(body.kind)
}

export type SaveStandingInput = {
  municipalityId: string
  bodyId: string
  /** In order. A title left empty takes the item away. */
  items: readonly { kind: ItemKind; place: StandingPlace; title: string; proposal: readonly string[] }[]
}

/** Writes a body's standing items anew; agendas that have been begun keep theirs. */
export async function saveStandingItems(
  ctx: Context,
  { municipalityId, bodyId, items }: SaveStandingInput,
): Promise<Result<{ count: number }, 'forbidden' | 'nothing-left' | WordsRefusal>> {
  if (!may(ctx.actor, 'meeting.agenda', { municipalityId, bodyId })) return refuse('forbidden')
  const kept = items.filter(({ title }) => title.trim() !== '')
  if (kept.length === 0) return refuse('nothing-left')
  for (const item of kept) {
    const wrong = wordsRefusal(item)
    if (wrong) return refuse(wrong)
  }
  return ctx.database.transaction(async (tx) => {
    const seen = new Map<ItemKind, number>()
    const rows = kept.map(({ kind, place, title, proposal }, at) => {
      const nth = (seen.get(kind) ?? 0) + 1
      seen.set(kind, nth)
      const key = nth === 1 ? kind : `${kind}-${nth}`
      const words = { title: title.trim(), proposal: points(proposal) }
      return { id: ctx.newId(), bodyId, key, position: at + 1, kind, place, ...words }
    })
    await replaceStandingItems(tx, bodyId, rows, ctx.now())
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'agenda.standing', entity: 'body', entityId: bodyId },
      detail: { count: rows.length },
    })
    return ok({ count: rows.length })
  })
}
