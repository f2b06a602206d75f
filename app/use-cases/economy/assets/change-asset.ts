import { type AssetEvent, type AssetRefusal, monthsBetween } from '../../../domain/finance/asset'
import { assetSchedule } from '../../../domain/finance/asset-schedule'
import { type AssetEventKind, assetEventKinds } from '../../../domain/finance/calculation'
import { parseMonth } from '../../../domain/finance/checks'
import { ok, refuse, type Result } from '../../../domain/shared/result'
import { typedOre } from '../../../domain/shared/typed'
import type { Transaction } from '#db/connection'
import {
  type AssetRow,
  findAsset,
  insertAssetEvent,
  setAssetArea,
  standingEvents,
  withdrawAsset,
  withdrawAssetEvent,
} from '#db/repositories/assets'
import { holdCase } from '#db/repositories/cases'
import { assetText } from '../../../text/economy/assets'
import type { Context } from '../../context'
import { audit } from '../../shared/audited'
import { recordEvent } from '../../shared/event'
import { actingAccountId, type CasePlace, economyCase } from '../case-in-hand'

export type AssetPlace = CasePlace & { number: number }

/** A change as it was typed. `month`: the first one that is counted anew, or at disposal the last one in use. */
export type ChangeAssetInput = AssetPlace & {
  kind: string
  month: string
  amount: string
  remainingMonths: string
  residual: string
  reason: string
}

export type ChangeAssetRefusal =
  | 'forbidden'
  | 'case-not-found'
  | 'asset-not-found'
  | 'kind-unknown'
  | 'month-invalid'
  | 'month-before-start'
  | 'month-after-life'
  | 'year-closed'
  | 'amount-invalid'
  | 'remaining-invalid'
  | 'residual-invalid'
  | 'reason-missing'
  | 'text-too-long'
  | AssetRefusal

/**
 * Notes what happened to an asset (finance.md 4.8, 4.9). It counts forward from its month: years that have passed are
 * in the books, so a month of an earlier year than this one is refused.
 */
export async function changeAsset(
  ctx: Context,
  input: ChangeAssetInput,
): Promise<Result<null, ChangeAssetRefusal>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await assetInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const { matter, asset } = hand.value
    const kind = assetEventKinds.find((word) => word === input.kind)
    if (!kind) return refuse('kind-unknown')
    const typed = readChange(input, kind, asset, ctx.today)
    if (!typed.ok) return typed
    const earlier = await standingEvents(tx, asset.id)
    const schedule = assetSchedule(asset, [...earlier, typed.value])
    if (!schedule.ok) return schedule
    const reason = input.reason.trim()
    if (reason === '') return refuse('reason-missing')
    if (reason.length > 1000) return refuse('text-too-long')
    const id = ctx.newId()
    await insertAssetEvent(tx, {
      ...{ id, assetId: asset.id, ...typed.value, day: `${input.month}-01`, reason },
      ...{ createdAt: ctx.now(), createdBy: actingAccountId(ctx) },
    })
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'economy', public: true },
      text: assetText.changed(asset.name, kind, input.month),
    })
    await audit(ctx, tx, {
      ...{
        municipalityId: input.municipalityId,
        action: 'asset.change',
        entity: 'asset',
        entityId: asset.id,
      },
      detail: { number: matter.number, asset: asset.number, ...typed.value },
    })
    return ok(null)
  })
}

function readChange(
  { month, amount, remainingMonths, residual }: ChangeAssetInput,
  kind: AssetEventKind,
  asset: AssetRow,
  today: string,
): Result<AssetEvent, ChangeAssetRefusal> {
  const told = parseMonth(month)
  const between = monthsBetween(asset.start, month)
  if (!told || between === null) return refuse('month-invalid')
  const elapsedMonths = kind === 'disposal' ? between + 1 : between
  if (elapsedMonths < 0) return refuse('month-before-start')
  if (told.year < Number(today.slice(0, 4))) return refuse('year-closed')
  const amountOre =
    kind === 'life' ? null : kind === 'disposal' && amount.trim() === '' ? 0 : typedOre(amount)
  if (kind !== 'life' && (amountOre === null || (kind !== 'disposal' && amountOre <= 0)))
    return refuse('amount-invalid')
  const wanted = kind === 'life' || (kind === 'addition' && remainingMonths.trim() !== '')
  if (wanted && !/^[1-9]\d{0,3}$/.test(remainingMonths.trim())) return refuse('remaining-invalid')
  const residualOre = kind === 'life' && residual.trim() !== '' ? typedOre(residual) : null
  if (kind === 'life' && residual.trim() !== '' && residualOre === null) return refuse('residual-invalid')
  return ok({
    kind,
    elapsedMonths,
    amountOre,
    remainingMonths: wanted ? Number(remainingMonths) : null,
    residualOre,
  })
}

