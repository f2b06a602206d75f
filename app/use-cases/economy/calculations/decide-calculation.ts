import { calculateInvestment } from '../../../domain/finance/calculation-result'
import type { CalculationRefusal } from '../../../domain/finance/calculation-cost'
import { isDay } from '../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { decisionsToTie } from '#db/queries/economy/calculations'
import { heldCalculation, saveCalculation } from '#db/repositories/calculations'
import { decidedCalculationEvent } from '../../../text/economy/calculations'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { recordEvent } from '../../shared/event'
import { actingAccountId, economyCase } from '../case-in-hand'
import type { CalculationAt, ChangeCalculationRefusal } from './change-calculation'
import { frozenOf } from './kept'

export type DecideCalculationInput = CalculationAt & { decisionId: string; decidedDay: string }

export type DecideCalculationRefusal =
  | Exclude<ChangeCalculationRefusal, 'name-missing' | 'name-too-long'>
  | 'decision-not-found'
  | 'decided-day-invalid'
  | CalculationRefusal

/**
 * Freezes a calculation with its rates and its result, tied to a decision of the case where there is one. An earlier
 * decided one stays as it was decided; the latest counts.
 */
export async function decideCalculation(
  ctx: Context,
  { number, revision, decisionId, decidedDay, ...place }: DecideCalculationInput,
): Promise<Result<null, DecideCalculationRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await economyCase(ctx, tx, place, 'calculation.decide')
    if (!hand.ok) return hand
    const matter = hand.value
    const held = await heldCalculation(tx, { caseId: matter.id, number })
    if (!held) return refuse('calculation-not-found')
    if (held.state !== 'draft') return refuse('calculation-held')
    const decision = (await decisionsToTie(tx, matter.id)).find(({ id }) => id === decisionId)
    if (decisionId !== '' && !decision) return refuse('decision-not-found')
    const day = decision?.day ?? decidedDay
    if (!isDay(day) || day > ctx.today) return refuse('decided-day-invalid')
    const result = calculateInvestment(held.input)
    if (!result.ok) return result
    const frozen = frozenOf(held.input, result.value)
    const saved = await saveCalculation(
      tx,
      { id: held.id, revision },
      {
        ...{ state: 'decided', frozen, decisionId: decision?.id ?? null, decidedDay: day },
        ...{ principalOre: frozen.principalOre, yearOneCostOre: result.value.yearOne?.costOre ?? 0 },
        ...{ savedAt: ctx.now(), savedBy: actingAccountId(ctx) },
      },
    )
    if (!saved) return refuse('revision-taken')
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'calculation', legalDay: day, public: true },
      text: decidedCalculationEvent(number, held.name, frozen.principalOre),
    })
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipalityId, action: 'calculation.decide' },
      ...{ entity: 'calculation', entityId: held.id },
      detail: { case: matter.number, number, decision: decision?.id ?? null, hash: frozen.hash },
    })
    return ok(null)
  })
}
