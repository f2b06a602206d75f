import { noticeLacks, type NoticeReason } from '../../domain/meetings/public-notice'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import {
  insertPublicNotice,
  linkDelegatedDecision,
  type PublicNotice,
} from '#db/repositories/meetings/notice-board'
import type { Context } from '../context'
import { postIn } from './post-in'
import { noteOnNotice } from './put-up'

export type DelegatedNotice = {
  municipalityId: string
  bodyId: string
  delegatedDecisionId: string
  caseId: string | null
  title: string
  text: string
}

/**
 * Announces a delegated decision that is not reported to its board (DEL-06, KL 8:10 p 3) inside the caller's
 * transaction: its time to appeal runs from this posting. The decision's own state, and who may, are the caller's.
 */
export async function postDelegatedIn(
  ctx: Context,
  tx: Transaction,
  { delegatedDecisionId, ...input }: DelegatedNotice,
): Promise<Result<{ noticeId: string }, NoticeReason>> {
  const notice: PublicNotice = {
    ...{ ...input, id: ctx.newId(), kind: 'delegated_decision', state: 'drafted' },
    ...{ meetingId: null, minutesId: null, paragraphs: null, approvalDay: null, meetingDay: null },
    ...{ postedAt: null, postedDay: null, periodFrom: null, appealLastDay: null, earliestRemoval: null },
    ...{ removedAt: null, removedDay: null, minutesLocation: null, appealInfo: null, otherPostings: null },
    ...{ contact: null, createdAt: ctx.now() },
    createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
  }
  const [lack] = noticeLacks(notice)
  if (lack) return refuse(lack)
  await insertPublicNotice(tx, notice)
  await linkDelegatedDecision(tx, delegatedDecisionId, notice.id)
  await noteOnNotice(ctx, tx, notice.id, 'draft')
  const posted = await postIn(ctx, tx, notice, { wholeMinutes: false })
  if (!posted.ok) throw new Error(`A judged notice was refused: ${posted.refusal}`)
  return ok({ noticeId: notice.id })
}
