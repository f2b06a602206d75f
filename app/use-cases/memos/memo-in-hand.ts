import { may } from '../../domain/access'
import { mayEditMemo } from '../../domain/memos'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { type MemoAddress, memoAt, type MemoAtHand } from '#db/queries/memos'
import type { Context } from '../context'

export type MemoRights = { writes: boolean; approves: boolean; edits: boolean }
export type MemoInHand = MemoAtHand & MemoRights

/** What the actor may do with texts of a case: write own matters' (rules 13), approve those of the body. */
export function rightsOnCase(
  { actor }: Pick<Context, 'actor'>,
  matter: MemoAtHand['matter'],
): Pick<MemoRights, 'writes' | 'approves'> {
  const { municipalityId, bodyId, responsibleAccountId } = matter
  const place = { municipalityId, bodyId, responsibleAccountId }
  return { writes: may(actor, 'memo.write', place), approves: may(actor, 'memo.approve', place) }
}

/** The memo behind an address, with what the actor may do with it. */
export async function memoInHand(
  ctx: Context,
  address: MemoAddress,
): Promise<Result<MemoInHand, 'memo-not-found'>> {
  const found = await memoAt(ctx.database.read, ctx.actor, address)
  if (!found) return refuse('memo-not-found')
  const rights = rightsOnCase(ctx, found.matter)
  return ok({ ...found, ...rights, edits: mayEditMemo(found.memo.state, rights) })
}
