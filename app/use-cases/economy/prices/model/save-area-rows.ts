import { compare, parseDecimal, ratio } from '../../../../domain/shared/rational'
import { priceCostKinds } from '../../../../domain/finance/price-version'
import { type PriceModelArea, sumDecimals } from '../../../../domain/finance/price-rows'
import { keepChanges, keepKeys, replaceCosts, replaceStaff } from '#db/repositories/price-parts'
import { assetChoices, serviceChoices } from '#db/queries/economy/service-areas'
import type { Transaction } from '#db/connection'
import type { PriceModel } from '../../../../domain/finance/price-rows'
import type { Context } from '../../../context'
import { type Changed, changeDraft, type DraftPlace } from './change-draft'
import { type CellFault, rowReader, type TypedRow } from '../../../../domain/shared/typed-rows'

type AreaWork = (tx: Transaction, model: PriceModel, area: PriceModelArea) => Promise<CellFault[]>

const changeArea = (ctx: Context, place: DraftPlace, at: { code: string; part: string }, work: AreaWork) =>
  changeDraft(ctx, place, at.part, async (tx, model) => {
    const area = model.areas.find(({ code }) => code === at.code)
    return area ? work(tx, model, area) : [{ row: -1, column: 'code', code: 'unknown', found: at.code }]
  })

/** Who works in the area: `service` in words or `serviceId` of the agreement, `category` (id), `fte`, `change` (id). */
export const saveStaff = (
  ctx: Context,
  place: DraftPlace,
  code: string,
  rows: readonly TypedRow[],
): Promise<Changed> =>
  changeArea(ctx, place, { code, part: 'staff' }, async (tx, model, area) => {
    const read = rowReader()
    const services = await serviceChoices(tx, area.serviceAreaId)
    const staff = rows.map((row, at) => ({
      categoryId: read.choice(row, at, 'category', { allowed: model.categories.map(({ id }) => id) }) ?? '',
      serviceId: read.choice(row, at, 'serviceId', {
        allowed: services.map(({ id }) => id),
        required: false,
      }),
      service: read.text(row, at, 'service', { required: false }),
      fte: read.decimal(row, at, 'fte') ?? '0',
      changeId: read.choice(row, at, 'change', { allowed: added(area), required: false }),
    }))
    if (read.faults.length === 0) await replaceStaff(tx, ctx.newId, area.id, staff)
    return read.faults
  })

const added = (area: PriceModelArea): string[] =>
  area.changes.filter(({ kind }) => kind === 'added').map(({ id }) => id)

/** Direct costs: `kind`, `label`, `amount` in kronor (a settlement of either sign), `asset` (id), `change` (id). */
export const saveCosts = (
  ctx: Context,
  place: DraftPlace,
  code: string,
  rows: readonly TypedRow[],
): Promise<Changed> =>
  changeArea(ctx, place, { code, part: 'costs' }, async (tx, _model, area) => {
    const read = rowReader()
    const readable = (await assetChoices(tx, ctx.actor, place.municipalityId)).map(({ id }) => id)
    const hidden = new Map(
      area.costs.flatMap(({ assetId, label }) =>
        assetId === null || readable.includes(assetId) ? [] : [[assetId, label] as const],
      ),
    )
    const costs = rows.map((row, at) => ({
      kind: priceCostKinds.find((kind) => kind === row.kind) ?? 'direct',
      // Whoever may not read what a line is called does not rename it either.
      label: hidden.get(row.asset ?? '') ?? read.text(row, at, 'label') ?? '',
      amountOre: read.ore(row, at, 'amount', { negative: true }) ?? 0,
      assetId: read.choice(row, at, 'asset', { allowed: [...readable, ...hidden.keys()], required: false }),
      changeId: read.choice(row, at, 'change', { allowed: added(area), required: false }),
    }))
    if (read.faults.length === 0) await replaceCosts(tx, ctx.newId, area.id, costs)
    return read.faults
  })

/**
 * Changed assignments: `id`, `kind`, `name`, `comment`; of a removed one what it cost last year, `fte-CODE` per category
 * and `other` in kronor; `overhead` is the change of the common overhead that it brings.
 */
export const saveChanges = (
  ctx: Context,
  place: DraftPlace,
  code: string,
  rows: readonly TypedRow[],
): Promise<Changed> =>
  changeArea(ctx, place, { code, part: 'changes' }, async (tx, model, area) => {
    const read = rowReader()
    const changes = rows.map((row, at) => {
      const removed = row.kind === 'removed'
      const persons = model.categories.flatMap((category) => {
        const fte = read.decimal(row, at, `fte-${category.code}`, { required: false })
        return fte === null ? [] : [[category.code, fte] as const]
      })
      return {
        id: read.choice(row, at, 'id', { allowed: area.changes.map(({ id }) => id), required: false }),
        kind: removed ? ('removed' as const) : ('added' as const),
        name: read.text(row, at, 'name') ?? '',
        comment: read.text(row, at, 'comment', { required: false, longest: 1000 }),
        removedFte: removed ? Object.fromEntries(persons) : null,
        removedOtherOre: removed ? (read.ore(row, at, 'other', { required: false }) ?? 0) : null,
        overheadChangeOre: read.ore(row, at, 'overhead', { required: false, negative: true }),
      }
    })
    if (read.faults.length === 0) await keepChanges(tx, ctx.newId, area.id, changes)
    return read.faults
  })

const hundred = ratio(100n, 1n)

/** Keys: `id`, `code`, `name`, `weight` in percent, `source`, `note`, `retired`. Those in use must weigh 100 %. */
export const saveKeys = (
  ctx: Context,
  place: DraftPlace,
  code: string,
  rows: readonly TypedRow[],
): Promise<Changed> =>
  changeArea(ctx, place, { code, part: 'keys' }, async (tx, _model, area) => {
    const read = rowReader()
    const keys = rows.map((row, at) => {
      const retired = read.checked(row, 'retired')
      return {
        id: read.choice(row, at, 'id', { allowed: area.keys.map(({ id }) => id), required: false }),
        code: read.code(row, at, 'code'),
        name: read.text(row, at, 'name') ?? '',
        weightPct: read.decimal(row, at, 'weight', { required: !retired, decimals: 6 }),
        source: read.text(row, at, 'source', { required: false }),
        note: read.text(row, at, 'note', { required: false, longest: 1000 }),
        retired,
      }
    })
    const total = sumDecimals(keys.filter(({ retired }) => !retired).map(({ weightPct }) => weightPct ?? '0'))
    if (read.faults.length === 0 && compare(parseDecimal(total) ?? ratio(0n, 1n), hundred) !== 0) {
      read.note(-1, 'weight', 'weights', total)
    }
    if (read.faults.length === 0) await keepKeys(tx, ctx.newId, area.id, keys)
    return read.faults
  })
