import type { CalculationOf } from '#db/queries/economy/calculations'
import { calculateInvestment } from '~/domain/finance/calculation-result'
import { paybackText, resultSentence } from '~/text/economy/calculations'

/** A calculation as lists and alternatives side by side show it. A decided one shows what it was decided with. */
export type CalculationSummary = ReturnType<typeof summaryOf>

export function summaryOf(calculation: CalculationOf) {
  const { id, number, name, kind, state, input, frozen, decidedDay, savedAt, savedByName } = calculation
  const answer = calculateInvestment(input)
  const figures = answer.ok ? answer.value : null
  const second = figures && (figures.effects.years[1] ?? figures.effects.years[0])
  return {
    ...{ id, number, name, kind, state, decidedDay, savedAt, savedByName, alternative: input.alternative },
    principalOre: frozen?.principalOre ?? figures?.capital.principalOre ?? null,
    yearOneOre: figures?.yearOne?.costOre ?? (figures ? 0 : null),
    totalOre: frozen?.totals.costOre ?? figures?.capital.totals.costOre ?? null,
    /** Net cost of the second year of the table: the first one is often a part of a year, or holds one-off costs. */
    netOre: second?.netCostOre ?? null,
    npvOre: figures?.effects.cashFlow.npvOre ?? null,
    payback: figures && paybackText(figures.effects.cashFlow.payback),
    horizonYears: input.horizonYears,
    discountPct: input.discountPct,
  }
}

type Rows = readonly { costOre: number }[]
const isFalling = (rows: Rows) =>
  rows.every(({ costOre }, at) => at === 0 || costOre < (rows[at - 1]?.costOre ?? 0))

/** The sentence above a calculation's figures. */
export function sentenceOf(result: {
  principalOre: number
  yearOne: { costOre: number } | null
  totals: { costOre: number }
  rows: Rows
}): string {
  const { principalOre, yearOne, totals, rows } = result
  return resultSentence({
    ...{ principalOre, yearOneOre: yearOne?.costOre ?? 0, totalOre: totals.costOre },
    ...{ years: rows.length, falling: isFalling(rows) },
  })
}
