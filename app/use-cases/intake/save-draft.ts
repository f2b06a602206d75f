import { handedInOf } from '../../domain/cases/handed-in'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { findIntake, keepDraft } from '#db/repositories/intakes'
import type { Context } from '../context'
import type { Draft } from './draft'

/**
 * Keeps what the clerk has typed so far, or forgets it (null), so that the form shows again what was read. An unfinished
 * registration is the clerk's own working paper, so nothing is entered in the audit until it is registered.
 */
export async function saveDraft(
  ctx: Context,
  input: { municipalityId: string; intakeId: string; draft: Draft | null },
): Promise<Result<null, 'intake-not-found'>> {
  const { actor } = ctx
  if (actor.kind !== 'account') return refuse('intake-not-found')
  const { draft, ...place } = input
  const own = { ...place, accountId: actor.accountId }
  const kept = await ctx.database.transaction(async (tx) => {
    const handedIn = handedInOf((await findIntake(tx, own))?.draft ?? null)
    return keepDraft(tx, own, handedIn ? { ...draft, handedIn } : draft)
  })
  return kept ? ok(null) : refuse('intake-not-found')
}
