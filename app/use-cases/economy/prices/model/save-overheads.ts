import { staffCost } from '../../../../domain/finance/price-rows'
import { replaceOverheads } from '#db/repositories/price-parts'
import type { Context } from '../../../context'
import { type Changed, changeDraft, type DraftPlace } from './change-draft'
import { rowReader, type TypedRow } from '../../../../domain/shared/typed-rows'

/** Both lines of the common overhead, as typed. */
export type TypedOverheads = {
  /** `label`, `fte` and `standardCost` in kronor: the amount is their product. */
  internal: readonly TypedRow[]
  /** `label` and `amount` in kronor. */
  administration: readonly TypedRow[]
}

/** Faults of administration-wide rows come after the internal ones: their rows are counted on. */
export function saveOverheads(
  ctx: Context,
  place: DraftPlace,
  { internal, administration }: TypedOverheads,
): Promise<Changed> {
  return changeDraft(ctx, place, 'overheads', async (tx, model) => {
    const read = rowReader()
    const persons = internal.map((row, at) => {
      const fte = read.decimal(row, at, 'fte') ?? '0'
      const standardCostOre = read.ore(row, at, 'standardCost') ?? 0
      return {
        ...{ kind: 'internal' as const, label: read.text(row, at, 'label') ?? '', fte, standardCostOre },
        amountOre: staffCost({ one: fte }, { one: standardCostOre }),
      }
    })
    const lines = administration.map((row, place) => {
      const at = internal.length + place
      return {
        ...{ kind: 'administration' as const, label: read.text(row, at, 'label') ?? '' },
        ...{
          fte: null,
          standardCostOre: null,
          amountOre: read.ore(row, at, 'amount', { negative: true }) ?? 0,
        },
      }
    })
    if (read.faults.length === 0)
      await replaceOverheads(tx, ctx.newId, model.version.id, [...persons, ...lines])
    return read.faults
  })
}
