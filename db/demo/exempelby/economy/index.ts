import type { Context } from '../../../../app/use-cases/context'
import type { Transaction } from '../../../connection'

export type EconomyPlace = {
  id: string
  bodies: Map<string, string>
  registers: Map<string, string>
  /** Account ids by address. */
  accounts: Map<string, string>
}

/** The economy of the demonstration: figures, calculations, appropriations, assets, benefits, price lists, in that order. */
export async function fillEconomy(
  _ctx: Context,
  _tx: Transaction,
  _places: { exempelby: EconomyPlace; norrtalje: EconomyPlace; stockholm: EconomyPlace },
): Promise<void> {}
