import type { Day } from '../../domain/shared/day'
import { forceDay, legalForceStep } from '../../domain/meetings/legal-force'
import { noticeDays, type NoticeDays } from '../../domain/meetings/public-notice'
import type { Transaction } from '#db/connection'
import {
  changeLegalForce,
  dateDelegatedDecisions,
  decisionsOfMinutes,
  insertNoticeEvent,
  type PublicNotice,
} from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'

/** Adds a line to a notice's log, which the proof of posting is drawn from (ANS-08). */
export async function noteOnNotice(
  ctx: Context,
  tx: Transaction,
  noticeId: string,
  event: string,
  text: string | null = null,
): Promise<void> {
  await insertNoticeEvent(tx, {
    ...{ id: ctx.newId(), noticeId, event, text, day: ctx.today, at: ctx.now() },
    accountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  })
}

/** The days that a notice has when it is up from a day on. */
export const daysOfNotice = (
  notice: Pick<PublicNotice, 'kind' | 'meetingDay' | 'otherPostings' | 'earliestRemoval'>,
  postedDay: Day,
): NoticeDays =>
  noticeDays({
    ...{ kind: notice.kind, postedDay, meetingDay: notice.meetingDay, statedUntil: null },
    otherPostings: (notice.otherPostings ?? []).map(({ day }) => day),
  })

/**
 * Gives the decisions that a notice announces their last day of appeal and day of legal force (APP-01, APP-04). A
 * decision that is appealed, or settled by a court, keeps where it stands and only its days are told (APP-05).
 */
export async function dateDecisions(
  ctx: Context,
  tx: Transaction,
  notice: Pick<PublicNotice, 'id' | 'kind' | 'minutesId'>,
  appealLastDay: Day,
): Promise<void> {
  await dateDelegatedDecisions(tx, notice, forceDay(appealLastDay))
  if (notice.kind !== 'approved_minutes' || notice.minutesId === null) return
  for (const decision of await decisionsOfMinutes(tx, notice.minutesId)) {
    const facts = { today: ctx.today, appealLastDay, bufferDays: 0, courtAsked: false }
    const again = legalForceStep(decision.legalForce ?? 'pending', 'restart', facts)
    await changeLegalForce(tx, decision, {
      ...{ appealLastDay, legalForceDay: forceDay(appealLastDay) },
      ...(again ? { legalForce: again.to } : {}),
    })
  }
}
