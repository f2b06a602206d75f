import type { CalculationInput, CalculationKind } from '../../../domain/finance/calculation'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { heldCalculation, saveCalculation } from '#db/repositories/calculations'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccountId, type CasePlace, economyCase } from '../case-in-hand'
import type { CalculationNameRefusal } from './create-calculation'
import { keptFigures, LONGEST_NAME } from './kept'

export type CalculationAt = CasePlace & { number: number; revision: number }

export type ChangeCalculationRefusal =
  | 'forbidden'
  | 'case-not-found'
  | 'calculation-not-found'
  /** Decided or withdrawn: a change is a new calculation. */
  | 'calculation-held'
  /** Someone else saved it after it was opened here. */
  | 'revision-taken'
  | CalculationNameRefusal

/** Saves a draft anew. A decided calculation never changes; who wants another figure makes a scenario of it. */
export async function changeCalculation(
  ctx: Context,
  {
    name: typed,
    kind,
    input,
    number,
    revision,
    ...place
  }: CalculationAt & { name: string; kind: CalculationKind; input: CalculationInput },
): Promise<Result<null, ChangeCalculationRefusal>> {
  const name = typed.trim()
  if (name === '') return refuse('name-missing')
  if (name.length > LONGEST_NAME) return refuse('name-too-long')
  return ctx.database.transaction(async (tx) => {
    const hand = await economyCase(ctx, tx, place, 'case.calculate')
    if (!hand.ok) return hand
    const held = await heldCalculation(tx, { caseId: hand.value.id, number })
    if (!held) return refuse('calculation-not-found')
    if (held.state !== 'draft') return refuse('calculation-held')
    const saved = await saveCalculation(
      tx,
      { id: held.id, revision },
      { name, kind, input, ...keptFigures(input), savedAt: ctx.now(), savedBy: actingAccountId(ctx) },
    )
    if (!saved) return refuse('revision-taken')
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipalityId, action: 'calculation.change' },
      ...{ entity: 'calculation', entityId: held.id },
      detail: { case: hand.value.number, number, revision: revision + 1 },
    })
    return ok(null)
  })
}
