import type { Day } from '../../domain/shared/day'
import { withoutPersonalNumbers } from '../../domain/meetings/public-notice'
import { noticeEventText } from '../../text/meetings/notice-board'
import type { Transaction } from '#db/connection'
import {
  changePublicNotice,
  insertPublicNotice,
  noticeOfMeeting,
} from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { daysOfNotice, noteOnNotice } from './put-up'

export type MeetingNotice = {
  municipalityId: string
  bodyId: string
  meetingId: string
  kind: 'council_meeting' | 'board_meeting'
  /** Public words. A personal identity number in them is taken out: the notice must up all the same (ANS-10). */
  title: string
  text: string
  meetingDay: Day
}

/** Posts the notice of a meeting (KL 5:13, 8:10 p 1, 8:11), which stays until the meeting is over. Who may, the caller has judged. */
export async function postNotice(
  ctx: Context,
  tx: Transaction,
  { title, text, ...notice }: MeetingNotice,
): Promise<{ noticeId: string }> {
  const id = ctx.newId()
  const at = ctx.now()
  await insertPublicNotice(tx, {
    ...{ ...notice, id, state: 'posted', postedAt: at, postedDay: ctx.today, createdAt: at },
    ...{ title: withoutPersonalNumbers(title), text: withoutPersonalNumbers(text) },
    ...daysOfNotice({ ...notice, otherPostings: null, earliestRemoval: null }, ctx.today),
    createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  })
  await noteOnNotice(ctx, tx, id, 'post')
  await audit(ctx, tx, {
    municipalityId: notice.municipalityId,
    action: 'notice.post',
    entity: 'public_notice',
    entityId: id,
    detail: { kind: notice.kind, meetingId: notice.meetingId },
  })
  return { noticeId: id }
}

/** Rewrites the notice of a meeting that has got a late item (KL 5:14) or is cancelled (rules 12.8). Null when none is up. */
export async function changeMeetingNotice(
  ctx: Context,
  tx: Transaction,
  {
    meetingId,
    title,
    text,
    event,
  }: { meetingId: string; title: string; text: string; event: 'supplement' | 'cancelled' },
): Promise<{ noticeId: string } | null> {
  const notice = await noticeOfMeeting(tx, meetingId)
  if (!notice) return null
  await changePublicNotice(tx, notice, {
    title: withoutPersonalNumbers(title),
    text: withoutPersonalNumbers(text),
  })
  await noteOnNotice(ctx, tx, notice.id, event, noticeEventText[event])
  await audit(ctx, tx, {
    municipalityId: notice.municipalityId,
    action: 'notice.change',
    entity: 'public_notice',
    entityId: notice.id,
    detail: { kind: notice.kind, meetingId, event },
  })
  return { noticeId: notice.id }
}
