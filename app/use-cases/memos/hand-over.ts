import { actorName } from '../../domain/access'
import { approvesOwn, memoAfter, type MemoTemplate, mustRemarks } from '../../domain/memos'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { memoNotice } from '../../text/memos'
import { municipalityById } from '#db/queries/administration/municipality'
import { localRule } from '#db/queries/administration/local-rules'
import { type MemoAddress, writersOfMemo } from '#db/queries/memos'
import { staffOf, type StaffMember } from '#db/queries/staff'
import { changeMemo, holdMemo } from '#db/repositories/memos'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { caseFacts } from './field-values'
import { memoInHand, type MemoInHand } from './memo-in-hand'
import { remarksNow } from './memo-remarks'

export type HandOverRefusal =
  'memo-not-found' | 'forbidden' | 'memo-not-draft' | 'approver-unknown' | 'remarks-left'

/** Who can approve a memo of this case today; those who have written it only where the municipality allows (rules 13). */
export async function approversOf(
  ctx: Context,
  { matter, memo }: Pick<MemoInHand, 'matter' | 'memo'>,
): Promise<StaffMember[]> {
  const { read } = ctx.database
  const { municipalityId, bodyId } = matter
  const staff = await staffOf(read, {
    municipalityId,
    day: ctx.today,
    roles: ['manager', 'municipal_director'],
  })
  const two = (await localRule(read, municipalityId, 'memoTwoPersons', ctx.today)) === 'yes'
  const writers = await writersOfMemo(read, memo.id)
  return staff
    .filter(({ bodyIds }) => bodyIds.includes(null) || bodyIds.includes(bodyId))
    .filter(({ id }) => !two || !approvesOwn(id, memo.authorAccountId, writers))
}

/** Hands a finished draft to whoever is to approve it, who is told. */
export async function handOver(
  ctx: Context,
  template: MemoTemplate | null,
  input: MemoAddress & { approverId: string },
): Promise<Result<null, HandOverRefusal>> {
  const hand = await memoInHand(ctx, input)
  if (!hand.ok) return hand
  const { matter, memo, writes } = hand.value
  if (!writes) return refuse('forbidden')
  const next = memoAfter(memo.state, 'submit')
  if (next === null) return refuse('memo-not-draft')
  const approver = (await approversOf(ctx, hand.value)).find(({ id }) => id === input.approverId)
  if (!approver) return refuse('approver-unknown')
  const facts = await caseFacts(ctx, input)
  if (!facts) return refuse('memo-not-found')
  if (mustRemarks(remarksNow(hand.value, template, facts)).length > 0) return refuse('remarks-left')
  const municipality = await municipalityById(ctx.database.read, matter.municipalityId)
  return ctx.database.transaction(async (tx): Promise<Result<null, HandOverRefusal>> => {
    if (!(await holdMemo(tx, memo.id, ['draft'], ctx.now()))) return refuse('memo-not-draft')
    await changeMemo(tx, memo.id, { state: next, approverAccountId: approver.id })
    await notify(ctx, tx, {
      municipalityId: matter.municipalityId,
      account: approver,
      caseId: matter.id,
      kind: 'memo-for-approval',
      text: memoNotice.handedOver(actorName(ctx.actor), memo.title, matter.number),
      href: paths.memo(municipality?.slug ?? '', matter.slug, memo.id),
    })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'memo.submit',
      entity: 'memo',
      entityId: memo.id,
      detail: { number: matter.number, approver: approver.name },
    })
    return ok(null)
  })
}
