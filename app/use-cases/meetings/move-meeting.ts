import { type MeetingEvent, meetingMachine, type MeetingState } from '../../domain/meetings/meeting'
import { transitionsFrom } from '../../domain/shared/state-machine'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { heldMeeting, type MeetingRow, moveMeetingState } from '#db/repositories/meetings/meetings'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/**
 * Moves a meeting along rules 12.8 inside the caller's transaction, with its audit entry. Who may, and what hinders,
 * the caller has judged. `not-possible` when the meeting does not stand where the event leads on.
 */
export async function moveMeeting(
  ctx: Context,
  tx: Transaction,
  { meetingId, event, also }: { meetingId: string; event: MeetingEvent; also?: Partial<MeetingRow> },
): Promise<Result<{ from: MeetingState; to: MeetingState }, 'not-possible'>> {
  const meeting = await heldMeeting(tx, meetingId)
  if (!meeting?.state) return refuse('not-possible')
  const from = meeting.state
  const step = transitionsFrom(meetingMachine, from).find((each) => each.event === event)
  if (!step || step.to === 'same') return refuse('not-possible')
  if (!(await moveMeetingState(tx, { meetingId, from, to: step.to }, { changedAt: ctx.now(), ...also })))
    return refuse('not-possible')
  await audit(ctx, tx, {
    municipalityId: meeting.municipalityId,
    action: `meeting.${event}`,
    entity: 'meeting',
    entityId: meetingId,
    detail: { from, to: step.to },
  })
  return ok({ from, to: step.to })
}
