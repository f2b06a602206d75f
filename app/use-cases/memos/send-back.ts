import { actorName } from '../../domain/access'
import { memoAfter, type MemoEvent } from '../../domain/memos'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { memoNotice } from '../../text/memos'
import { municipalityById } from '#db/queries/administration/municipality'
import { activeAccount } from '#db/queries/recipients'
import type { MemoAddress } from '#db/queries/memos'
import { changeMemo, holdMemo, insertMemoComment } from '#db/repositories/memos'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'
import { LONGEST_COMMENT } from './comment'
import { memoInHand, type MemoInHand } from './memo-in-hand'

export type SendBackRefusal =
  'memo-not-found' | 'forbidden' | 'memo-state-changed' | 'note-missing' | 'comment-too-long'

/** Gives a memo back to its author with what is to be changed; the note stands among the comments. */
export async function sendBack(
  ctx: Context,
  input: MemoAddress & { note: string },
): Promise<Result<null, SendBackRefusal>> {
  const { actor } = ctx
  const hand = await memoInHand(ctx, input)
  if (!hand.ok) return hand
  const { matter, memo, approves } = hand.value
  if (!approves || actor.kind !== 'account') return refuse('forbidden')
  const note = input.note.trim()
  if (note === '') return refuse('note-missing')
  if (note.length > LONGEST_COMMENT) return refuse('comment-too-long')
  const author = await activeAccount(ctx.database.read, memo.authorAccountId)
  const municipality = await municipalityById(ctx.database.read, matter.municipalityId)
  return move(ctx, hand.value, 'send_back', async (tx) => {
    await insertMemoComment(tx, {
      id: ctx.newId(),
      memoId: memo.id,
      text: note,
      accountId: actor.accountId,
      at: ctx.now(),
    })
    if (author)
      await notify(ctx, tx, {
        municipalityId: matter.municipalityId,
        account: author,
        caseId: matter.id,
        kind: 'memo-sent-back',
        text: memoNotice.sentBack(actorName(actor), memo.title, matter.number),
        href: paths.memo(municipality?.slug ?? '', matter.slug, memo.id),
      })
  })
}

/** The writer takes a memo back to go on with it. */
export async function takeBack(
  ctx: Context,
  address: MemoAddress,
): Promise<Result<null, 'memo-not-found' | 'forbidden' | 'memo-state-changed'>> {
  const hand = await memoInHand(ctx, address)
  if (!hand.ok) return hand
  return hand.value.writes ? move(ctx, hand.value, 'take_back') : refuse('forbidden')
}

/** Lays a memo aside that shall not be. Nothing of it is taken away; it leaves the list of the case. */
export async function discardMemo(
  ctx: Context,
  address: MemoAddress,
): Promise<Result<null, 'memo-not-found' | 'forbidden' | 'memo-state-changed'>> {
  const hand = await memoInHand(ctx, address)
  if (!hand.ok) return hand
  return hand.value.writes ? move(ctx, hand.value, 'discard') : refuse('forbidden')
}

type Tx = Parameters<typeof changeMemo>[0]

async function move(
  ctx: Context,
  { matter, memo }: MemoInHand,
  event: Exclude<MemoEvent, 'approve' | 'submit'>,
  also: (tx: Tx) => Promise<void> = async () => undefined,
): Promise<Result<null, 'memo-state-changed'>> {
  const next = memoAfter(memo.state, event)
  if (next === null) return refuse('memo-state-changed')
  return ctx.database.transaction(async (tx): Promise<Result<null, 'memo-state-changed'>> => {
    if (!(await holdMemo(tx, memo.id, [memo.state], ctx.now()))) return refuse('memo-state-changed')
    await changeMemo(tx, memo.id, { state: next, approverAccountId: null })
    await also(tx)
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: `memo.${event}`,
      entity: 'memo',
      entityId: memo.id,
      detail: { number: matter.number },
    })
    return ok(null)
  })
}
