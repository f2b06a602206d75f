import { mayBeCancelled } from '../../../domain/meetings/summons'
import { personalNumbersIn } from '../../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { cancellationMail, cancelledNoticeText, noticeTitle } from '../../../text/meetings/papers'
import type { Context } from '../../context'
import { changeMeetingNotice } from '../../notices/post-notice'
import { type InHandRefusal, meetingInHand } from '../agenda/in-hand'
import { moveMeeting } from '../move-meeting'
import { calledMeeting } from './called-meeting'
import { calledTo, tellCalled } from './recipients'

export type CancelRefusal =
  InHandRefusal | 'reason-missing' | 'reason-too-long' | 'personal-number' | 'not-possible'

/** Cancels a meeting (rules 12.8). Once it has been called to, the notice says so and everyone is told. */
export const cancelMeeting = (
  ctx: Context,
  input: { meetingId: string; reason: string },
): Promise<Result<{ mailed: number; onPaper: number }, CancelRefusal>> =>
  ctx.database.transaction(async (tx) => {
    const held = await meetingInHand(ctx, tx, input.meetingId, 'meeting.publish')
    if (!held.ok) return held
    const place = held.value
    const { meeting, body } = place
    const reason = input.reason.trim()
    if (reason.length === 0) return refuse('reason-missing')
    if (reason.length > 1000) return refuse('reason-too-long')
    // ANS-10: the reason stands on the notice board.
    if (personalNumbersIn(reason).length > 0) return refuse('personal-number')
    if (!mayBeCancelled(meeting.state)) return refuse('not-possible')
    const { id: meetingId, municipalityId } = meeting
    const moved = await moveMeeting(ctx, tx, {
      meetingId,
      event: 'cancel',
      also: { cancelledReason: reason },
    })
    if (!moved.ok) return moved
    if (moved.value.from !== 'summoned') return ok({ mailed: 0, onPaper: 0 })
    const words = calledMeeting(place)
    await changeMeetingNotice(ctx, tx, {
      ...{ meetingId, title: noticeTitle(words, true), event: 'cancelled' },
      text: cancelledNoticeText(words, reason),
    })
    const told = await tellCalled(ctx, tx, {
      ...{ municipalityId, meetingId, agendaVersion: meeting.agendaVersion ?? 0, kind: 'cancellation' },
      called: await calledTo(tx, { municipalityId, body, day: meeting.day }),
      mailTo: (to) => cancellationMail(words, to, reason),
    })
    return ok(told)
  })
