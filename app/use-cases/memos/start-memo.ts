import type { MemoTemplate } from '../../domain/memos'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { caseAt } from '#db/queries/case-at'
import { may, scopeOf } from '../../domain/access'
import type { CaseAddress } from '#db/queries/memos'
import { insertMemo } from '#db/repositories/memos'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { rightsOnCase } from './memo-in-hand'

export type StartMemoInput = CaseAddress & { template: MemoTemplate | null; title: string }
export type StartMemoRefusal =
  'case-not-found' | 'forbidden' | 'template-unknown' | 'memo-title-missing' | 'memo-title-long'

export const LONGEST_TITLE = 300

/** Starts a text on a case from a template: its sections with what they begin with, the facts of the case as fields. */
export async function startMemo(
  ctx: Context,
  input: StartMemoInput,
): Promise<Result<{ memoId: string; slug: string }, StartMemoRefusal>> {
  const { actor } = ctx
  const { municipalityId, template } = input
  if (!may(actor, 'memo.read', { municipalityId })) return refuse('case-not-found')
  const matter = await caseAt(ctx.database.read, scopeOf(actor), input)
  if (!matter) return refuse('case-not-found')
  if (actor.kind !== 'account' || !rightsOnCase(ctx, matter).writes) return refuse('forbidden')
  if (!template) return refuse('template-unknown')
  const title = input.title.trim()
  if (title === '') return refuse('memo-title-missing')
  if (title.length > LONGEST_TITLE) return refuse('memo-title-long')

  const memoId = ctx.newId()
  const at = ctx.now()
  await ctx.database.transaction(async (tx) => {
    await insertMemo(
      tx,
      {
        id: memoId,
        municipalityId,
        caseId: matter.id,
        template: template.slug,
        title,
        state: 'draft',
        authorAccountId: actor.accountId,
        decidesMoney: template.decidesMoney,
        createdAt: at,
        updatedAt: at,
      },
      template.sections.map(({ key, heading, required, start }, position) => ({
        id: ctx.newId(),
        memoId,
        section: key,
        position,
        heading,
        required,
        text: (start ?? '').trim(),
        revision: 0,
        updatedAt: at,
      })),
    )
    await audit(ctx, tx, {
      municipalityId,
      action: 'memo.start',
      entity: 'memo',
      entityId: memoId,
      detail: { number: matter.number, template: template.slug },
    })
  })
  return ok({ memoId, slug: matter.slug })
}
