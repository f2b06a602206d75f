import type { Asset, AssetRefusal } from '../../../domain/finance/asset'
import { assetSchedule } from '../../../domain/finance/asset-schedule'
import type { CalculationInput } from '../../../domain/finance/calculation'
import { startMonth } from '../../../domain/finance/start-month'
import { isDay } from '../../../domain/shared/day'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { typedDecimal, typedOre } from '../../../domain/shared/typed'
import type { Transaction } from '#db/connection'
import { decidedCalculation } from '#db/queries/economy/assets'
import { ratesOf as decidedRates } from '#db/queries/economy/figures'
import { insertAsset } from '#db/repositories/assets'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { recordEvent } from '../../shared/event'
import { assetText } from '../../../text/economy/assets'
import { actingAccountId, type CasePlace, economyCase } from '../case-in-hand'

/** An activation as it was typed. */
export type ActivateAssetInput = CasePlace & {
  name: string
  takenIntoUse: string
  startRule: string
  principal: string
  residual: string
  lifeYears: string
  lifeMonths: string
  /** `decided`: as in the calculation; `table`: the municipality's rates by year; `own`: the one that is typed. */
  rates: string
  ratePct: string
  priceAreaCode: string
}

export type ActivateRefusal =
  | 'forbidden'
  | 'case-not-found'
  | 'calculation-missing'
  | 'name-missing'
  | 'text-too-long'
  | 'day-invalid'
  | 'start-rule-unknown'
  | 'principal-invalid'
  | 'residual-invalid'
  | 'life-invalid'
  | 'rate-invalid'
  | 'rates-missing'
  | AssetRefusal

const wholeNumber = (text: string): number | null =>
  text.trim() === '' ? 0 : /^\d{1,4}$/.test(text.trim()) ? Number(text) : null

/**
 * Takes what a decided calculation is about into use (finance.md 4.1): an asset with its own copy of method and rates.
 * Partial activation is one asset each. The day that it was taken into use gives the start by the rule.
 */
export async function activateAsset(
  ctx: Context,
  input: ActivateAssetInput,
): Promise<Result<{ number: number }, ActivateRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await economyCase(ctx, tx, input, 'asset.activate')
    if (!hand.ok) return hand
    const matter = hand.value
    const decided = await decidedCalculation(tx, matter.id)
    if (!decided) return refuse('calculation-missing')
    const read = readAsset(input)
    if (!read.ok) return read
    const rates = await ratesFor(tx, input, decided.input.rates)
    if (!rates.ok) return rates
    const { method, interestMethod } = decided.input
    const { name, takenIntoUse, priceAreaCode, ...figures } = read.value
    const asset: Asset = { ...figures, terms: { method, interestMethod, rates: rates.value } }
    const schedule = assetSchedule(asset, [])
    if (!schedule.ok) return schedule
    const id = ctx.newId()
    const number = await insertAsset(tx, {
      ...{ id, municipalityId: input.municipalityId, caseId: matter.id, calculationId: decided.id },
      ...{ name, takenIntoUse, priceAreaCode, ...asset },
      ...{ createdAt: ctx.now(), createdBy: actingAccountId(ctx) },
    })
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'economy', public: true },
      text: assetText.activated(name, asset.principalOre, takenIntoUse),
    })
    await audit(ctx, tx, {
      ...{ municipalityId: input.municipalityId, action: 'asset.activate', entity: 'asset', entityId: id },
      detail: { number: matter.number, asset: number, start: asset.start, principalOre: asset.principalOre },
    })
    return ok({ number })
  })
}

function readAsset(input: ActivateAssetInput) {
  const name = input.name.trim()
  if (name === '') return refuse('name-missing')
  if (name.length > 200) return refuse('text-too-long')
  const { takenIntoUse, startRule } = input
  if (!isDay(takenIntoUse)) return refuse('day-invalid')
  const start = startMonth({ takenIntoUse, startRule })
  if (!start.ok) return refuse('start-rule-unknown')
  const principalOre = typedOre(input.principal)
  if (principalOre === null) return refuse('principal-invalid')
  const residualOre = input.residual.trim() === '' ? 0 : typedOre(input.residual)
  if (residualOre === null) return refuse('residual-invalid')
  const years = wholeNumber(input.lifeYears)
  const months = wholeNumber(input.lifeMonths)
  if (years === null || months === null) return refuse('life-invalid')
  const priceAreaCode = input.priceAreaCode.trim().slice(0, 40) || null
  const lifeMonths = years * 12 + months
  return ok({ name, takenIntoUse, start: start.value, principalOre, residualOre, lifeMonths, priceAreaCode })
}

async function ratesFor(
  tx: Transaction,
  { rates, ratePct, municipalityId }: ActivateAssetInput,
  decided: CalculationInput['rates'],
): Promise<Result<CalculationInput['rates'], 'rate-invalid' | 'rates-missing'>> {
  if (rates === 'own') {
    const percent = typedDecimal(ratePct)
    return percent === null || percent.startsWith('-')
      ? refuse('rate-invalid')
      : ok({ mode: 'FIXED', ratePct: percent, source: assetText.ownRate })
  }
  if (rates !== 'table') return ok(decided)
  const table = await decidedRates(tx, municipalityId)
  if (table.length === 0) return refuse('rates-missing')
  const years = table.map(({ year, ratePct: percent, source }) => ({ year, ratePct: percent, source }))
  return ok({ mode: 'BY_YEAR', years })
}
