import { ok, refuse, type Result } from '../../domain/shared/result'
import { keepDraft } from '#db/repositories/intakes'
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
  const kept = await ctx.database.transaction((tx) =>
    keepDraft(tx, { ...place, accountId: actor.accountId }, draft),
  )
  return kept ? ok(null) : refuse('intake-not-found')
}
