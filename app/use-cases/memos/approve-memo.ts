import { actorName } from '../../domain/access'
import type { DocumentKind } from '../../domain/cases/kinds'
import {
  approvesOwn,
  memoAfter,
  type MemoKind,
  type MemoTemplate,
  mustRemarks,
  resolveFields,
} from '../../domain/memos'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { eventText } from '../../text/events'
import { memoKindLabel, memoNotice } from '../../text/memos'
import type { RenderPdf } from '../../documents/writing/model'
import type { Transaction } from '#db/connection'
import { localRule } from '#db/queries/administration/local-rules'
import { municipalityById } from '#db/queries/administration/municipality'
import { type MemoAddress, writersOfMemo } from '#db/queries/memos'
import { activeAccount } from '#db/queries/recipients'
import { noteFile, setFinal } from '#db/repositories/documents'
import { changeMemo, holdMemo, keepRevision, saveSectionText, sectionsOfMemo } from '#db/repositories/memos'
import { lockCase } from '#db/repositories/register-care'
import { addDocumentRows } from '../cases/document-rows'
import { indexCase } from '../cases/index-case'
import { moveCase } from '../cases/move-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { notify } from '../shared/notify'
import { caseFacts } from './field-values'
import { memoDocument } from './memo-document'
import { memoInHand, type MemoInHand } from './memo-in-hand'
import { remarksNow, seenMark } from './memo-remarks'

export type ApproveMemoInput = MemoAddress & {
  /** The texts that the approver had in front of them (`seenMark`). */
  seen: string
  /** The approver has read the remarks that are for them to judge. */
  confirmed: boolean
}

export type ApproveMemoRefusal =
  | 'memo-not-found'
  | 'forbidden'
  | 'memo-not-handed-over'
  | 'case-ended'
  | 'own-memo'
  | 'memo-changed'
  | 'remarks-left'
  | 'remarks-unconfirmed'

/** What kind of document a text becomes in the register. */
const documentKindOf: Record<MemoKind, DocumentKind> = {
  memo: 'official_report',
  letter: 'other',
  statement: 'statement_on_referral',
  motion_answer: 'answer_to_motion',
  interpellation_answer: 'answer_to_interpellation',
  investment_memo: 'investment_request',
}

/**
 * Approves a memo: its fields are frozen, it is locked, and it becomes a document drawn up on the case, as PDF/A.
 * Written outside the transaction and registered inside it, unless a word has changed meanwhile.
 */
