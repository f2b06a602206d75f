import { refuse, ok } from '../shared/result'
import type { ComponentSchedule } from './components'
import type { Addend, Derivation } from './derivation'
import type { OperatingEffectYear } from './operating-effect'
import type { DeviationEffect, DeviationRow } from './plan-vs-actual'
import type { Investment, ReinvestmentPlan } from './reinvestment-plan'
import { bookValueAfter } from './revise-life'
import type { FinanceResult, StraightLineInput, StraightLineSchedule } from './types'

export type CostColumn = 'openingOre' | 'depreciationOre' | 'interestOre' | 'costOre' | 'closingOre'

type Named = { name: string; schedule: StraightLineSchedule }

const sumOfYear = (parts: readonly Named[], year: number, column: CostColumn): Derivation => {
  const addends = parts.flatMap(({ name, schedule }): Addend[] => {
    const row = schedule.rows.find((other) => other.year === year)
    return row ? [{ term: 'investment', name, ore: row[column] }] : []
  })
  return sumOf(addends)
}

/** An exact sum of öre. */
export const sumOf = (parts: Addend[]): Derivation => ({
  formula: 'SUM',
  rounding: 'EXACT',
  parts,
  resultOre: parts.reduce((sum, part) => sum + part.ore, 0),
})

/** A cell of the added rows: which components or purchases it is the sum of. Each has a schedule that explains itself. */
export const explainComponents = (
  { parts }: Pick<ComponentSchedule, 'parts'>,
  year: number,
  column: CostColumn,
): Derivation =>
  sumOfYear(
    parts.map(({ id, schedule }) => ({ name: id, schedule })),
    year,
    column,
  )

/** What a purchase costs: the first as given, a later one indexed (finance.md 4.7). */
export const explainPurchase = (plan: ReinvestmentPlan, purchase: Investment): Derivation => {
  const first = plan.investments.find(
    ({ component, replacement }) => component === purchase.component && replacement === 0,
  )
  const years = Number(purchase.start.slice(0, 4)) - Number((first ?? purchase).start.slice(0, 4))
  return {
    formula: 'INDEXED_COST',
    rounding: years === 0 ? 'EXACT' : 'HALF_AWAY',
    component: purchase.component,
    firstOre: (first ?? purchase).principalOre,
    indexPct: plan.indexPct,
    years,
    resultOre: purchase.principalOre,
  }
}

/** The book value after some months, for revisions, impairments and disposals. Refusals as for `bookValueAfter`. */
export const explainBookValue = (
  asset: Omit<StraightLineInput, 'start' | 'rates'>,
  elapsedMonths: number,
): FinanceResult<Derivation> => {
  const bookValue = bookValueAfter(asset, elapsedMonths)
  if (!bookValue.ok) return refuse(bookValue.refusal)
  const { principalOre, residualOre = 0, lifeMonths } = asset
  return ok({
    formula: 'BOOK_VALUE',
    rounding: 'HALF_AWAY',
    principalOre,
    baseOre: principalOre - residualOre,
    elapsedMonths,
    lifeMonths,
    resultOre: bookValue.value,
  })
}

/** What a disposal gave: paid less book value. */
export const explainDisposal = ({
  proceedsOre,
  bookValueOre,
}: {
  proceedsOre: number
  bookValueOre: number
}): Derivation =>
  sumOf([
    { term: 'proceeds', name: null, ore: proceedsOre },
    { term: 'book_value', name: null, ore: 0 - bookValueOre },
  ])

/** One effect of planned against actual: the cost before and after one input was replaced. */
export const explainDeviation = (row: DeviationRow, effect: DeviationEffect): Derivation => {
  const { plannedOre, amountEffectOre, startEffectOre, rateEffectOre, lifeEffectOre } = row
  const effects = {
    amount: amountEffectOre,
    start: startEffectOre,
    rate: rateEffectOre,
    life: lifeEffectOre,
  }
  const before = {
    amount: plannedOre,
    start: plannedOre + amountEffectOre,
    rate: plannedOre + amountEffectOre + startEffectOre,
    life: plannedOre + amountEffectOre + startEffectOre + rateEffectOre,
  }
  const beforeOre = before[effect]
  return {
    formula: 'REPLACED',
    rounding: 'EXACT',
    input: effect,
    beforeOre,
    afterOre: beforeOre + effects[effect],
    resultOre: effects[effect],
  }
}

/** A year's net cost: what is added and taken away (finance.md 8). */
export const explainNetCost = (year: OperatingEffectYear): Derivation => {
  const parts: Addend[] = [
    { term: 'capital_cost', name: null, ore: year.capitalCostOre ?? 0 },
    { term: 'added_cost', name: null, ore: year.addedCostOre ?? 0 },
    { term: 'one_off', name: null, ore: year.oneOffOre ?? 0 },
    { term: 'removed_cost', name: null, ore: 0 - (year.removedCostOre ?? 0) },
    { term: 'added_revenue', name: null, ore: 0 - (year.addedRevenueOre ?? 0) },
  ]
  return sumOf(parts.filter(({ ore }) => ore !== 0))
}

/** A year's frame step: its net cost less that of the year before. */
export const explainFrameStep = (netCostOre: number, netCostBeforeOre: number): Derivation =>
  sumOf([
    { term: 'net_cost', name: null, ore: netCostOre },
    { term: 'net_cost_before', name: null, ore: 0 - netCostBeforeOre },
  ])
