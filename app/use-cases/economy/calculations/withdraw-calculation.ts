import { ok, refuse, type Result } from '../../../domain/shared/result'
import { heldCalculation, saveCalculation } from '#db/repositories/calculations'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccountId, economyCase } from '../case-in-hand'
import type { CalculationAt, ChangeCalculationRefusal } from './change-calculation'

export type WithdrawCalculationRefusal = Exclude<ChangeCalculationRefusal, 'name-missing' | 'name-too-long'>

/** Takes a draft out of the lists. It is kept, and can be copied. What is decided is not withdrawn, but decided anew. */
export async function withdrawCalculation(
  ctx: Context,
  { number, revision, ...place }: CalculationAt,
): Promise<Result<null, WithdrawCalculationRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await economyCase(ctx, tx, place, 'case.calculate')
    if (!hand.ok) return hand
    const held = await heldCalculation(tx, { caseId: hand.value.id, number })
    if (!held) return refuse('calculation-not-found')
    if (held.state !== 'draft') return refuse('calculation-held')
    const saved = await saveCalculation(
      tx,
      { id: held.id, revision },
      { state: 'withdrawn', savedAt: ctx.now(), savedBy: actingAccountId(ctx) },
    )
    if (!saved) return refuse('revision-taken')
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipalityId, action: 'calculation.withdraw' },
      ...{ entity: 'calculation', entityId: held.id },
      detail: { case: hand.value.number, number },
    })
    return ok(null)
  })
}
