import type { CalculationInput } from '../../../domain/finance/calculation'
import { type CalculationRefusal, startOfInput } from '../../../domain/finance/calculation-cost'
import { calculateInvestment } from '../../../domain/finance/calculation-result'
import { calculationFormText as text, calculationRefusalText } from '../../../text/economy/calculations'

/** Where on the form a refusal is mended. What is only missing yet is no fault of a draft. */
const mendedAt: Partial<Record<CalculationRefusal, string>> = {
  RESIDUAL_OUT_OF_RANGE: 'restvarde',
  RATE_MISSING: 'rantor',
  ANNUITY_NEEDS_ONE_RATE: 'rantor',
  LIFE_NOT_WHOLE_YEARS: 'manader',
}

/** What is wrong with fields that can each be read but do not go together. */
export function faultsTogether(input: CalculationInput): { field: string; text: string }[] {
  const answer = calculateInvestment(input)
  const field = answer.ok ? undefined : mendedAt[answer.refusal]
  if (answer.ok || field === undefined) return []
  const missing = answer.refusal === 'RATE_MISSING' ? yearWithoutRate(input) : null
  return [
    {
      field,
      text: missing === null ? calculationRefusalText[answer.refusal] : text.yearWithoutRate(missing),
    },
  ]
}

/** The first year of its life that a calculation with rates by year has no rate for. */
function yearWithoutRate(input: CalculationInput): number | null {
  const start = startOfInput(input)
  if (!start.ok || input.rates.mode !== 'BY_YEAR') return null
  const known = new Set(input.rates.years.map(({ year }) => year))
  let year = Number(start.value.slice(0, 4))
  while (known.has(year)) year++
  return year
}