export async function approveMemo(
  ctx: Context,
  renderPdf: RenderPdf,
  template: MemoTemplate | null,
  input: ApproveMemoInput,
): Promise<Result<{ documentNumber: number }, ApproveMemoRefusal>> {
  const hand = await memoInHand(ctx, input)
  if (!hand.ok) return hand
  const refused = await approvalRefusal(ctx, hand.value, input)
  if (refused) return refuse(refused)
  const facts = await caseFacts(ctx, input)
  if (!facts) return refuse('memo-not-found')
  const remarks = remarksNow(hand.value, template, facts)
  if (mustRemarks(remarks).length > 0) return refuse('remarks-left')
  if (remarks.length > 0 && !input.confirmed) return refuse('remarks-unconfirmed')

  const { matter, memo } = hand.value
  const sections = hand.value.sections.map((section) => ({
    ...section,
    text: resolveFields(section.text, facts.values).text,
  }))
  const approval = { name: actorName(ctx.actor), day: ctx.today }
  const pdf = await renderPdf(await memoDocument(ctx, hand.value, template, facts, approval))
  const file = await ctx.files.keep(pdf)
  const municipality = await municipalityById(ctx.database.read, matter.municipalityId)
  const author = await activeAccount(ctx.database.read, memo.authorAccountId)

  return ctx.database.transaction(
    async (tx): Promise<Result<{ documentNumber: number }, ApproveMemoRefusal>> => {
      const at = ctx.now()
      if (!(await holdMemo(tx, memo.id, ['for_approval'], at))) return refuse('memo-not-handed-over')
      if (seenMark(await sectionsOfMemo(tx, memo.id)) !== input.seen) return refuse('memo-changed')
      const row = await lockCase(tx, matter.id)
      // NUM-04: nothing more is registered on a number that was given by mistake, or that another case goes on under.
      if (row.voidedDay !== null || row.mergedIntoId !== null) return refuse('case-ended')
      const title = registeredTitle(memo.title, row.secrecyProvision !== null, template)
      await freeze(ctx, tx, hand.value, sections)
      await noteFile(tx, { hash: file.hash, size: file.size, mime: 'application/pdf', storedAt: at })
      const [document] = await addDocumentRows(
        ctx,
        tx,
        { caseId: matter.id, municipalityId: matter.municipalityId },
        [
          {
            kind: documentKindOf[template?.kind ?? 'memo'],
            direction: 'drawn_up',
            ...title,
            day: ctx.today,
            released: false,
            file: {
              hash: file.hash,
              fileName: `${memoKindLabel[template?.kind ?? 'memo']} ${matter.slug}.pdf`,
              pages: null,
              text: [memo.title, ...sections.map(({ heading, text }) => `${heading}\n${text}`)].join('\n\n'),
            },
          },
        ],
      )
      if (!document) throw new Error('The memo was not registered')
      // TF 2:10: what is finished and signed off is not changed again.
      await setFinal(tx, document.documentId, ctx.today)
      await changeMemo(tx, memo.id, {
        state: memoAfter(memo.state, 'approve') ?? memo.state,
        approvedAt: at,
        approvedDay: ctx.today,
        approvedByName: approval.name,
        documentId: document.documentId,
      })
      const reference = `${matter.number}-${document.number}`
      await recordEvent(ctx, tx, {
        caseId: matter.id,
        kind: 'document',
        text: eventText.documentAdded(reference, title.publicTitle),
        public: true,
      })
      // Where the kind's lifecycle waits for the memo it goes on; where it does not, nothing is lost.
      await moveCase(ctx, tx, { caseId: matter.id, event: 'memo_ready' })
      await indexCase(tx, matter.id)
      if (author && !(ctx.actor.kind === 'account' && ctx.actor.accountId === author.id))
        await notify(ctx, tx, {
          municipalityId: matter.municipalityId,
          account: author,
          caseId: matter.id,
          kind: 'memo-approved',
          text: memoNotice.approved(approval.name, memo.title, reference),
          href: paths.memo(municipality?.slug ?? '', matter.slug, memo.id),
        })
      await audit(ctx, tx, {
        municipalityId: matter.municipalityId,
        action: 'memo.approve',
        entity: 'memo',
        entityId: memo.id,
        detail: { number: reference, remarks: remarks.map(({ code }) => code) },
      })
      return ok({ documentNumber: document.number })
    },
  )
}

/** Whether this person may approve this text now (rules 13: not one's own, where two persons are asked for). */
async function approvalRefusal(
  ctx: Context,
  { matter, memo, sections, approves }: MemoInHand,
  { seen }: ApproveMemoInput,
): Promise<ApproveMemoRefusal | null> {
  const { actor } = ctx
  if (actor.kind !== 'account' || !approves) return 'forbidden'
  if (memo.state !== 'for_approval') return 'memo-not-handed-over'
  const { read } = ctx.database
  const two = (await localRule(read, matter.municipalityId, 'memoTwoPersons', ctx.today)) === 'yes'
  if (two && approvesOwn(actor.accountId, memo.authorAccountId, await writersOfMemo(read, memo.id)))
    return 'own-memo'
  return seenMark(sections) === seen ? null : 'memo-changed'
}

/** OSL 5:3: of a secret case the register shows what kind of document it is, and no more, to outsiders. */
function registeredTitle(
  title: string,
  secret: boolean,
  template: MemoTemplate | null,
): { publicTitle: string; protectedTitle: string | null } {
  return secret
    ? { publicTitle: memoKindLabel[template?.kind ?? 'memo'], protectedTitle: title }
    : { publicTitle: title, protectedTitle: null }
}

/** Facts of the case stop moving: what the fields said at the approval is what the text says. */
async function freeze(
  ctx: Context,
  tx: Transaction,
  { sections }: MemoInHand,
  frozen: { id: string; text: string }[],
): Promise<void> {
  const accountId = ctx.actor.kind === 'account' ? ctx.actor.accountId : null
  for (const { id: sectionId, text, revision } of sections) {
    const now = frozen.find(({ id }) => id === sectionId)?.text ?? text
    if (now === text) continue
    const save = { sectionId, revision, text: now, at: ctx.now(), accountId }
    if (!(await saveSectionText(tx, save))) throw new Error('A section changed while its memo was held')
    await keepRevision(tx, ctx.newId(), { ...save, revision: revision + 1 })
  }
}
