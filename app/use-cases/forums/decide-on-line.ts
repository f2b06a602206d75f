import { ok, refuse, type Result } from '../../domain/shared/result'
import { agendaOfMeeting, linesOfForum, saveAgendaDecision } from '#db/repositories/forums'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { type MeetingRefusal, openMeetingInHand } from './in-hand'

export type DecideOnLineRefusal =
  | MeetingRefusal
  | 'line-not-found'
  | 'line-is-question'
  | 'text-missing'
  | 'text-too-long'
  | 'no-frame'
  | 'outside-frame'

/** A decision on an agenda line that no question stands on. It too lies within the forum's decision points. */
export async function decideOnLine(
  ctx: Context,
  input: {
    municipalityId: string
    meetingId: string
    lineId: string
    text: string
    decisionPointId: string | null
  },
): Promise<Result<undefined, DecideOnLineRefusal>> {
  const text = input.text.trim()
  return ctx.database.transaction(async (tx) => {
    const hand = await openMeetingInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const line = (await agendaOfMeeting(tx, input.meetingId)).find(({ id }) => id === input.lineId)
    if (!line) return refuse('line-not-found')
    if (line.questionId !== null) return refuse('line-is-question')
    if (text === '') return refuse('text-missing')
    if (text.length > 10_000) return refuse('text-too-long')
    const points = (await linesOfForum(tx, hand.value.forum.id)).filter(
      ({ kind, endedDay }) => kind === 'decision' && endedDay === null,
    )
    if (points.length === 0) return refuse('no-frame')
    const point = points.find(({ id }) => id === input.decisionPointId)
    if (!point) return refuse('outside-frame')
    await saveAgendaDecision(tx, line.id, { decision: text, decisionLineId: point.id })
    await audit(ctx, tx, {
      ...{ municipalityId: input.municipalityId, action: 'forum.decide', entity: 'forum_meeting' },
      entityId: input.meetingId,
      detail: { forum: hand.value.forum.name, line: line.title, within: point.text },
    })
    return ok(undefined)
  })
}
