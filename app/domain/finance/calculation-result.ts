import { ok, type Result } from '../shared/result'
import type { CalculationInput } from './calculation'
import { type CalculationRefusal, type CapitalCosts, capitalCosts, startOfInput } from './calculation-cost'
import { type CalculationEffects, calculationEffects, expensedOf } from './calculation-effects'
import {
  type CalculationLimits,
  type CalculationWarning,
  calculationWarnings,
  reserveOfInput,
} from './calculation-warnings'
import { parseMonth } from './checks'
import type { Reserve } from './reserve'
import type { YearRow } from './types'

/** Everything a calculation of an investment gives. Amounts in öre. */
export type CalculationResult = {
  /** False when its years are numbered 1, 2, 3 … */
  dated: boolean
  capital: CapitalCosts
  /** Lines that are not capitalised: a cost of the first year. */
  expensedOre: number
  /** What the whole takes: capitalised and expensed. */
  totalOre: number
  /** The first year with twelve months, otherwise the first: what the yearly cost is called by. */
  yearOne: YearRow | null
  effects: CalculationEffects
  reserve: Reserve | null
  warnings: CalculationWarning[]
}

/**
 * Computes an investment: capital cost, operating effect, present value and warnings. Refusals: those of
 * `capitalCosts` and of the core. The warnings need the municipality's limits and, of a calculation made from a
 * document, the total it states.
 */
export function calculateInvestment(
  input: CalculationInput,
  given: { limits?: CalculationLimits | null; statedPrincipalOre?: number | null } = {},
): Result<CalculationResult, CalculationRefusal> {
  const capital = capitalCosts(input)
  if (!capital.ok) return capital
  const effects = calculationEffects(input, capital.value)
  if (!effects.ok) return effects
  const expensedOre = expensedOf(input) ?? 0
  const { limits = null, statedPrincipalOre = null } = given
  return ok({
    dated: input.takenIntoUse !== null,
    capital: capital.value,
    expensedOre,
    totalOre: capital.value.principalOre + expensedOre,
    yearOne: firstFullYear(capital.value),
    effects: effects.value,
    reserve: reserveOfInput(input),
    warnings: calculationWarnings(input, { limits, statedPrincipalOre }),
  })
}

/** An asset that starts in the middle of a year costs less that year than any other: the next one tells more. */
function firstFullYear({ start, rows }: CapitalCosts): YearRow | null {
  const wholeFirst = parseMonth(start)?.month === 1
  return (wholeFirst ? rows[0] : (rows[1] ?? rows[0])) ?? null
}

/** The calendar years from the start to the last month that have no rate; empty with one rate for all of them. */
export function yearsWithoutRate(input: CalculationInput): number[] {
  const start = startOfInput(input)
  const month = start.ok ? parseMonth(start.value) : null
  if (!month || input.rates.mode === 'FIXED') return []
  const known = new Set(input.rates.years.map(({ year }) => year))
  const lives = [input.lifeMonths, ...input.components.map(({ lifeMonths }) => lifeMonths)]
  const months = Math.max(input.method === 'non_depreciable' ? input.horizonYears * 12 : 0, ...lives)
  const last = input.reinvestment
    ? month.year + input.reinvestment.horizonYears - 1
    : month.year + Math.floor((month.month - 2 + months) / 12)
  const missing: number[] = []
  for (let year = month.year; year <= Math.min(last, month.year + 500); year++)
    if (!known.has(year)) missing.push(year)
  return missing
}
