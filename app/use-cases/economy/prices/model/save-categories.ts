import { keepCategories } from '#db/repositories/price-parts'
import type { Context } from '../../../context'
import { type Changed, changeDraft, type DraftPlace } from './change-draft'
import { rowReader, type TypedRow } from '../../../../domain/shared/typed-rows'

/**
 * Staff categories with what one full-time person costs a year: `id`, `code`, `name`, `standardCost` in kronor. One
 * that somebody works in cannot be left out.
 */
export function saveCategories(ctx: Context, place: DraftPlace, rows: readonly TypedRow[]): Promise<Changed> {
  return changeDraft(ctx, place, 'categories', async (tx, model) => {
    const read = rowReader()
    const known = model.categories.map(({ id }) => id)
    const categories = rows.map((row, at) => ({
      id: read.choice(row, at, 'id', { allowed: known, required: false }),
      code: read.code(row, at, 'code'),
      name: read.text(row, at, 'name') ?? '',
      standardCostOre: read.ore(row, at, 'standardCost') ?? 0,
    }))
    const used = new Set(model.areas.flatMap(({ staff }) => staff.map(({ categoryId }) => categoryId)))
    for (const { id, name } of model.categories) {
      if (used.has(id) && !categories.some((row) => row.id === id)) read.note(-1, 'code', 'in-use', name)
    }
    if (read.faults.length === 0) await keepCategories(tx, ctx.newId, model.version.id, categories)
    return read.faults
  })
}
