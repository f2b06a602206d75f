import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { changePublicNotice, type PublicNotice } from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { judgedStep, type NoticeRefusal, onNotice } from './held'
import { noteOnNotice } from './put-up'

/** Takes a notice down, never before its first day of removal (ANS-06). It is kept, with its log, for the proof of posting. */
export const removeNotice = (
  ctx: Context,
  place: { municipalityId: string; noticeId: string },
): Promise<Result<null, NoticeRefusal>> => onNotice(ctx, place, (tx, notice) => removeIn(ctx, tx, notice))

/** The same inside the caller's transaction, who has judged who may. */
export async function removeIn(
  ctx: Context,
  tx: Transaction,
  notice: PublicNotice,
): Promise<Result<null, Exclude<NoticeRefusal, 'notice-not-found' | 'forbidden'>>> {
  const to = judgedStep(ctx, notice, 'remove')
  if (!to.ok) return to
  const removed = await changePublicNotice(tx, notice, {
    ...{ state: to.value, removedAt: ctx.now(), removedDay: ctx.today },
  })
  if (!removed) return refuse('not-possible')
  await noteOnNotice(ctx, tx, notice.id, 'remove')
  await audit(ctx, tx, {
    municipalityId: notice.municipalityId,
    action: 'notice.remove',
    entity: 'public_notice',
    entityId: notice.id,
    detail: { kind: notice.kind, earliestRemoval: notice.earliestRemoval },
  })
  return ok(null)
}
