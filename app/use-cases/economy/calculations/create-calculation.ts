import type { CalculationInput, CalculationKind } from '../../../domain/finance/calculation'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { calculationByNumber, statedInvestment } from '#db/queries/economy/calculations'
import { insertCalculation } from '#db/repositories/calculations'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccountId, type CasePlace, economyCase } from '../case-in-hand'
import { keptFigures, LONGEST_NAME } from './kept'

export type CreateCalculationInput = CasePlace & {
  name: string
  kind: CalculationKind
  /** The calculation it was copied from, by number. */
  basedOn: number | null
  /** Its figures were fetched from what the case's document states. */
  fromDocument: boolean
  input: CalculationInput
}

export type CalculationNameRefusal = 'name-missing' | 'name-too-long'
export type CreateCalculationRefusal =
  'forbidden' | 'case-not-found' | 'copied-not-found' | CalculationNameRefusal

/** Keeps a calculation of a case as a draft. One that cannot be computed yet is kept too; it tells what is missing. */
export async function createCalculation(
  ctx: Context,
  { name: typed, kind, basedOn, fromDocument, input, ...place }: CreateCalculationInput,
): Promise<Result<{ number: number }, CreateCalculationRefusal>> {
  const name = typed.trim()
  if (name === '') return refuse('name-missing')
  if (name.length > LONGEST_NAME) return refuse('name-too-long')
  return ctx.database.transaction(async (tx) => {
    const hand = await economyCase(ctx, tx, place, 'case.calculate')
    if (!hand.ok) return hand
    const matter = hand.value
    const copied = basedOn === null ? null : await calculationByNumber(tx, ctx.actor, matter, basedOn)
    if (basedOn !== null && !copied) return refuse('copied-not-found')
    const stated = fromDocument ? await statedInvestment(tx, matter.id) : null
    const id = ctx.newId()
    const now = ctx.now()
    const number = await insertCalculation(tx, {
      ...{ id, caseId: matter.id, name, kind, state: 'draft', input, ...keptFigures(input) },
      ...{ basedOnId: copied?.id ?? null, statedId: stated?.id ?? copied?.statedId ?? null, revision: 1 },
      ...{ savedAt: now, createdAt: now, savedBy: actingAccountId(ctx) },
    })
    await audit(ctx, tx, {
      ...{
        municipalityId: place.municipalityId,
        action: 'calculation.create',
        entity: 'calculation',
        entityId: id,
      },
      detail: { case: matter.number, number, kind },
    })
    return ok({ number })
  })
}
