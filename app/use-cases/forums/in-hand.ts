import { may } from '../../domain/access'
import { meetingIsOpen } from '../../domain/forums/forum'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { forumsOf, type ForumMeeting, type ForumRecord, heldForumMeeting } from '#db/repositories/forums'
import type { Context } from '../context'

export type Municipality = { id: string; slug: string }

export const leadsForums = (ctx: Context, municipalityId: string): boolean =>
  may(ctx.actor, 'forum.lead', { municipalityId })

export const actingAccount = (ctx: Context): string | null =>
  ctx.actor.kind === 'account' ? ctx.actor.accountId : null

export type MeetingInHand = { meeting: ForumMeeting; forum: ForumRecord; forums: ForumRecord[] }

export type MeetingRefusal = 'forbidden' | 'meeting-not-found' | 'meeting-locked'

/** The meeting, held, with its forum among the municipality's, for whoever leads forums there. */
export async function meetingInHand(
  ctx: Context,
  tx: Transaction,
  { municipalityId, meetingId }: { municipalityId: string; meetingId: string },
): Promise<Result<MeetingInHand, 'forbidden' | 'meeting-not-found'>> {
  if (!leadsForums(ctx, municipalityId)) return refuse('forbidden')
  const meeting = await heldForumMeeting(tx, meetingId)
  const forums = await forumsOf(tx, municipalityId)
  const forum = forums.find(({ id }) => id === meeting?.forumId)
  return meeting && forum ? ok({ meeting, forum, forums }) : refuse('meeting-not-found')
}

/** The same for what may be written until the notes are approved. */
export async function openMeetingInHand(
  ctx: Context,
  tx: Transaction,
  place: { municipalityId: string; meetingId: string },
): Promise<Result<MeetingInHand, MeetingRefusal>> {
  const hand = await meetingInHand(ctx, tx, place)
  if (!hand.ok) return hand
  return meetingIsOpen(hand.value.meeting.state) ? hand : refuse('meeting-locked')
}
