import { personalNumbersIn } from '../../../domain/shared/personal-number'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { accountName } from '#db/queries/memos'
import {
  heldMinutes,
  keepParagraphRevision,
  keepPublicText,
  type ParagraphRow,
  saveFront,
  saveParagraph,
} from '#db/repositories/meetings/minutes'
import { paragraphById } from '#db/queries/meetings/minutes'
import { isSecretItem } from '#db/queries/meetings/minutes-register'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { minutesFacts } from './facts'
import { accountIdOf, heldToWrite, type MinutesInHand } from './hand'
import { frontNow, partsOf } from './number-paragraphs'
import { withholdParagraph } from './withhold'

/** A paragraph is read and compared whole. */
export const LONGEST_PARAGRAPH = 100_000

/** What somebody else has saved meanwhile. */
export type Theirs = { text: string; revision: number; at: string; name: string | null }

export type EditRefusal =
  'minutes-not-found' | 'paragraph-not-found' | 'forbidden' | 'locked' | 'text-too-long'

type PublicTextRefusal = EditRefusal | 'public-text-needed' | 'personal-number'

export type ParagraphSaved =
  | { ok: true; value: { revision: number; at: string } }
  | { ok: false; refusal: EditRefusal }
  | { ok: false; refusal: 'conflict'; theirs: Theirs }

const evened = (text: string) => text.replace(/\r\n?/g, '\n')

/** The paragraph of minutes held for writing; refuses what is locked (MIN-06). */
async function held(
  ctx: Context,
  tx: Transaction,
  paragraphId: string,
): Promise<Result<MinutesInHand & { paragraph: ParagraphRow }, Exclude<EditRefusal, 'text-too-long'>>> {
  const known = await paragraphById(tx, paragraphId)
  if (!known) return refuse('paragraph-not-found')
  const hand = await heldToWrite(ctx, tx, known.minutesId)
  if (!hand.ok) return hand
  const paragraph = hand.value.paragraphs.find(({ id }) => id === paragraphId)
  if (!paragraph) return refuse('paragraph-not-found')
  return hand.value.minutes.state === 'draft' ? ok({ ...hand.value, paragraph }) : refuse('locked')
}

/**
 * Saves a paragraph's text on the revision that its writer began from. When somebody has saved since, nothing is
 * written and the other text is the answer. The record stays as it was noted.
 */
export async function editParagraph(
  ctx: Context,
  input: { paragraphId: string; revision: number; text: string },
): Promise<ParagraphSaved> {
  const text = evened(input.text)
  if (text.length > LONGEST_PARAGRAPH) return refuse('text-too-long')
  return ctx.database.transaction(async (tx): Promise<ParagraphSaved> => {
    const hand = await held(ctx, tx, input.paragraphId)
    if (!hand.ok) return hand
    const { paragraph, meeting } = hand.value
    const saved = { revision: paragraph.revision, at: paragraph.editedAt ?? ctx.now() }
    if (paragraph.text === text) return ok(saved)
    if (paragraph.revision !== input.revision) {
      const name = await accountName(tx, paragraph.editedBy)
      return { ok: false, refusal: 'conflict', theirs: { text: paragraph.text, name, ...saved } }
    }
    return ok(await write(ctx, tx, paragraph, { text }, meeting.municipalityId))
  })
}

async function write(
  ctx: Context,
  tx: Transaction,
  { id, number, revision }: ParagraphRow,
  change: { text: string; builtText?: string; heading?: string },
  municipalityId: string,
): Promise<{ revision: number; at: string }> {
  const at = ctx.now()
  const accountId = accountIdOf(ctx)
  if (!(await saveParagraph(tx, { id, revision, ...change, editedAt: at, editedBy: accountId })))
    throw new Error('A paragraph changed while its minutes were held')
  const sitting = await keepParagraphRevision(tx, ctx.newId(), {
    ...{ paragraphId: id, revision: revision + 1, text: change.text, at, accountId },
  })
  // One entry for each sitting: an entry for every second of typing would drown the others.
  if (sitting)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'minutes.write', entity: 'minutes_paragraph', entityId: id },
      detail: { paragraph: number },
    })
  return { revision: revision + 1, at }
}

/** Changes a paragraph's heading while the minutes are a draft. */
export async function editHeading(
  ctx: Context,
  input: { paragraphId: string; heading: string },
): Promise<Result<null, EditRefusal | 'heading-missing' | 'heading-too-long'>> {
  const heading = input.heading.replace(/\s+/g, ' ').trim()
  if (heading === '') return refuse('heading-missing')
  if (heading.length > 300) return refuse('heading-too-long')
  return ctx.database.transaction(async (tx): Promise<Result<null, EditRefusal>> => {
    const hand = await held(ctx, tx, input.paragraphId)
    if (!hand.ok) return hand
    const { paragraph, meeting } = hand.value
    if (paragraph.heading !== heading)
      await write(ctx, tx, paragraph, { text: paragraph.text, heading }, meeting.municipalityId)
    return ok(null)
  })
}

