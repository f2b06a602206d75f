import { scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { caseAt } from '#db/queries/case-at'
import { assignCase, type AssignCaseRefusal } from '../cases/assign-case'
import type { Context } from '../context'
import { colleague } from './staff'

export type HandOverCasesInput = {
  municipality: { id: string; slug: string }
  slugs: string[]
  toAccountId: string
  note: string
}

const MOST = 200

/** A manager gives some of a person's cases to another; each keeps its unit and its history tells of it. */
export async function handOverCases(
  ctx: Context,
  { municipality, slugs, toAccountId, note }: HandOverCasesInput,
): Promise<Result<null, AssignCaseRefusal | 'nothing-chosen'>> {
  const { read } = ctx.database
  if (slugs.length === 0 || slugs.length > MOST) return refuse('nothing-chosen')
  if (!(await colleague(read, ctx, municipality.id, toAccountId))) return refuse('account-unknown')
  for (const slug of slugs) {
    const matter = await caseAt(read, scopeOf(ctx.actor), { municipalityId: municipality.id, slug })
    if (!matter) return refuse('case-not-found')
    const assigned = await assignCase(ctx, {
      ...{ municipalityId: municipality.id, municipalitySlug: municipality.slug, slug },
      ...{ accountId: toAccountId, unit: matter.responsibleUnit, note: note || null },
    })
    if (!assigned.ok) return refuse(assigned.refusal)
  }
  return ok(null)
}
