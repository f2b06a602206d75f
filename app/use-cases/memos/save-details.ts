import { ok, refuse, type Result } from '../../domain/shared/result'
import type { MemoAddress } from '#db/queries/memos'
import { changeMemo, holdMemo } from '#db/repositories/memos'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { memoInHand } from './memo-in-hand'
import { editable, editRefusal } from './save-section'
import { LONGEST_TITLE } from './start-memo'

export type DetailsRefusal =
  'memo-not-found' | 'forbidden' | 'memo-locked' | 'memo-title-missing' | 'memo-title-long'

/** Changes the title, and whether money is decided so that the financing must be named (KL 11:15). */
export async function saveDetails(
  ctx: Context,
  input: MemoAddress & { title: string; decidesMoney: boolean },
): Promise<Result<null, DetailsRefusal>> {
  const hand = await memoInHand(ctx, input)
  if (!hand.ok) return hand
  const refused = editRefusal(hand.value)
  if (refused) return refuse(refused)
  const { matter, memo } = hand.value
  const title = input.title.trim()
  if (title === '') return refuse('memo-title-missing')
  if (title.length > LONGEST_TITLE) return refuse('memo-title-long')
  const { decidesMoney } = input
  if (title === memo.title && decidesMoney === memo.decidesMoney) return ok(null)
  return ctx.database.transaction(async (tx): Promise<Result<null, DetailsRefusal>> => {
    if (!(await holdMemo(tx, memo.id, editable(hand.value), ctx.now()))) return refuse('memo-locked')
    await changeMemo(tx, memo.id, { title, decidesMoney })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'memo.details',
      entity: 'memo',
      entityId: memo.id,
      detail: { number: matter.number, decidesMoney },
    })
    return ok(null)
  })
}
