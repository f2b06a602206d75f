import { ok, refuse, type Result } from '../../domain/shared/result'
import type { MemoAddress } from '#db/queries/memos'
import { holdMemo } from '#db/repositories/memos'
import type { Context } from '../context'
import { memoInHand } from './memo-in-hand'
import { editable, editRefusal, saveWithin, type SectionRefusal, type Theirs } from './save-section'

export type TypedSection = { key: string; revision: number; text: string; changed: boolean }
export type SectionConflict = { key: string; mine: string; theirs: Theirs }

/**
 * Saves every section that was changed in a form sent as a whole. Those that somebody else has saved meanwhile are
 * answered with both texts; the rest are saved.
 */
export async function saveAll(
  ctx: Context,
  input: MemoAddress & { sections: TypedSection[] },
): Promise<Result<{ conflicts: SectionConflict[] }, SectionRefusal>> {
  const hand = await memoInHand(ctx, input)
  if (!hand.ok) return hand
  const refused = editRefusal(hand.value)
  if (refused) return refuse(refused)
  return ctx.database.transaction(
    async (tx): Promise<Result<{ conflicts: SectionConflict[] }, SectionRefusal>> => {
      if (!(await holdMemo(tx, input.memoId, editable(hand.value), ctx.now()))) return refuse('memo-locked')
      const conflicts: SectionConflict[] = []
      for (const section of input.sections.filter(({ changed }) => changed)) {
        const saved = await saveWithin(ctx, tx, hand.value, section)
        if (saved.ok) continue
        if (saved.refusal !== 'conflict') return saved
        conflicts.push({ key: section.key, mine: section.text, theirs: saved.theirs })
      }
      return ok({ conflicts })
    },
  )
}
