import { sumOre } from '../shared/money'
import { ok, refuse, type Result } from '../shared/result'
import { type BenefitCost, benefitCost } from './benefit-cost'
import type { CalculationInput, EffectKind } from './calculation'
import type { CalculationRefusal, CapitalCosts } from './calculation-cost'
import { parseMonth } from './checks'
import { fullYearEffect } from './key-figures'
import { type CashFlowRow, cashFlowTable } from './net-present-value'
import { operatingEffect } from './operating-effect'
import { payback } from './payback'

/** An effect with what it is the first year and a full year (finance.md 8). Öre, always shown together. */
export type EffectLine = {
  kind: EffectKind
  label: string
  department: string | null
  firstYear: number
  firstYearOre: number
  fullYearOre: number
}

/** One calendar year (or numbered year) of the operating effect. Öre. */
export type EffectYear = {
  year: number
  capitalCostOre: number
  addedCostOre: number
  oneOffOre: number
  removedCostOre: number
  addedRevenueOre: number
  netCostOre: number
  frameStepOre: number
}

/** What the investment does to running costs, and what it is worth (finance.md 8, 9). */
export type CalculationEffects = {
  lines: EffectLine[]
  /** The department that invests; its capital cost is in it. */
  years: EffectYear[]
  /** Where another department's budget changes: never netted against the investing one (finance.md 8). */
  elsewhere: { department: string; years: EffectYear[] }[]
  cashFlow: {
    /** Year 0 and on; capital costs are never among them. */
    rows: CashFlowRow[]
    npvOre: number
    payback: string | null
    discountedPayback: string | null
    ratios: BenefitCost
  }
}

const column = {
  added_cost: 'addedCostOre',
  one_off: 'oneOffOre',
  removed_cost: 'removedCostOre',
  added_revenue: 'addedRevenueOre',
} as const satisfies Record<EffectKind, keyof EffectYear>

type Amounts = Record<(typeof column)[EffectKind], number>
const noAmounts = (): Amounts => ({ addedCostOre: 0, oneOffOre: 0, removedCostOre: 0, addedRevenueOre: 0 })

/** Lines that are not capitalised: paid once, when the investment is made. */
export const expensedOf = ({ lines }: CalculationInput): number | null =>
  sumOre(lines.filter(({ treatment }) => treatment === 'OPERATING').map(({ ore }) => ore))

/**
 * Operating effect and cash flow of an investment. A one-off cost falls in its year in full; other effects count from
 * their month, with a part of a year first. Lines that are expensed are a one-off cost of the first year, and are paid
 * in year 0 of the cash flow, as are the investment and its grant; a replacement is paid in its year. A residual value
 * is not counted as money that comes back.
 */
export function calculationEffects(
  input: CalculationInput,
  capital: CapitalCosts,
): Result<CalculationEffects, CalculationRefusal> {
  const firstYear = parseMonth(capital.start)?.year
  if (firstYear === undefined) return refuse('INPUT_INVALID')
  const capitalRows = capital.grant?.netRows ?? capital.rows
  const lastYear = Math.max(firstYear + input.horizonYears - 1, capitalRows.at(-1)?.year ?? 0)
  const spans = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at)

  const counted: Counted[] = []
  for (const effect of input.effects) {
    const amounts = amountsOf(effect, lastYear)
    if (!amounts.ok) return amounts
    counted.push({ effect, amounts: amounts.value })
  }
  const expensed = expensedOf(input)
  if (expensed === null) return refuse('AMOUNT_TOO_LARGE')
  const everywhere = amountsPerYear(spans, counted)
  const flows = cashFlow(input, capital, { firstYear, expensed, byYear: everywhere })
  if (!flows.ok) return flows

  const own = amountsPerYear(spans, inDepartment(counted, null))
  const first = own.get(firstYear)
  if (first) first.oneOffOre += expensed
  const years = effectYears(own, (year) => capitalRows.find((row) => row.year === year)?.costOre ?? 0)
  if (!years.ok) return years
  const elsewhere: CalculationEffects['elsewhere'] = []
  for (const department of new Set(input.effects.map((effect) => effect.department))) {
    if (department === null) continue
    const there = effectYears(amountsPerYear(spans, inDepartment(counted, department)), () => 0)
    if (!there.ok) return there
    elsewhere.push({ department, years: there.value })
  }
  return ok({ lines: counted.map(lineOf), years: years.value, elsewhere, cashFlow: flows.value })
}

type Counted = { effect: Effect; amounts: { year: number; ore: number }[] }

