import { ok, refuse, type Result } from '../../domain/shared/result'
import { closeIntake } from '#db/repositories/intakes'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** Throws away what was begun and not registered. The clerk's own only; what is registered stands. */
export async function discardIntake(
  ctx: Context,
  input: { municipalityId: string; intakeId: string },
): Promise<Result<null, 'intake-not-found'>> {
  const { actor } = ctx
  if (actor.kind !== 'account') return refuse('intake-not-found')
  return ctx.database.transaction(async (tx) => {
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
