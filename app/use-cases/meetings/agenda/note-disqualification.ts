import { ok, refuse, type Result } from '../../../domain/shared/result'
import { sittingOf } from '#db/queries/meetings/sitting'
import { disqualifiedAt } from '#db/queries/meetings/agenda-facts'
import { insertDisqualification, withdrawDisqualificationRow } from '#db/repositories/meetings/agenda'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { accountOf } from './add-item'
import { type InHandRefusal, itemInHand } from './in-hand'

export type NoteDisqualificationRefusal =
  | InHandRefusal
  | 'item-not-found'
  | 'person-unknown'
  | 'disqualification-reason-missing'
  | 'reason-too-long'
  | 'already-disqualified'

/** JAV-01, JAV-02: someone has told before the meeting that an item concerns them. */
export const noteDisqualification = (
  ctx: Context,
  input: { itemId: string; personId: string; reason: string },
): Promise<Result<{ id: string }, NoteDisqualificationRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const { itemId, personId } = input
    const held = await itemInHand(ctx, tx, itemId, 'meeting.agenda')
    if (!held.ok) return held
    const { meeting } = held.value
    const reason = input.reason.trim()
    const sitting = await sittingOf(tx, { bodyId: meeting.bodyId, day: meeting.day })
    if (!sitting.some((each) => each.personId === personId)) return refuse('person-unknown')
    if (reason === '') return refuse('disqualification-reason-missing')
    if (reason.length > 1000) return refuse('reason-too-long')
    const known = await disqualifiedAt(tx, meeting.id)
    if (known.some((each) => each.itemId === itemId && each.personId === personId))
      return refuse('already-disqualified')
    const id = ctx.newId()
    const made = { createdAt: ctx.now(), createdBy: accountOf(ctx) }
    await insertDisqualification(tx, { id, itemId, personId, reason, ...made })
    // The reason is personal: the log tells that it was noted, not what it says.
    await audit(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, action: 'agenda.disqualification', entity: 'meeting' },
      ...{ entityId: meeting.id, detail: { itemId, personId } },
    })
    return ok({ id })
  })

/** Takes back what was noted of someone. */
export const withdrawDisqualification = (
  ctx: Context,
  { itemId, id }: { itemId: string; id: string },
): Promise<Result<{ id: string }, InHandRefusal | 'item-not-found' | 'item-changed'>> =>
  ctx.database.transaction(async (tx) => {
    const held = await itemInHand(ctx, tx, itemId, 'meeting.agenda')
    if (!held.ok) return held
    const { meeting } = held.value
    if (!(await withdrawDisqualificationRow(tx, { id, itemId }, ctx.now()))) return refuse('item-changed')
    await audit(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, action: 'agenda.disqualification-withdrawn' },
      ...{ entity: 'meeting', entityId: meeting.id, detail: { itemId } },
    })
    return ok({ id })
  })
