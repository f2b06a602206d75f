import { replaceCosts } from '#db/repositories/price-parts'
import type { Context } from '../../../context'
import { assetCostsOfYear } from '../../assets/asset-costs'
import { type Changed, changeDraft, type DraftPlace } from './change-draft'

/**
 * Puts the capital cost of an asset in the price year among the costs of its area: as a line of its own, or anew in the
 * one it has. Grants are deducted.
 */
export async function takeAssetCost(
  ctx: Context,
  place: DraftPlace,
  { code, assetId }: { code: string; assetId: string },
): Promise<Changed> {
  return changeDraft(ctx, place, 'asset', async (tx, model) => {
    const inside = { actor: ctx.actor, database: { ...ctx.database, read: tx } }
    const assets = await assetCostsOfYear(inside, place.municipalityId, model.version.year)
    const asset = assets.find((each) => each.assetId === assetId && each.priceAreaCode === code)
    const area = model.areas.find((each) => each.code === code)
    if (!area || !asset) return [{ row: -1, column: 'asset', code: 'unknown', found: '' }]
    const line = { kind: 'capital' as const, label: asset.name, amountOre: asset.netCostOre, assetId }
    const known = area.costs.some((cost) => cost.assetId === assetId)
    const costs = area.costs.map(({ kind, label, amountOre, assetId: of, changeId }) =>
      of === assetId ? { ...line, label, changeId } : { kind, label, amountOre, assetId: of, changeId },
    )
    await replaceCosts(tx, ctx.newId, area.id, known ? costs : [...costs, { ...line, changeId: null }])
    return []
  })
}