type WithdrawRefusal =
  | 'forbidden'
  | 'case-not-found'
  | 'asset-not-found'
  | 'event-not-found'
  | 'withdrawn-taken'
  | 'reason-missing'

/** Marks an asset that was entered by mistake: it no longer counts, and says why. */
export const takeAssetBack = (ctx: Context, input: AssetPlace & { reason: string }) =>
  takingBack(ctx, input, async (tx, asset, withdrawn) =>
    (await withdrawAsset(tx, asset.id, withdrawn)) ? ok(null) : refuse('withdrawn-taken'),
  )

/** Takes back the latest change of an asset, when it was entered by mistake. */
export const takeChangeBack = (ctx: Context, input: AssetPlace & { reason: string }) =>
  takingBack(ctx, input, async (tx, asset, withdrawn) => {
    const latest = (await standingEvents(tx, asset.id)).at(-1)
    if (!latest) return refuse('event-not-found')
    return (await withdrawAssetEvent(tx, latest.id, withdrawn)) ? ok(null) : refuse('withdrawn-taken')
  })

async function takingBack(
  ctx: Context,
  input: AssetPlace & { reason: string },
  work: (
    tx: Transaction,
    asset: AssetRow,
    withdrawn: { withdrawnAt: string; withdrawnReason: string },
  ) => Promise<Result<null, 'event-not-found' | 'withdrawn-taken'>>,
): Promise<Result<null, WithdrawRefusal>> {
  const withdrawnReason = input.reason.trim().slice(0, 1000)
  return ctx.database.transaction(async (tx) => {
    const hand = await assetInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const { asset, matter } = hand.value
    if (withdrawnReason === '') return refuse('reason-missing')
    const taken = await work(tx, asset, { withdrawnAt: ctx.now(), withdrawnReason })
    if (!taken.ok) return taken
    await audit(ctx, tx, {
      ...{
        municipalityId: input.municipalityId,
        action: 'asset.withdraw',
        entity: 'asset',
        entityId: asset.id,
      },
      detail: { number: matter.number, asset: asset.number, reason: withdrawnReason },
    })
    return ok(null)
  })
}

/** Says which service area of the price model pays the capital cost; empty for none. */
export async function setPriceArea(
  ctx: Context,
  input: AssetPlace & { priceAreaCode: string },
): Promise<Result<null, 'forbidden' | 'case-not-found' | 'asset-not-found'>> {
  return ctx.database.transaction(async (tx) => {
    const hand = await assetInHand(ctx, tx, input)
    if (!hand.ok) return hand
    const { asset, matter } = hand.value
    const code = input.priceAreaCode.trim().slice(0, 40) || null
    await setAssetArea(tx, asset.id, code)
    await audit(ctx, tx, {
      ...{ municipalityId: input.municipalityId, action: 'asset.area', entity: 'asset', entityId: asset.id },
      detail: { number: matter.number, asset: asset.number, area: code },
    })
    return ok(null)
  })
}

async function assetInHand(ctx: Context, tx: Transaction, place: AssetPlace) {
  const hand = await economyCase(ctx, tx, place, 'asset.activate')
  if (!hand.ok) return hand
  // Changes are judged after those before them, one at a time.
  await holdCase(tx, hand.value.id)
  const asset = await findAsset(tx, { caseId: hand.value.id, number: place.number })
  return asset && asset.withdrawnAt === null ? ok({ matter: hand.value, asset }) : refuse('asset-not-found')
}
