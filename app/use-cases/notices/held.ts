import { may } from '../../domain/access'
import {
  type NoticeEvent,
  type NoticeReason,
  type NoticeState,
  noticeStep,
} from '../../domain/meetings/public-notice'
import { refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { heldNotice, type PublicNotice } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { factsOf } from './post-in'

export type NoticeRefusal = 'notice-not-found' | 'forbidden' | 'not-possible' | NoticeReason

/** Runs work on a notice whose row is held, for who may post there. */
export const onNotice = <Value, Refusal extends string>(
  ctx: Context,
  { municipalityId, noticeId }: { municipalityId: string; noticeId: string },
  work: (tx: Transaction, notice: PublicNotice) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'notice-not-found' | 'forbidden'>> =>
  ctx.database.transaction(async (tx) => {
    const notice = await heldNotice(tx, noticeId)
    if (notice?.municipalityId !== municipalityId) return refuse('notice-not-found')
    const { bodyId } = notice
    if (!may(ctx.actor, 'notice.post', { municipalityId, bodyId })) return refuse('forbidden')
    return work(tx, notice)
  })

/** Where an event leads a notice, or the first thing that hinders it. */
export function judgedStep(
  ctx: Context,
  notice: PublicNotice,
  event: NoticeEvent,
  outageFrom: string | null = null,
): Result<NoticeState, NoticeReason | 'not-possible'> {
  const step = noticeStep(notice.state, event, factsOf(ctx, notice, outageFrom))
  if (!step) return refuse('not-possible')
  const [hinder] = step.hinders
  return hinder ? refuse(hinder) : { ok: true, value: step.to }
}
