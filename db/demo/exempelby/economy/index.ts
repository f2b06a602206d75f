import type { Context } from '../../../../app/use-cases/context'
import type { Transaction } from '../../../connection'
import { fillAppropriations } from './appropriations'
import { fillAssets } from './assets'
import { fillBenefits } from './benefits'
import { fillCalculations } from './calculations'
import { fillFigures } from './figures'
import { fillPrices } from './prices'

export type EconomyPlace = {
  id: string
  bodies: Map<string, string>
  registers: Map<string, string>
  /** Account ids by address. */
  accounts: Map<string, string>
}

/** The economy of the demonstration: figures, calculations, appropriations, assets, benefits, price lists, in that order. */
export async function fillEconomy(
  ctx: Context,
  tx: Transaction,
  places: { exempelby: EconomyPlace; norrtalje: EconomyPlace; stockholm: EconomyPlace },
): Promise<void> {
  await fillFigures(ctx, places)
  await fillCalculations(ctx, tx, places)
  await fillAppropriations(ctx, tx, places)
  await fillBenefits(ctx, tx, places.exempelby, await fillAssets(ctx, places.exempelby))
  await fillPrices(ctx, tx, places)
}
