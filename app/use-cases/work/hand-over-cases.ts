import { scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { caseAt } from '#db/queries/case-at'
import { assignIn, type AssignCaseRefusal } from '../cases/assign-case'
import type { Context } from '../context'
import { orUndone, Undone } from '../shared/undone'
import { colleague } from './staff'

export type HandOverCasesInput = {
  municipality: { id: string; slug: string }
  slugs: string[]
  toAccountId: string
  note: string
}

const MOST = 200

/** A manager gives some of a person's cases to another, all or none; each keeps its unit and its history tells of it. */
export async function handOverCases(
  ctx: Context,
  { municipality, slugs, toAccountId, note }: HandOverCasesInput,
): Promise<Result<null, AssignCaseRefusal | 'nothing-chosen'>> {
  if (slugs.length === 0 || slugs.length > MOST) return refuse('nothing-chosen')
  const work = async (tx: Transaction): Promise<Result<null, AssignCaseRefusal>> => {
    if (!(await colleague(tx, ctx, municipality.id, toAccountId))) return refuse('account-unknown')
    for (const slug of slugs) {
      const matter = await caseAt(tx, scopeOf(ctx.actor), { municipalityId: municipality.id, slug })
      if (!matter) throw new Undone<AssignCaseRefusal>('case-not-found')
      const assigned = await assignIn(ctx, tx, {
        ...{ municipalityId: municipality.id, municipalitySlug: municipality.slug, slug },
        ...{ accountId: toAccountId, unit: matter.responsibleUnit, note: note || null },
      })
      if (!assigned.ok) throw new Undone<AssignCaseRefusal>(assigned.refusal)
    }
    return ok(null)
  }
  return orUndone(ctx.database.transaction(work))
}