/**
 * What outsiders read instead of a paragraph's text. Also after the approval: what was published by mistake is taken
 * down at once, and the signed text is not touched. Null publishes the text itself, which a secret matter refuses.
 */
export async function setPublicText(
  ctx: Context,
  input: { paragraphId: string; publicText: string | null },
): Promise<Result<null, PublicTextRefusal>> {
  const publicText = input.publicText === null ? null : evened(input.publicText).trim()
  if (publicText !== null && publicText.length > LONGEST_PARAGRAPH) return refuse('text-too-long')
  if (publicText && personalNumbersIn(publicText).length > 0) return refuse('personal-number')
  return ctx.database.transaction(async (tx): Promise<Result<null, PublicTextRefusal>> => {
    const known = await paragraphById(tx, input.paragraphId)
    if (!known) return refuse('paragraph-not-found')
    if (!publicText && known.itemId && (await isSecretItem(tx, known.itemId)))
      return refuse('public-text-needed')
    const hand = await heldToWrite(ctx, tx, known.minutesId)
    if (!hand.ok) return hand
    const { id, number } = known
    const locked = hand.value.minutes.state !== 'draft'
    // A draft is asked again before it is sent.
    if (locked && !publicText && personalNumbersIn(`${known.heading}\n${known.text}`).length > 0)
      return refuse('personal-number')
    await keepPublicText(tx, id, publicText === '' ? null : publicText)
    if (publicText && hand.value.minutes.state === 'approved') await withholdParagraph(tx, known, publicText)
    await audit(ctx, tx, {
      municipalityId: hand.value.meeting.municipalityId,
      action: 'minutes.public_text',
      entity: 'minutes_paragraph',
      entityId: id,
      detail: { paragraph: number, kept: publicText !== null },
    })
    return ok(null)
  })
}

/**
 * Meets a record that has changed since the text was built: `take` writes the paragraph anew from the record (the
 * earlier text stays among its revisions), `keep` leaves the text and notes that the change has been seen.
 */
export async function rebuildParagraph(
  ctx: Context,
  { paragraphId, choice }: { paragraphId: string; choice: 'take' | 'keep' },
): Promise<Result<null, EditRefusal>> {
  return ctx.database.transaction(async (tx): Promise<Result<null, EditRefusal>> => {
    const hand = await held(ctx, tx, paragraphId)
    if (!hand.ok) return hand
    const { paragraph, meeting } = hand.value
    const facts = await minutesFacts(tx, meeting.id)
    const built = paragraph.itemId ? facts?.build(paragraph.itemId) : null
    if (!built) return refuse('paragraph-not-found')
    const text = choice === 'take' ? built.text : paragraph.text
    await write(ctx, tx, paragraph, { text, builtText: built.text }, meeting.municipalityId)
    return ok(null)
  })
}

/** Saves the first page, as `editParagraph` does a paragraph; `rebuild` writes it anew from the record. */
export async function editFront(
  ctx: Context,
  input:
    { minutesId: string; revision: number; text: string } | { minutesId: string; rebuild: 'take' | 'keep' },
): Promise<ParagraphSaved> {
  return ctx.database.transaction(async (tx): Promise<ParagraphSaved> => {
    if (!(await heldMinutes(tx, input.minutesId))) return refuse('minutes-not-found')
    const hand = await heldToWrite(ctx, tx, input.minutesId)
    if (!hand.ok) return hand
    const { minutes, meeting, paragraphs } = hand.value
    if (minutes.state !== 'draft') return refuse('locked')
    const at = ctx.now()
    const { id, frontRevision: revision } = minutes
    if ('rebuild' in input) {
      const facts = await minutesFacts(tx, meeting.id)
      if (!facts) return refuse('minutes-not-found')
      const builtFront = frontNow(ctx, facts, minutes, paragraphs, await partsOf(tx, minutes))
      const frontText = input.rebuild === 'take' ? builtFront : minutes.frontText
      await saveFront(tx, { id, revision, frontText, builtFront })
      return ok({ revision: revision + 1, at })
    }
    const text = evened(input.text)
    if (text.length > LONGEST_PARAGRAPH) return refuse('text-too-long')
    if (text === minutes.frontText) return ok({ revision, at })
    if (revision !== input.revision)
      return { ok: false, refusal: 'conflict', theirs: { text: minutes.frontText, revision, at, name: null } }
    await saveFront(tx, { id, revision, frontText: text })
    await audit(ctx, tx, {
      ...{ municipalityId: meeting.municipalityId, action: 'minutes.write', entity: 'minutes', entityId: id },
      detail: { front: true },
    })
    return ok({ revision: revision + 1, at })
  })
}
