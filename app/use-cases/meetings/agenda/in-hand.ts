import { type Action, may } from '../../../domain/access'
import { lateWay, type LateWay } from '../../../domain/meetings/late'
import type { MeetingState } from '../../../domain/meetings/meeting'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { meetingPlace } from '#db/queries/meetings/meeting-place'
import { type AgendaRow, itemById } from '#db/repositories/meetings/agenda'
import { heldMeeting, type MeetingRow } from '#db/repositories/meetings/meetings'
import type { Context } from '../../context'

export type MeetingInHand = {
  meeting: MeetingRow & { state: MeetingState }
  body: { id: string; name: string; slug: string; kind: string }
  municipalitySlug: string
}

export type InHandRefusal = 'meeting-not-found' | 'forbidden'

/** The meeting with its row held, for someone who may do this there. Those known through documents are not held here. */
export async function meetingInHand(
  ctx: Context,
  tx: Transaction,
  meetingId: string,
  action: Action,
): Promise<Result<MeetingInHand, InHandRefusal>> {
  const meeting = await heldMeeting(tx, meetingId)
  if (!meeting?.state) return refuse('meeting-not-found')
  if (!may(ctx.actor, action, meeting)) return refuse('forbidden')
  const place = await meetingPlace(tx, meetingId)
  if (!place) return refuse('meeting-not-found')
  return ok({ ...place, meeting: { ...meeting, state: meeting.state } })
}

/** The same with one of its items. */
export async function itemInHand(
  ctx: Context,
  tx: Transaction,
  itemId: string,
  action: Action,
): Promise<Result<MeetingInHand & { item: AgendaRow }, InHandRefusal | 'item-not-found'>> {
  const known = await itemById(tx, itemId)
  if (!known) return refuse('item-not-found')
  const held = await meetingInHand(ctx, tx, known.meetingId, action)
  if (!held.ok) return held
  // Read again: what was read before the row was held may have changed since.
  const item = await itemById(tx, itemId)
  return item ? ok({ ...held.value, item }) : refuse('item-not-found')
}

/** States in which the secretary works on the agenda; a locked one is opened again first. */
const worked: readonly MeetingState[] = ['planned', 'collecting', 'summoned', 'in_session', 'adjourned']

/** The meeting has been opened: what is added now is known to all who are there. */
export const begun = (state: MeetingState): boolean => state === 'in_session' || state === 'adjourned'

/** Why the agenda cannot be changed as the meeting stands. */
export type ClosedRefusal = 'agenda-locked' | 'agenda-closed'

export function hindered({ state }: { state: MeetingState }): ClosedRefusal | null {
  if (worked.includes(state)) return null
  return state === 'agenda_locked' ? 'agenda-locked' : 'agenda-closed'
}

/** Which rule lets an item in today, by the municipality's reading of the weekday before (CAL-07). */
export async function wayIn(
  ctx: Context,
  tx: Transaction,
  { meeting, body }: MeetingInHand,
): Promise<LateWay> {
  const reading = await localRule(tx, meeting.municipalityId, 'lateItemDay', ctx.today)
  return lateWay({
    bodyKind: body.kind,
    meetingDay: meeting.day,
    state: meeting.state,
    today: ctx.today,
    reading,
  })
}