const inDepartment = (counted: readonly Counted[], department: string | null) =>
  counted.filter(({ effect }) => effect.department === department)

const lineOf = ({ effect, amounts }: Counted): EffectLine => ({
  ...{ kind: effect.kind, label: effect.label, department: effect.department },
  ...{ firstYear: amounts[0]?.year ?? 0, firstYearOre: amounts[0]?.ore ?? 0, fullYearOre: effect.annualOre },
})

/** The effects added per year; every year of the span is there, and any year before or after that has an effect. */
function amountsPerYear(span: readonly number[], counted: readonly Counted[]): Map<number, Amounts> {
  const byYear = new Map(span.map((year) => [year, noAmounts()]))
  for (const { effect, amounts } of counted)
    for (const { year, ore } of amounts) {
      const sum = byYear.get(year) ?? noAmounts()
      sum[column[effect.kind]] += ore
      byYear.set(year, sum)
    }
  return byYear
}

function effectYears(
  byYear: ReadonlyMap<number, Amounts>,
  capitalCostOf: (year: number) => number,
): Result<EffectYear[], CalculationRefusal> {
  const rows = [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, amounts]) => ({ year, ...amounts, capitalCostOre: capitalCostOf(year) }))
  const effect = operatingEffect({ rows })
  if (!effect.ok) return effect
  return ok(
    effect.value.flatMap(({ netCostOre, frameStepOre }, at) => {
      const row = rows[at]
      return row ? [{ ...row, netCostOre, frameStepOre }] : []
    }),
  )
}

type Effect = CalculationInput['effects'][number]

function amountsOf(
  { kind, annualOre, start, lastYear }: Effect,
  tableEnds: number,
): Result<{ year: number; ore: number }[], CalculationRefusal> {
  const from = parseMonth(start)
  if (!from) return refuse('INPUT_INVALID')
  if (kind === 'one_off') return ok([{ year: from.year, ore: annualOre }])
  const until = Math.min(lastYear ?? tableEnds, Math.max(tableEnds, from.year))
  if (until < from.year) return refuse('INPUT_INVALID')
  const years = Array.from({ length: until - from.year + 1 }, (_, at) => from.year + at)
  const answer = fullYearEffect({ annualOre, start, years })
  return answer.ok ? ok(answer.value.map(({ year, amountOre }) => ({ year, ore: amountOre }))) : answer
}

/** Flows of year 0 and the horizon's years; what lies outside the horizon is left out. */
function cashFlow(
  input: CalculationInput,
  capital: CapitalCosts,
  {
    firstYear,
    expensed,
    byYear,
  }: { firstYear: number; expensed: number; byYear: ReadonlyMap<number, Amounts> },
): Result<CalculationEffects['cashFlow'], CalculationRefusal> {
  const { horizonYears, discountPct, grantOre } = input
  const costs = Array.from({ length: horizonYears + 1 }, () => 0)
  const benefits = Array.from({ length: horizonYears + 1 }, () => 0)
  costs[0] = expensed - grantOre
  for (const { principalOre, schedule } of capital.parts) {
    const year = (parseMonth(schedule.basis.input.start)?.year ?? firstYear) - firstYear
    const cost = costs[year]
    if (cost !== undefined) costs[year] = cost + principalOre
  }
  for (const [year, { addedCostOre, oneOffOre, removedCostOre, addedRevenueOre }] of byYear) {
    const t = year - firstYear + 1
    const cost = costs[t]
    const benefit = benefits[t]
    if (cost === undefined || benefit === undefined || t < 1) continue
    costs[t] = cost + addedCostOre + oneOffOre
    benefits[t] = benefit + removedCostOre + addedRevenueOre
  }
  const [investmentOre = 0, ...costsOre] = costs
  const flowsOre = costs.map((cost, year) => (benefits[year] ?? 0) - cost)
  const rows = cashFlowTable({ flowsOre, ratePct: discountPct })
  if (!rows.ok) return rows
  const back = payback({ flowsOre })
  if (!back.ok) return back
  const discounted = payback({ flowsOre, ratePct: discountPct })
  if (!discounted.ok) return discounted
  const ratios = benefitCost({
    ratePct: discountPct,
    investmentOre,
    costsOre,
    benefitsOre: benefits.slice(1),
  })
  if (!ratios.ok) return ratios
  return ok({
    ...{ rows: rows.value, npvOre: ratios.value.npvOre, ratios: ratios.value },
    ...{ payback: back.value, discountedPayback: discounted.value },
  })
}
