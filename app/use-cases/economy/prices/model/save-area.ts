import { monthsOfPeriod, zeroKeyPolicies } from '../../../../domain/finance/price-keys'
import { measuringPeriodOf } from '../../../../domain/finance/price-keys'
import { serviceAreaChoices } from '#db/queries/economy/service-areas'
import { deletePriceArea, insertPriceArea, updatePriceArea } from '#db/repositories/price-parts'
import type { Context } from '../../../context'
import { type Changed, changeDraft, type DraftPlace } from './change-draft'
import { rowReader, type TypedRow } from '../../../../domain/shared/typed-rows'

/** Adds a service area, `code` and `name`, with the measuring period of the year, last in the order. */
export function addArea(ctx: Context, place: DraftPlace, row: TypedRow): Promise<Changed> {
  return changeDraft(ctx, place, 'areas', async (tx, model) => {
    const read = rowReader()
    const code = read.code(row, 0, 'code')
    const name = read.text(row, 0, 'name') ?? ''
    if (model.areas.some((area) => area.code.toLowerCase() === code.toLowerCase())) {
      read.note(0, 'code', 'duplicate', code)
    }
    const { from, until } = measuringPeriodOf(model.version.year)
    if (read.faults.length === 0) {
      await insertPriceArea(tx, {
        ...{ id: ctx.newId(), versionId: model.version.id, position: model.areas.length, code, name },
        ...{ serviceAreaId: null, measuringFrom: from, measuringTo: until, measuringNote: null },
        zeroKeyPolicy: 'ERROR',
      })
    }
    return read.faults
  })
}

/**
 * What an area is: `name`, `serviceArea` (id of what the agreement says of it), `measuringFrom` and `measuringTo`
 * (YYYY-MM), `measuringNote`, `zeroKeyPolicy`. The code stays: assets and last year's prices are tied to it.
 */
export function saveArea(ctx: Context, place: DraftPlace, code: string, row: TypedRow): Promise<Changed> {
  return changeDraft(ctx, place, 'area', async (tx, model) => {
    const read = rowReader()
    const area = model.areas.find((each) => each.code === code)
    const agreed = await serviceAreaChoices(tx, ctx.actor, place.municipalityId)
    const period = {
      from: read.month(row, 0, 'measuringFrom'),
      until: read.month(row, 0, 'measuringTo'),
    }
    const changed = {
      name: read.text(row, 0, 'name') ?? '',
      serviceAreaId: read.choice(row, 0, 'serviceArea', {
        allowed: agreed.map(({ id }) => id),
        required: false,
      }),
      ...{ measuringFrom: period.from, measuringTo: period.until },
      measuringNote: read.text(row, 0, 'measuringNote', { required: false, longest: 500 }),
      zeroKeyPolicy: zeroKeyPolicies.find((policy) => policy === row.zeroKeyPolicy) ?? 'ERROR',
    }
    if (read.faults.length === 0 && monthsOfPeriod(period) === null) {
      read.note(0, 'measuringTo', 'not-month', period.until)
    }
    if (!area) read.note(0, 'name', 'unknown', code)
    if (area && read.faults.length === 0) await updatePriceArea(tx, area.id, { code, ...changed })
    return read.faults
  })
}

/** Takes an area out of a draft, with its staff, costs, keys and volumes. */
export function removeArea(ctx: Context, place: DraftPlace, code: string): Promise<Changed> {
  return changeDraft(ctx, place, 'areas', async (tx, model) => {
    const area = model.areas.find((each) => each.code === code)
    if (!area) return [{ row: 0, column: 'code', code: 'unknown', found: code }]
    await deletePriceArea(tx, area.id)
    return []
  })
}
