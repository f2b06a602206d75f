import { keysInUse } from '../../../../domain/finance/price-rows'
import { replaceVolumes } from '#db/repositories/price-parts'
import type { Context } from '../../../context'
import { type Changed, changeDraft, type DraftPlace } from './change-draft'
import { rowReader, type TypedRow } from '../../../../domain/shared/typed-rows'

/**
 * The volumes of an area, a row per key and department: `key` and `department` (codes), `volume` (empty is missing,
 * zero is a value), `estimated` with its `reason`, `knownChange` with its `knownReason`.
 */
export function saveVolumes(
  ctx: Context,
  place: DraftPlace,
  code: string,
  rows: readonly TypedRow[],
): Promise<Changed> {
  return changeDraft(ctx, place, 'volumes', async (tx, model) => {
    const read = rowReader()
    const area = model.areas.find((each) => each.code === code)
    const keys = area ? keysInUse(area) : []
    const volumes = rows.map((row, at) => {
      const estimated = read.checked(row, 'estimated')
      const volume = read.decimal(row, at, 'volume', { required: false })
      const knownChange = read.decimal(row, at, 'knownChange', { required: false, negative: true })
      const keyId = keys.find((key) => key.code === row.key)?.id
      const departmentId = model.departments.find((department) => department.code === row.department)?.id
      if (!keyId) read.note(at, 'key', 'unknown', row.key ?? '')
      if (!departmentId) read.note(at, 'department', 'unknown', row.department ?? '')
      return {
        ...{ keyId: keyId ?? '', departmentId: departmentId ?? '', volume, estimated, knownChange },
        reason: read.text(row, at, 'reason', { required: estimated, longest: 500 }),
        knownChangeReason: read.text(row, at, 'knownReason', {
          required: knownChange !== null,
          longest: 500,
        }),
        importId: null,
      }
    })
    if (read.faults.length > 0) return read.faults
    const counted = volumes.flatMap(({ volume, ...row }) => (volume === null ? [] : [{ ...row, volume }]))
    await replaceVolumes(tx, ctx.newId, volumes, counted)
    return []
  })
}
