import { handedInOf } from '../../domain/cases/handed-in'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { closeIntake, findIntake } from '#db/repositories/intakes'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/**
 * Throws away what was begun and not registered. The clerk's own only; what is registered stands, and so does
 * what a member has handed in: it has come in to the municipality and is to be registered (OSL 5:1).
 */
export async function discardIntake(
  ctx: Context,
  input: { municipalityId: string; intakeId: string },
): Promise<Result<null, 'intake-not-found' | 'handed-in'>> {
  const { actor } = ctx
  if (actor.kind !== 'account') return refuse('intake-not-found')
  return ctx.database.transaction(async (tx) => {
    const intake = await findIntake(tx, { ...input, accountId: actor.accountId })
    if (handedInOf(intake?.draft ?? null)) return refuse('handed-in')
    if (!(await closeIntake(tx, { ...input, accountId: actor.accountId }, 'discarded')))
      return refuse('intake-not-found')
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action: 'intake.discard',
      entity: 'intake',
      entityId: input.intakeId,
      detail: null,
    })
    return ok(null)
  })
}
