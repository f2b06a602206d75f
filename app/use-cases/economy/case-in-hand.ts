import { type Action, may, scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Transaction } from '#db/connection'
import { type CaseAt, caseAt } from '#db/queries/case-at'
import type { Context } from '../context'

export type CasePlace = { municipalityId: string; caseSlug: string }

/** The case of an address for an actor who may do this with its economy. Judged in the transaction. */
export async function economyCase(
  ctx: Context,
  tx: Transaction,
  { municipalityId, caseSlug }: CasePlace,
  action: Action,
): Promise<Result<CaseAt, 'forbidden' | 'case-not-found'>> {
  const matter = await caseAt(tx, scopeOf(ctx.actor), { municipalityId, slug: caseSlug })
  if (!matter) return refuse('case-not-found')
  return may(ctx.actor, action, matter) ? ok(matter) : refuse('forbidden')
}

/** Who made a row; null for the program. */
export const actingAccountId = ({ actor }: Context): string | null =>
  actor.kind === 'account' ? actor.accountId : null
