import { dayInStockholm } from '../../domain/shared/day'
import type { NoticeReason } from '../../domain/meetings/public-notice'
import { isInstant } from '../../domain/shared/instant'
import { personalNumbersIn } from '../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { outageText } from '../../text/meetings/notice-board'
import type { Transaction } from '#db/connection'
import {
  changePublicNotice,
  endOpenOutages,
  insertOutage,
  type PublicNotice,
} from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { judgedStep, type NoticeRefusal, onNotice } from './held'
import { noteOnNotice } from './put-up'

export type Outage = {
  fromAt: string
  /** Null while it goes on. */
  toAt: string | null
  cause: string
}

export type OutageRefusal =
  NoticeRefusal | 'cause-missing' | 'from-invalid' | 'from-ahead' | 'to-before-from' | 'before-posting'

/** Notes that a notice was, or is, out of reach (ANS-07). What it means for the time to appeal is judged after. */
export async function noteOutage(
  ctx: Context,
  { outage, ...place }: { municipalityId: string; noticeId: string; outage: Outage },
): Promise<Result<null, OutageRefusal>> {
  const wrong = wrongIn(ctx, outage)
  if (wrong) return refuse(wrong)
  return onNotice<null, OutageRefusal>(ctx, place, (tx, notice) =>
    notice.postedAt !== null && (outage.toAt ?? ctx.now()) < notice.postedAt
      ? Promise.resolve(refuse('before-posting'))
      : interruptIn(ctx, tx, notice, outage),
  )
}

function wrongIn(ctx: Context, { fromAt, toAt, cause }: Outage): OutageRefusal | null {
  if (cause.trim() === '') return 'cause-missing'
  // ANS-10: the proof of posting, which anyone may ask for, tells the cause.
  if (personalNumbersIn(cause).length > 0) return 'personal-number'
  if (!isInstant(fromAt)) return 'from-invalid'
  if (fromAt > ctx.now() || (toAt ?? '') > ctx.now()) return 'from-ahead'
  return toAt !== null && (!isInstant(toAt) || toAt < fromAt) ? 'to-before-from' : null
}

/** The same inside the caller's transaction, who has judged who may and what is told. */
export async function interruptIn(
  ctx: Context,
  tx: Transaction,
  notice: PublicNotice,
  { fromAt, toAt, cause }: Outage,
): Promise<Result<null, NoticeReason | 'not-possible'>> {
  const to = judgedStep(ctx, notice, 'interrupt', dayInStockholm(fromAt))
  if (!to.ok) return to
  if (!(await changePublicNotice(tx, notice, { state: to.value }))) return refuse('not-possible')
  await insertOutage(tx, { id: ctx.newId(), noticeId: notice.id, fromAt, toAt, cause: cause.trim() })
  await noteOnNotice(ctx, tx, notice.id, 'interrupt', outageText({ fromAt, toAt, cause: cause.trim() }))
  await audit(ctx, tx, {
    municipalityId: notice.municipalityId,
    action: 'notice.interrupt',
    entity: 'public_notice',
    entityId: notice.id,
    detail: { from: fromAt, to: toAt },
  })
  return ok(null)
}

/** Notes that the outage that goes on is over. The notice waits for the legal officer's judgement. */
export const endOutage = (
  ctx: Context,
  { toAt, ...place }: { municipalityId: string; noticeId: string; toAt: string },
): Promise<Result<null, NoticeRefusal | 'from-ahead' | 'from-invalid'>> =>
  onNotice<null, NoticeRefusal | 'from-ahead' | 'from-invalid'>(ctx, place, async (tx, notice) => {
    if (!isInstant(toAt)) return refuse('from-invalid')
    if (toAt > ctx.now()) return refuse('from-ahead')
    if (!(await endOpenOutages(tx, notice.id, toAt))) return refuse('not-possible')
    await noteOnNotice(ctx, tx, notice.id, 'restore')
    await audit(ctx, tx, {
      municipalityId: notice.municipalityId,
      action: 'notice.restore',
      entity: 'public_notice',
      entityId: notice.id,
      detail: { to: toAt },
    })
    return ok(null)
  })
