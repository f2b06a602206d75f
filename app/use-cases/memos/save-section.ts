import { refuse } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { accountName, type MemoAddress } from '#db/queries/memos'
import { holdMemo, keepRevision, saveSectionText, sectionsOfMemo } from '#db/repositories/memos'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { memoInHand, type MemoInHand } from './memo-in-hand'

/** A section is read, shown and compared whole; nothing that people decide on is longer. */
export const LONGEST_SECTION = 100_000

/** What somebody else has saved meanwhile. */
export type Theirs = { text: string; revision: number; at: string; name: string | null }

export type SectionRefusal =
  'memo-not-found' | 'forbidden' | 'memo-locked' | 'section-not-found' | 'section-too-long'

export type SectionSaved =
  | { ok: true; value: { revision: number; at: string } }
  | { ok: false; refusal: SectionRefusal }
  | { ok: false; refusal: 'conflict'; theirs: Theirs }

export type SaveSectionInput = MemoAddress & { key: string; revision: number; text: string }

/**
 * Saves one section on the revision that its writer began from. When somebody has saved since, nothing is written
 * and the other text is the answer: both are then there, and the writer chooses.
 */
export async function saveSection(ctx: Context, input: SaveSectionInput): Promise<SectionSaved> {
  const hand = await memoInHand(ctx, input)
  if (!hand.ok) return hand
  const refused = editRefusal(hand.value)
  if (refused) return refuse(refused)
  return ctx.database.transaction(async (tx) => {
    if (!(await holdMemo(tx, input.memoId, editable(hand.value), ctx.now()))) return refuse('memo-locked')
    return saveWithin(ctx, tx, hand.value, input)
  })
}

export const editRefusal = ({
  edits,
  writes,
  approves,
  memo,
}: MemoInHand): 'forbidden' | 'memo-locked' | null => {
  if (edits) return null
  return memo.state === 'draft' || !(writes || approves) ? 'forbidden' : 'memo-locked'
}

/** States in which this actor may still write when the transaction begins. */
export const editable = ({ approves }: MemoInHand): ('draft' | 'for_approval')[] =>
  approves ? ['draft', 'for_approval'] : ['draft']

/** The same inside the caller's transaction, which holds the memo. The same text again is already saved. */
export async function saveWithin(
  ctx: Context,
  tx: Transaction,
  { matter, memo }: MemoInHand,
  { key, revision, text: typed }: { key: string; revision: number; text: string },
): Promise<SectionSaved> {
  const text = typed.replace(/\r\n?/g, '\n')
  if (text.length > LONGEST_SECTION) return refuse('section-too-long')
  const section = (await sectionsOfMemo(tx, memo.id)).find((each) => each.section === key)
  if (!section) return refuse('section-not-found')
  if (section.text === text) return { ok: true, value: { revision: section.revision, at: section.updatedAt } }
  const at = ctx.now()
  const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  const save = { sectionId: section.id, revision, text, at, accountId }
  if (section.revision !== revision || !(await saveSectionText(tx, save))) {
    const name = await accountName(tx, section.updatedBy)
    const theirs = { text: section.text, revision: section.revision, at: section.updatedAt, name }
    return { ok: false, refusal: 'conflict', theirs }
  }
  const sitting = await keepRevision(tx, ctx.newId(), { ...save, revision: revision + 1 })
  // One entry for each sitting: an entry for every second of typing would drown the others.
  if (sitting)
    await audit(ctx, tx, {
      municipalityId: matter.municipalityId,
      action: 'memo.write',
      entity: 'memo',
      entityId: memo.id,
      detail: { number: matter.number, section: key },
    })
  return { ok: true, value: { revision: revision + 1, at } }
}
