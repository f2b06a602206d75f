import { keepDepartments } from '#db/repositories/price-parts'
import type { Context } from '../../../context'
import { type Changed, changeDraft, type DraftPlace } from './change-draft'
import { rowReader, type TypedRow } from '../../../../domain/shared/typed-rows'

/**
 * The departments that are charged: `id` of a row that was there, `code`, `name`, `splitFrom` (code of last year's) and
 * `mergedFrom` (codes of last year's with commas between). Those left out go, with their volumes.
 */
export function saveDepartments(
  ctx: Context,
  place: DraftPlace,
  rows: readonly TypedRow[],
): Promise<Changed> {
  return changeDraft(ctx, place, 'departments', async (tx, model) => {
    const read = rowReader()
    const known = model.departments.map(({ id }) => id)
    const departments = rows.map((row, at) => {
      const merged = (row.mergedFrom ?? '')
        .split(/[,;]/)
        .map((code) => code.trim())
        .filter(Boolean)
      return {
        id: read.choice(row, at, 'id', { allowed: known, required: false }),
        code: read.code(row, at, 'code'),
        name: read.text(row, at, 'name') ?? '',
        splitFrom: read.text(row, at, 'splitFrom', { required: false, longest: 32 }),
        mergedFrom: merged.length > 0 ? merged : null,
      }
    })
    if (read.faults.length === 0) await keepDepartments(tx, ctx.newId, model.version.id, departments)
    return read.faults
  })
}
