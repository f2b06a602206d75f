import { may } from '../../../../domain/access'
import type { Transaction } from '#db/connection'
import { priceModelOf } from '#db/queries/economy/price-model'
import { countUpPriceVersion, heldDraft } from '#db/repositories/price-model'
import type { PriceModel } from '../../../../domain/finance/price-rows'
import type { Context } from '../../../context'
import { audit } from '../../../shared/audited'
import type { CellFault } from '../../../../domain/shared/typed-rows'

/** Where a change is made, and the revision of the version that the page was read on. */
export type DraftPlace = { municipalityId: string; number: number; revision: number }

export type DraftRefusal = 'forbidden' | 'version-not-found' | 'not-draft' | 'conflict' | 'invalid'

/** What a change of the model answers: done, or why not, cell by cell when what was typed cannot be taken. */
export type Changed = { ok: true } | { ok: false; refusal: DraftRefusal; faults: CellFault[] }

const refused = (refusal: DraftRefusal, faults: CellFault[] = []): Changed => ({ ok: false, refusal, faults })

/**
 * Changes a part of a draft in one transaction with its audit entry. `work` writes, or answers with faults and writes
 * nothing.
 */
export async function changeDraft(
  ctx: Context,
  { municipalityId, number, revision }: DraftPlace,
  part: string,
  work: (tx: Transaction, model: PriceModel) => Promise<CellFault[]>,
): Promise<Changed> {
  if (!may(ctx.actor, 'price.work', { municipalityId })) return refused('forbidden')
  return ctx.database.transaction(async (tx) => {
    const held = await heldDraft(tx, { municipalityId, number })
    const model = held && (await priceModelOf(tx, held.id))
    if (!held || !model) return refused('version-not-found')
    if (held.state !== 'draft') return refused('not-draft')
    if (held.revision !== revision) return refused('conflict')
    const faults = await work(tx, model)
    if (faults.length > 0) return refused('invalid', faults)
    await countUpPriceVersion(tx, held.id)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'price.change', entity: 'price_version', entityId: held.id },
      detail: { number, year: held.year, part },
    })
    return { ok: true }
  })
}
