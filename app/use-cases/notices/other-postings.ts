import { isDay } from '../../domain/shared/day'
import { statesOnBoard } from '../../domain/meetings/public-notice'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { bodyAt, lastPostedDay } from '#db/queries/meetings/notice-board'
import { changePublicNotice } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { type NoticeRefusal, onNotice } from './held'
import { appealInfoOf } from './post-in'
import { dateDecisions, daysOfNotice, noteOnNotice } from './put-up'

export type OtherPostingsRefusal =
  NoticeRefusal | 'not-joint' | 'posting-incomplete' | 'posting-not-a-day' | 'posting-ahead'

/**
 * APP-03, KL 13:5: when the other municipalities of a joint board posted the approval. The time to appeal runs from the
 * latest of the days; until they are told no legal force is presumed.
 */
export const noteOtherPostings = (
  ctx: Context,
  {
    postings,
    ...place
  }: { municipalityId: string; noticeId: string; postings: { municipality: string; day: string }[] },
): Promise<Result<null, OtherPostingsRefusal>> =>
  onNotice<null, OtherPostingsRefusal>(ctx, place, async (tx, notice) => {
    const told = postings
      .map(({ municipality, day }) => ({ municipality: municipality.trim(), day: day.trim() }))
      .filter(({ municipality, day }) => municipality !== '' || day !== '')
    const body = notice.bodyId === null ? null : await bodyAt(tx, notice.municipalityId, notice.bodyId)
    if (body?.kind !== 'joint_board' || notice.kind !== 'approved_minutes') return refuse('not-joint')
    if (notice.postedDay === null || !(statesOnBoard as readonly string[]).includes(notice.state))
      return refuse('not-possible')
    if (told.length === 0 || told.some(({ municipality, day }) => municipality === '' || day === ''))
      return refuse('posting-incomplete')
    if (told.some(({ day }) => !isDay(day))) return refuse('posting-not-a-day')
    if (told.some(({ day }) => day > ctx.today)) return refuse('posting-ahead')
    // A re-posting after an outage is this municipality's own day (ANS-07).
    const own = (await lastPostedDay(tx, notice.id)) ?? notice.postedDay
    const days = daysOfNotice({ ...notice, otherPostings: told }, own)
    if (days.appealLastDay === null) return refuse('not-possible')
    const appealInfo = await appealInfoOf(ctx, tx, notice, days.appealLastDay)
    if (!(await changePublicNotice(tx, notice, { ...days, appealInfo, otherPostings: told })))
      return refuse('not-possible')
    await dateDecisions(ctx, tx, notice, days.appealLastDay)
    await noteOnNotice(
      ctx,
      tx,
      notice.id,
      'other_postings',
      told.map(({ municipality, day }) => `${municipality} ${day}`).join(', '),
    )
    await audit(ctx, tx, {
      municipalityId: notice.municipalityId,
      action: 'notice.other-postings',
      entity: 'public_notice',
      entityId: notice.id,
      detail: { appealLastDay: days.appealLastDay },
    })
    return ok(null)
  })
