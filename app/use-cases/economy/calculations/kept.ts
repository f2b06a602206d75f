import type { CalculationInput, FrozenCalculation } from '../../../domain/finance/calculation'
import { calculateInvestment, type CalculationResult } from '../../../domain/finance/calculation-result'
import { createHash } from 'node:crypto'

export const LONGEST_NAME = 200

/** The figures of a calculation that lists show; none while it refuses. */
export function keptFigures(input: CalculationInput): {
  principalOre: number | null
  yearOneCostOre: number | null
} {
  const answer = calculateInvestment(input)
  if (!answer.ok) return { principalOre: null, yearOneCostOre: null }
  return {
    principalOre: answer.value.capital.principalOre,
    yearOneCostOre: answer.value.yearOne?.costOre ?? 0,
  }
}

/** What a decided calculation gave, to be kept as it is. */
export const frozenOf = (input: CalculationInput, { capital }: CalculationResult): FrozenCalculation => ({
  ...{ principalOre: capital.principalOre, rows: capital.rows, totals: capital.totals },
  hash: hashOf({ input, rows: capital.rows }),
})

/** SHA-256 of a value as JSON with sorted keys. */
export const hashOf = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
