import type { WrittenDocument } from '../../documents/writing/model'
import { memoBlocks, type MemoTemplate, resolveFields } from '../../domain/memos'
import { formatDate } from '../../text/format'
import { memoDocumentText, memoKindLabel } from '../../text/memos'
import { accountName } from '#db/queries/memos'
import type { Context } from '../context'
import { letterheadOf } from '../shared/letterhead'
import type { CaseFacts } from './field-values'
import type { MemoInHand } from './memo-in-hand'
import { writtenSections } from './memo-remarks'

/** Whoever a letter goes to stands in its address field and not under a heading. */
const ADDRESSEE = 'mottagare'

export type Approval = { name: string; day: string }

/**
 * The memo as a document on the municipality's letterhead. Without an approval it says on every page that it is a
 * draft; what is approved carries the approver's name and day.
 */
export async function memoDocument(
  ctx: Context,
  { matter, memo, sections }: MemoInHand,
  template: MemoTemplate | null,
  facts: CaseFacts,
  approval: Approval | null,
): Promise<WrittenDocument> {
  const kind = template?.kind ?? 'memo'
  const author = await accountName(ctx.database.read, memo.authorAccountId)
  const resolved = writtenSections(sections, template).map((section) => ({
    ...section,
    text: resolveFields(section.text, facts.values).text,
  }))
  const isLetter = kind === 'letter'
  const addressee = isLetter ? resolved.find(({ key, text }) => key === ADDRESSEE && text !== '') : undefined
  const draft = approval === null
  const name = template?.name ?? memoKindLabel[kind]
  return {
    layout: isLetter ? 'letter' : 'memo',
    title: memo.title,
    language: 'sv',
    kind: draft ? memoDocumentText.draftKind(memoKindLabel[kind]) : memoKindLabel[kind],
    number: draft ? memoDocumentText.draftNumber(matter.number) : matter.number,
    letterhead: await letterheadOf(ctx, matter.municipalityId, facts.bodyName),
    meta: [
      { label: 'Diarienummer', value: matter.number },
      { label: 'Datum', value: formatDate(approval?.day ?? ctx.today) },
      ...(author ? [{ label: 'Handläggare', value: author }] : []),
      ...(isLetter ? [] : [{ label: 'Beslutas av', value: facts.decidingBody }]),
    ],
    ...(addressee ? { recipients: [addressee.text.replace(/\\(.)/g, '$1')] } : {}),
    blocks: memoBlocks(resolved.filter((section) => section !== addressee)),
    ...(approval
      ? { signatures: [{ name: approval.name, note: memoDocumentText.approved(formatDate(approval.day)) }] }
      : { footer: memoDocumentText.draftFooter(name) }),
    ...(author ? { author } : {}),
    day: approval?.day ?? ctx.today,
  }
}
