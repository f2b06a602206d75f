import { refuse } from '../../domain/shared/result'
import { type MemoAddress, memoAt, revisionsOfMemo } from '#db/queries/memos'
import type { Context } from '../context'
import { saveSection, type SectionSaved } from './save-section'

/** Writes an earlier text of a section again, as a new revision on top of the others. */
export async function restoreRevision(
  ctx: Context,
  input: MemoAddress & { revisionId: string },
): Promise<SectionSaved> {
  const found = await memoAt(ctx.database.read, ctx.actor, input)
  if (!found) return refuse('memo-not-found')
  const kept = (await revisionsOfMemo(ctx.database.read, input.memoId)).find(
    ({ id }) => id === input.revisionId,
  )
  const section = found.sections.find(({ key }) => key === kept?.key)
  if (!kept || !section) return refuse('section-not-found')
  return saveSection(ctx, { ...input, key: section.key, revision: section.revision, text: kept.text })
}
