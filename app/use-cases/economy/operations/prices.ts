import { z } from 'zod'
import * as finance from '~/domain/finance'
import { decimal, month, number, type Operation, operation } from './operation'

const amounts = z.array(number)
const zeroKeyPolicy = z.enum(finance.zeroKeyPolicies).optional()
const volume = z.union([number, decimal, z.literal(''), z.null()])
/** What is left out is missing, not ill-formed: the core says which. */
const listOr = <Entry>(entry: z.ZodType<Entry>) =>
  z
    .array(entry)
    .nullish()
    .transform((list) => list ?? [])
const keys = listOr(z.object({ key: z.string(), weight_pct: decimal, volumes: listOr(volume) }))
const counted = {
  keys,
  zero_key_policy: zeroKeyPolicy,
  period: z.object({ from: month, until: month }).optional(),
  estimated_reason: z.string().optional(),
}

const model = z.object({
  departments: z.array(z.string()),
  standard_cost_ore: z.record(z.string(), number),
  overhead_ore: number,
  areas: z.array(
    z.object({ id: z.string(), fte: z.record(z.string(), decimal), other_ore: number, ...counted }),
  ),
  zero_key_policy: zeroKeyPolicy,
  unit_ore: number.optional(),
})

const listOf = ({ areas, departmentTotalsOre, totalOre }: finance.PriceList) => ({
  areas: areas.map(({ id, fte, staffOre, otherOre, overheadOre, totalOre, pots, pricesOre }) => ({
    id,
    fte,
    staffOre,
    otherOre,
    overheadOre,
    totalOre,
    pots: pots.map(({ key, potOre, departmentsOre }) => ({ key, potOre, departmentsOre })),
    pricesOre,
  })),
  departmentTotalsOre,
  totalOre,
})

/** The price model and what it says about a change (finance.md 11). */
export const priceOperations: Record<string, Operation> = {
  price_model: operation(model, finance.priceModel, listOf),
  price_change: operation(
    z.object({
      previous_ore: amounts,
      current_ore: amounts,
      previous_excl_ore: amounts.optional(),
      current_excl_ore: amounts.optional(),
    }),
    finance.priceChange,
    ({ including, excluding }) => ({ including, ...(excluding ? { excluding } : {}) }),
  ),
  price_decomposition: operation(
    z.object({ previous_areas_ore: z.array(amounts), current_areas_ore: z.array(amounts) }),
    finance.priceDecomposition,
    ({ costEffectOre, shareEffectOre, totalChangeOre }) => ({
      costEffectOre,
      shareEffectOre,
      totalChangeOre,
    }),
  ),
  restate_split: operation(
    z.object({ amount_ore: number, ...counted }),
    finance.restateSplit,
    (successorsOre) => ({ successorsOre }),
  ),
  investment_price_effect: operation(
    z.object({ model, area: z.string(), costs: z.array(z.object({ year: number, cost_ore: number })) }),
    finance.investmentPriceEffect,
    ({ rows }) => ({ rows }),
  ),
}
