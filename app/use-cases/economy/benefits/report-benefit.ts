import { may } from '../../../domain/access'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { typedDecimal, typedOre } from '../../../domain/shared/typed'
import { scopeOf } from '../../../domain/access'
import { caseAt } from '#db/queries/case-at'
import { holdCase } from '#db/repositories/cases'
import { findBenefit, insertReading } from '#db/repositories/benefits'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { actingAccountId, type CasePlace } from '../case-in-hand'
import { endTasks } from './remind-benefits'

/** A follow-up as it was typed: what the benefit has come to since its start. */
export type TypedReading = {
  months: string
  actual: string
  hours: string
  realised: string
  lowered: string
  loweredIn: string
  comment: string
  unplanned: boolean
}

export type ReadingRefusal =
  | 'forbidden'
  | 'case-not-found'
  | 'benefit-not-found'
  | 'months-invalid'
  | 'actual-invalid'
  | 'hours-invalid'
  | 'realised-invalid'
  | 'result-missing'
  | 'lowered-invalid'
  | 'lowered-in-missing'
  | 'comment-missing'
  | 'text-too-long'

/**
 * Notes what a benefit has come to after some months (finance.md 9): money, hours or a share, and the budget that was
 * lowered because of it. A correction is a new reading of the same months. The owner's task for it is done.
 */
export async function reportBenefit(
  ctx: Context,
  { number, typed, ...place }: CasePlace & { number: number; typed: TypedReading },
): Promise<Result<null, ReadingRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const { municipalityId, caseSlug: slug } = place
    const matter = await caseAt(tx, scopeOf(ctx.actor), { municipalityId, slug })
    if (!matter) return refuse('case-not-found')
    await holdCase(tx, matter.id)
    const benefit = await findBenefit(tx, { caseId: matter.id, number })
    if (!benefit) return refuse('benefit-not-found')
    if (!mayReport(ctx, matter, benefit.ownerAccountId)) return refuse('forbidden')
    const read = readReading(typed, benefit.kind)
    if (!read.ok) return read
    const id = ctx.newId()
    await insertReading(tx, {
      ...{ ...read.value, id, benefitId: benefit.id, day: ctx.today },
      ...{ createdAt: ctx.now(), createdBy: actingAccountId(ctx) },
    })
    await endTasks(ctx, tx, benefit, read.value.months, 'done')
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'benefit.report', entity: 'benefit', entityId: benefit.id },
      detail: { number: matter.number, benefit: number, months: read.value.months },
    })
    return ok(null)
  })
}

/** Who answers for the case, and who owns the benefit. */
export const mayReport = (
  { actor }: Pick<Context, 'actor'>,
  matter: { municipalityId: string; bodyId: string; responsibleAccountId: string | null },
  ownerAccountId: string | null,
): boolean =>
  may(actor, 'benefit.report', matter) ||
  (ownerAccountId !== null &&
    may(actor, 'benefit.report', { ...matter, bodyId: null, responsibleAccountId: ownerAccountId }))

function readReading(typed: TypedReading, kind: 'CASHABLE' | 'FREED_TIME' | 'QUALITATIVE') {
  const text = (name: Exclude<keyof TypedReading, 'unplanned'>) => typed[name].trim()
  if (!/^[1-9]\d{0,2}$/.test(text('months'))) return refuse('months-invalid')
  const amount = (name: 'actual' | 'lowered') => (text(name) === '' ? null : typedOre(text(name)))
  const decimal = (name: 'hours' | 'realised') => (text(name) === '' ? null : typedDecimal(text(name)))
  const [actualOre, budgetLoweredOre] = [amount('actual'), amount('lowered')]
  const [actualHours, realisedPct] = [decimal('hours'), decimal('realised')]
  if (text('actual') !== '' && actualOre === null) return refuse('actual-invalid')
  if (text('hours') !== '' && actualHours === null) return refuse('hours-invalid')
  if (text('realised') !== '' && (realisedPct === null || realisedPct.startsWith('-')))
    return refuse('realised-invalid')
  if (text('lowered') !== '' && (budgetLoweredOre === null || budgetLoweredOre < 0))
    return refuse('lowered-invalid')
  if (budgetLoweredOre !== null && budgetLoweredOre > 0 && text('loweredIn') === '')
    return refuse('lowered-in-missing')
  const told = { CASHABLE: actualOre, FREED_TIME: actualHours ?? actualOre, QUALITATIVE: realisedPct }[kind]
  if (told === null) return refuse('result-missing')
  if (text('comment') === '') return refuse('comment-missing')
  if (text('comment').length > 2000 || text('loweredIn').length > 300) return refuse('text-too-long')
  return ok({
    ...{ months: Number(text('months')), actualOre, actualHours, realisedPct, budgetLoweredOre },
    ...{ budgetLoweredIn: text('loweredIn') || null, comment: text('comment'), unplanned: typed.unplanned },
  })
}
