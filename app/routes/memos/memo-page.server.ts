import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { localRule } from '#db/queries/administration/local-rules'
import { accountName, commentsOfMemo, documentOfMemo, writersOfMemo } from '#db/queries/memos'
import {
  approvesOwn,
  memoBlocks,
  memoFieldKeys,
  type MemoTemplate,
  resolveFields,
  textMark,
} from '~/domain/memos'
import { paths } from '~/paths'
import { memoFieldLabel } from '~/text/memo-fields'
import { memoKindLabel, memoStateLabel, remarkText } from '~/text/memos'
import { calculationsToFetch, holdsCalculation } from '~/use-cases/memos/fetch-calculation'
import { caseFacts } from '~/use-cases/memos/field-values'
import { approversOf } from '~/use-cases/memos/hand-over'
import type { CaseFacts } from '~/use-cases/memos/field-values'
import type { MemoInHand } from '~/use-cases/memos/memo-in-hand'
import { remarksNow, seenMark, writtenSections } from '~/use-cases/memos/memo-remarks'
import { noteReading, requireMemo } from './place.server'

/** How the page is read: everything, one section at a time, or as the finished text. */
export type MemoView = 'alla' | 'avsnitt' | 'las'

export type MemoPage = Awaited<ReturnType<typeof memoPage>>
export type SectionView = MemoPage['sections'][number]

/** Everything the editor shows. */
export async function memoPage(args: LoaderFunctionArgs) {
  const { ctx, municipality, address, hand, template: used } = await requireMemo(args)
  const { matter, memo } = hand
  const { read } = ctx.database
  const facts = await caseFacts(ctx, address)
  if (!facts) throw new Response(null, { status: 404 })
  if (memo.state === 'discarded') throw redirect(paths.memos(municipality.slug, matter.slug))
  await noteReading(ctx, hand)
  const template = used?.template ?? null
  const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : ''
  const written = writtenSections(hand.sections, template)
  const sections = hand.sections.map((section, at) => ({
    key: section.key,
    heading: section.heading,
    required: section.required,
    decision: written[at]?.decision === true,
    hint: template?.sections.find(({ key }) => key === section.key)?.hint ?? null,
    guidance: used?.guidance.sections[section.key] ?? null,
    holdsCalculation: holdsCalculation(section.key),
    text: section.text,
    mark: textMark(section.text),
    revision: section.revision,
    at: section.updatedAt,
    by: section.updatedBy === accountId ? null : section.updatedByName,
  }))
  const two = (await localRule(read, matter.municipalityId, 'memoTwoPersons', ctx.today)) === 'yes'
  const search = new URL(args.request.url).searchParams
  const asked = search.get('avsnitt')
  const single = sections.some(({ key }) => key === asked) ? asked : null
  // Whoever is asked to approve meets the text as it will be, and may turn to writing.
  const reads = search.has('las') || (memo.state === 'for_approval' && !search.has('skriv') && !single)
  const view: MemoView = !hand.edits || reads ? 'las' : single ? 'avsnitt' : 'alla'
  const resolved = written.map((each) => ({ ...each, text: resolveFields(each.text, facts.values).text }))
  return {
    m: municipality.slug,
    matter: { number: matter.number, slug: matter.slug, title: matter.title },
    memo: {
      id: memo.id,
      title: memo.title,
      state: memo.state,
      stateLabel: memoStateLabel[memo.state],
      decidesMoney: memo.decidesMoney,
      updatedAt: memo.updatedAt,
      approvedByName: memo.approvedByName,
      approvedDay: memo.approvedDay,
      approverName: await accountName(read, memo.approverAccountId),
      authorName: await accountName(read, memo.authorAccountId),
      documentNumber: await documentOfMemo(read, memo.documentId),
      templateName: template?.name ?? null,
      kind: memoKindLabel[template?.kind ?? 'memo'],
    },
    /** Tells this person's texts from another's in the same browser. */
    backupPlace: `radslag:skrivelse:${memo.id}:${accountId}`,
    rights: {
      writes: hand.writes,
      edits: hand.edits,
      approves: hand.approves,
      ownMemo: two && approvesOwn(accountId, memo.authorAccountId, await writersOfMemo(read, memo.id)),
    },
    today: ctx.today,
    view,
    single,
    guidance: used?.guidance.whole ?? null,
    calculations: hand.edits ? await calculationsToFetch(ctx, hand) : [],
    sections,
    values: facts.values,
    fields: memoFieldKeys.map((field) => ({
      field,
      label: memoFieldLabel[field],
      value: shortened(facts.values[field] ?? ''),
    })),
    comments: await commentsOfMemo(read, memo.id),
    remarks: remarkViews(hand, template, facts),
    approvers:
      memo.state === 'draft' && hand.writes
        ? (await approversOf(ctx, hand)).map(({ id, name }) => ({ id, name }))
        : [],
    seen: seenMark(hand.sections),
    blocks: view === 'las' ? memoBlocks(resolved) : [],
    saved: search.has('sparat'),
  }
}

/** What is left, each with the section where it is put right. */
export const remarkViews = (hand: MemoInHand, template: MemoTemplate | null, facts: CaseFacts) =>
  hand.memo.state === 'approved'
    ? []
    : remarksNow(hand, template, facts).map((remark) => ({
        key: `${remark.code}:${remark.section}:${remark.detail}`,
        must: remark.weight === 'must',
        section: remark.section,
        heading: hand.sections.find(({ key }) => key === remark.section)?.heading ?? null,
        text: remarkText(remark),
      }))

/** What a field says, in a line for whoever chooses among them. */
const shortened = (text: string) => {
  if (text.startsWith('|')) return 'tabell'
  const line = text
    .replace(/^(?:- |\d+\. |#+ )/gm, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > 60 ? `${line.slice(0, 58)} …` : line
}
