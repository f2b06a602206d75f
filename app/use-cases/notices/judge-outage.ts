import { personalNumbersIn } from '../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { minutesPart } from '#db/queries/meetings/notice-board'
import {
  changePublicNotice,
  judgeOutages,
  outagesOf,
  type PublicNotice,
} from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { moveMeeting } from '../meetings/move-meeting'
import { audit } from '../shared/audited'
import { judgedStep, type NoticeRefusal, onNotice } from './held'
import { appealInfoOf } from './post-in'
import { dateDecisions, daysOfNotice, noteOnNotice } from './put-up'

export type Judgement = {
  municipalityId: string
  noticeId: string
  /** The legal officer, by name and title. */
  judgedBy: string
  reason: string
}

export type JudgeRefusal = NoticeRefusal | 'judge-missing' | 'reason-missing' | 'outage-goes-on'

/** The outage was too short to matter: the time runs on (U6). Who judged so, and why, is kept. */
export const tolerateOutage = (ctx: Context, judgement: Judgement): Promise<Result<null, JudgeRefusal>> =>
  judged(ctx, judgement, 'tolerate', () => Promise.resolve({ state: 'posted' }))

/**
 * The notice is posted anew from today with a whole new time to appeal (ANS-07, KL 13:5). Decisions that were taken to
 * have legal force wait again; those that are appealed stay so.
 */
export const repostNotice = (ctx: Context, judgement: Judgement): Promise<Result<null, JudgeRefusal>> =>
  judged(ctx, judgement, 'repost', async (tx, notice) => {
    const days = daysOfNotice(notice, ctx.today)
    if (days.appealLastDay !== null) await dateDecisions(ctx, tx, notice, days.appealLastDay)
    const whole = notice.minutesId !== null && (await minutesPart(tx, notice.minutesId)) === null
    if (whole && notice.meetingId !== null)
      await moveMeeting(ctx, tx, { meetingId: notice.meetingId, event: 'restart_period' })
    return {
      ...{ ...days, state: 'posted' as const },
      earliestRemoval: days.earliestRemoval ?? notice.earliestRemoval,
      appealInfo: await appealInfoOf(ctx, tx, notice, days.appealLastDay),
    }
  })

type Change = Parameters<typeof changePublicNotice>[2]

const judged = (
  ctx: Context,
  { judgedBy, reason, ...place }: Judgement,
  event: 'tolerate' | 'repost',
  change: (tx: Transaction, notice: PublicNotice) => Promise<Change>,
) =>
  onNotice<null, JudgeRefusal>(ctx, place, async (tx, notice) => {
    if (judgedBy.trim() === '') return refuse('judge-missing')
    if (reason.trim() === '') return refuse('reason-missing')
    if (personalNumbersIn(`${judgedBy}\n${reason}`).length > 0) return refuse('personal-number')
    const to = judgedStep(ctx, notice, event)
    if (!to.ok) return to
    if ((await outagesOf(tx, notice.id)).some(({ toAt }) => toAt === null)) return refuse('outage-goes-on')
    if (!(await changePublicNotice(tx, notice, await change(tx, notice)))) return refuse('not-possible')
    await judgeOutages(tx, notice.id, {
      ...{ judged: event === 'repost' ? 'restart' : 'tolerated', judgedDay: ctx.today },
      ...{ judgedBy: judgedBy.trim(), judgedReason: reason.trim() },
    })
    await noteOnNotice(ctx, tx, notice.id, event, `${judgedBy.trim()}: ${reason.trim()}`)
    await audit(ctx, tx, {
      municipalityId: notice.municipalityId,
      action: `notice.${event}`,
      entity: 'public_notice',
      entityId: notice.id,
      detail: { by: judgedBy.trim() },
    })
    return ok(null)
  })
