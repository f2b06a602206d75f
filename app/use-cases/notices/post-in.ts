import { courtInText } from '../../text/courts'
import { approvalWords } from '../../text/meetings/notice-board'
import { type NoticeReason, noticeStep } from '../../domain/meetings/public-notice'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { changePublicNotice, type PublicNotice } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { moveMeeting } from '../meetings/move-meeting'
import { audit } from '../shared/audited'
import { dateDecisions, daysOfNotice, noteOnNotice } from './put-up'

/** What the guards of rules 12.9 judge a notice by. */
export const factsOf = (ctx: Context, notice: PublicNotice, outageFrom: string | null = null) => ({
  ...notice,
  today: ctx.today,
  outageFrom,
})

/** How and until when a decision is appealed, for notices that start a time to appeal. */
export async function appealInfoOf(
  ctx: Context,
  tx: Transaction,
  notice: PublicNotice,
  appealLastDay: string | null,
): Promise<string | null> {
  if (appealLastDay === null) return notice.appealInfo
  const court = await localRule(tx, notice.municipalityId, 'administrativeCourt', ctx.today)
  return approvalWords.appealInfo(courtInText(court), appealLastDay)
}

/**
 * Posts a drafted notice inside the caller's transaction: its days, those of the decisions it announces, and the step
 * of its meeting when it announces the whole minutes. Who may, the caller has judged.
 */
export async function postIn(
  ctx: Context,
  tx: Transaction,
  notice: PublicNotice,
  { wholeMinutes }: { wholeMinutes: boolean },
): Promise<Result<null, NoticeReason | 'not-possible'>> {
  const step = noticeStep(notice.state, 'post', factsOf(ctx, notice))
  if (!step) return refuse('not-possible')
  const [hinder] = step.hinders
  if (hinder) return refuse(hinder)
  const days = daysOfNotice(notice, ctx.today)
  const appealInfo = await appealInfoOf(ctx, tx, notice, days.appealLastDay)
  const posted = await changePublicNotice(tx, notice, {
    ...{ ...days, appealInfo, state: step.to, postedAt: ctx.now(), postedDay: ctx.today },
    earliestRemoval: days.earliestRemoval ?? notice.earliestRemoval,
  })
  if (!posted) return refuse('not-possible')
  await noteOnNotice(ctx, tx, notice.id, 'post')
  if (days.appealLastDay !== null) await dateDecisions(ctx, tx, notice, days.appealLastDay)
  if (wholeMinutes && notice.meetingId !== null)
    await moveMeeting(ctx, tx, { meetingId: notice.meetingId, event: 'post' })
  await audit(ctx, tx, {
    municipalityId: notice.municipalityId,
    action: 'notice.post',
    entity: 'public_notice',
    entityId: notice.id,
    detail: { kind: notice.kind, paragraphs: notice.paragraphs, appealLastDay: days.appealLastDay },
  })
  return ok(null)
}
