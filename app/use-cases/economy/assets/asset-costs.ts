import { assetSchedule } from '../../../domain/finance/asset-schedule'
import { assetsOfMunicipality } from '#db/queries/economy/assets'
import type { Context } from '../../context'

export type AssetCost = {
  assetId: string
  caseSlug: string
  caseNumber: string
  /** Its number within the case, for its address. */
  number: number
  name: string
  priceAreaCode: string | null
  /** Capital cost of the year, before grants and with them. */
  costOre: number
  netCostOre: number
}

/** What the assets that the reader may see cost in a calendar year; one without a rate for its years is left out. */
export async function assetCostsOfYear(
  { actor, database }: Pick<Context, 'actor' | 'database'>,
  municipalityId: string,
  year: number,
): Promise<AssetCost[]> {
  const assets = await assetsOfMunicipality(database.read, actor, municipalityId)
  return assets.flatMap((asset) => {
    const schedule = assetSchedule(asset, asset.events)
    const row = schedule.ok ? schedule.value.years.find((each) => each.year === year) : undefined
    if (!row) return []
    const { id: assetId, caseSlug, caseNumber, number, name, priceAreaCode } = asset
    return [
      {
        assetId,
        caseSlug,
        caseNumber,
        number,
        name,
        priceAreaCode,
        costOre: row.grossCostOre,
        netCostOre: row.costOre,
      },
    ]
  })
}
