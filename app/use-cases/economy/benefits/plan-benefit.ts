import { parseMonth } from '../../../domain/finance/checks'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { typedDecimal, typedOre } from '../../../domain/shared/typed'
import type { Transaction } from '#db/connection'
import { changeBenefit, endBenefit, findBenefit, insertBenefit } from '#db/repositories/benefits'
import { holdCase } from '#db/repositories/cases'
import { type BenefitKind, benefitKinds } from '../../../domain/finance/benefit'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { colleague } from '../../work/staff'
import { actingAccountId, type CasePlace, economyCase } from '../case-in-hand'
import { remindOfCase } from './remind-benefits'

/** A benefit as it was typed. `ramp` is percent per year: `50, 80, 100`. */
export type TypedBenefit = {
  name: string
  kind: string
  owner: string
  ownerAccountId: string
  department: string
  measurement: string
  baseline: string
  target: string
  annual: string
  hours: string
  start: string
  ramp: string
  probability: string
}

export type BenefitRefusal =
  | 'forbidden'
  | 'case-not-found'
  | 'benefit-not-found'
  | 'benefit-followed-taken'
  | 'name-missing'
  | 'kind-unknown'
  | 'owner-missing'
  | 'owner-unknown'
  | 'measurement-missing'
  | 'annual-invalid'
  | 'hours-invalid'
  | 'size-missing'
  | 'start-invalid'
  | 'ramp-invalid'
  | 'probability-invalid'
  | 'text-too-long'
  | 'reason-missing'

/**
 * Plans a benefit of a case (finance.md 9), or changes one that nobody has followed up yet: `number` null for a new
 * one. Money and hours are amounts of a full year; a qualitative benefit has neither.
 */
export async function planBenefit(
  ctx: Context,
  { number, typed, ...place }: CasePlace & { number: number | null; typed: TypedBenefit },
): Promise<Result<{ number: number }, BenefitRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await economyCase(ctx, tx, place, 'benefit.plan')
    if (!hand.ok) return hand
    const matter = hand.value
    const plan = readBenefit(typed)
    if (!plan.ok) return plan
    const owned = await ownerOf(ctx, tx, place.municipalityId, typed)
    if (!owned.ok) return owned
    const row = { ...plan.value, ...owned.value }
    // A plan is not changed while somebody follows it up.
    await holdCase(tx, matter.id)
    const before = number === null ? null : await findBenefit(tx, { caseId: matter.id, number })
    if (number !== null && !before) return refuse('benefit-not-found')
    if (before && !(await changeBenefit(tx, before.id, row))) return refuse('benefit-followed-taken')
    const id = before?.id ?? ctx.newId()
    const given =
      before?.number ??
      (await insertBenefit(tx, {
        ...{ ...row, id, caseId: matter.id, endedDay: null, endedReason: null },
        ...{ createdAt: ctx.now(), createdBy: actingAccountId(ctx) },
      }))
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipalityId, action: before ? 'benefit.change' : 'benefit.plan' },
      ...{
        entity: 'benefit',
        entityId: id,
        detail: { number: matter.number, benefit: given },
      },
    })
    await remindOfCase(ctx, tx, matter.id)
    return ok({ number: given })
  })
}

async function ownerOf(
  ctx: Context,
  tx: Transaction,
  municipalityId: string,
  { owner, ownerAccountId }: TypedBenefit,
): Promise<Result<{ owner: string; ownerAccountId: string | null }, 'owner-missing' | 'owner-unknown'>> {
  if (ownerAccountId !== '') {
    const account = await colleague(tx, ctx, municipalityId, ownerAccountId)
    return account
      ? ok({ owner: owner.trim() || account.name, ownerAccountId: account.id })
      : refuse('owner-unknown')
  }
  return owner.trim() === '' ? refuse('owner-missing') : ok({ owner: owner.trim(), ownerAccountId: null })
}

const percentOf = (text: string, most: number): string | null => {
  const value = typedDecimal(text)
  return value !== null && !value.startsWith('-') && Number(value) <= most ? value : null
}

function readBenefit(typed: TypedBenefit) {
  const text = (name: keyof TypedBenefit) => typed[name].trim()
  const kind: BenefitKind | undefined = benefitKinds.find((word) => word === typed.kind)
  if (text('name') === '') return refuse('name-missing')
  if (!kind) return refuse('kind-unknown')
  if (text('measurement') === '') return refuse('measurement-missing')
  const longest = Math.max(...Object.values(typed).map((value) => value.length))
  if (longest > 1000 || text('name').length > 200) return refuse('text-too-long')
  const measured = kind !== 'QUALITATIVE'
  const annualFullOre = measured && text('annual') !== '' ? typedOre(text('annual')) : null
  if (measured && text('annual') !== '' && (annualFullOre === null || annualFullOre < 0))
    return refuse('annual-invalid')
  const annualHours = kind === 'FREED_TIME' && text('hours') !== '' ? typedDecimal(text('hours')) : null
  if (kind === 'FREED_TIME' && text('hours') !== '' && (annualHours === null || annualHours.startsWith('-')))
    return refuse('hours-invalid')
  if (measured && annualFullOre === null && annualHours === null) return refuse('size-missing')
  if (!parseMonth(text('start'))) return refuse('start-invalid')
  const steps =
    text('ramp') === ''
      ? ['100']
      : text('ramp')
          .split(/[\s;/]+|,\s+/u)
          .filter(Boolean)
  const rampPct = steps.map((step) => percentOf(step, 1000))
  if (rampPct.length > 20 || !rampPct.every((step) => step !== null)) return refuse('ramp-invalid')
  const probabilityPct = text('probability') === '' ? '100' : percentOf(text('probability'), 100)
  if (probabilityPct === null) return refuse('probability-invalid')
  return ok({
    ...{ name: text('name'), kind, department: text('department') || null, measurement: text('measurement') },
    ...{ baseline: text('baseline') || null, target: text('target') || null, annualFullOre, annualHours },
    ...{ start: text('start'), rampPct, probabilityPct },
  })
}

/** Ends a benefit that never came, or that is followed up no more; the plan and its readings stay. */
export async function endPlannedBenefit(
  ctx: Context,
  { number, reason, ...place }: CasePlace & { number: number; reason: string },
): Promise<Result<null, BenefitRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await economyCase(ctx, tx, place, 'benefit.plan')
    if (!hand.ok) return hand
    const benefit = await findBenefit(tx, { caseId: hand.value.id, number })
    if (!benefit) return refuse('benefit-not-found')
    const endedReason = reason.trim().slice(0, 1000)
    if (endedReason === '') return refuse('reason-missing')
    if (!(await endBenefit(tx, benefit.id, { endedDay: ctx.today, endedReason })))
      return refuse('benefit-followed-taken')
    await audit(ctx, tx, {
      ...{ municipalityId: place.municipalityId, action: 'benefit.end', entity: 'benefit' },
      ...{
        entityId: benefit.id,
        detail: { number: hand.value.number, benefit: number },
      },
    })
    return ok(null)
  })
}
