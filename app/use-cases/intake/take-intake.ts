import { may } from '../../domain/access'
import { handedInOf } from '../../domain/cases/handed-in'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { receivingBody } from '#db/queries/handed-in'
import { openIntakeAt, passIntake } from '#db/repositories/intakes'
import type { Context } from '../context'
import { audit } from '../shared/audited'

/** Whether the actor registers what is handed in to the council. */
export async function mayTakeHandedIn(ctx: Context, municipalityId: string): Promise<boolean> {
  const bodyId = await receivingBody(ctx.database.read, municipalityId, ctx.today)
  return ctx.actor.kind === 'account' && may(ctx.actor, 'case.register', { municipalityId, bodyId })
}

/**
 * Takes what an elected member handed in to be registered (rules 12.1, submitted to registered): the intake is the
 * clerk's own from then on, until a colleague takes it over. Of two clerks who take it at once the other is refused.
 */
export async function takeIntake(
  ctx: Context,
  input: {
    municipalityId: string
    intakeId: string
    /** Who had it when it was shown; the member unless told. */ from?: string
  },
): Promise<Result<null, 'forbidden' | 'intake-taken'>> {
  const { actor } = ctx
  const { municipalityId, intakeId } = input
  if (actor.kind !== 'account' || !(await mayTakeHandedIn(ctx, municipalityId))) return refuse('forbidden')
  return ctx.database.transaction(async (tx) => {
    const handedIn = handedInOf((await openIntakeAt(tx, input))?.draft ?? null)
    if (!handedIn) return refuse('intake-taken')
    const { accountId } = actor
    const from = input.from ?? handedIn.accountId
    const passed = await passIntake(tx, { municipalityId, intakeId, from, to: accountId })
    if (!passed) return refuse('intake-taken')
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'intake.take', entity: 'intake', entityId: intakeId },
      detail: { from: handedIn.name },
    })
    return ok(null)
  })
}
