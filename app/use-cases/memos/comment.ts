import { actorName } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { type MemoAddress, memoAt } from '#db/queries/memos'
import { insertMemoComment, resolveMemoComment } from '#db/repositories/memos'
import type { Context } from '../context'
import { audit } from '../shared/audited'

export const LONGEST_COMMENT = 4_000

export type CommentRefusal =
  'memo-not-found' | 'forbidden' | 'memo-locked' | 'comment-missing' | 'comment-too-long'

/** Remarks on a memo, or on one of its sections. Whoever may read it may remark on it, until it is locked. */
export async function commentMemo(
  ctx: Context,
  input: MemoAddress & { section: string | null; text: string },
): Promise<Result<{ commentId: string }, CommentRefusal>> {
  const { actor } = ctx
  const found = await memoAt(ctx.database.read, actor, input)
  if (!found) return refuse('memo-not-found')
  if (actor.kind !== 'account') return refuse('forbidden')
  const { matter, memo, sections } = found
  if (memo.state === 'approved' || memo.state === 'discarded') return refuse('memo-locked')
  const text = input.text.trim()
  if (text === '') return refuse('comment-missing')
  if (text.length > LONGEST_COMMENT) return refuse('comment-too-long')
  const section = sections.find(({ key }) => key === input.section)?.key ?? null
  const commentId = ctx.newId()
  await ctx.database.transaction(async (tx) => {
    await insertMemoComment(tx, {
      id: commentId,
      memoId: memo.id,
      section,
      text,
      accountId: actor.accountId,
      at: ctx.now(),
    })
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'memo.comment',
      entity: 'memo',
      entityId: memo.id,
      detail: { number: matter.number, section },
    })
  })
  return ok({ commentId })
}

/** Marks a comment as dealt with; it stays, with who did it. Done twice it changes nothing. */
export async function resolveComment(
  ctx: Context,
  input: MemoAddress & { commentId: string },
): Promise<Result<null, 'memo-not-found' | 'memo-locked'>> {
  const found = await memoAt(ctx.database.read, ctx.actor, input)
  if (!found) return refuse('memo-not-found')
  const { matter, memo } = found
  if (memo.state === 'approved' || memo.state === 'discarded') return refuse('memo-locked')
  await ctx.database.transaction(async (tx) => {
    const resolved = { id: input.commentId, memoId: memo.id, at: ctx.now(), by: actorName(ctx.actor) }
    if (!(await resolveMemoComment(tx, resolved))) return
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'memo.comment-resolved',
      entity: 'memo',
      entityId: memo.id,
      detail: { number: matter.number },
    })
  })
  return ok(null)
}
