import { allocation } from './allocation'
import { benefits } from './benefits'
import { capitalCost } from './capital-cost'
import { cashFlow } from './cash-flow'
import { changedLife } from './changed-life'
import { componentCalculator } from './components'
import { frameCalculator } from './frame'
import type { Calculator, Computed, Example, Values } from './model'
import { operatingCost } from './operating-effect'
import { deviation } from './plan-vs-actual'
import { priceChangeCalculator } from './price-change'
import { priceEffect } from './price-effect'
import { priceModelCalculator } from './price-model'
import { reinvestment } from './reinvestment'
import { restated } from './restated'

export type * from './model'

/** The calculators in the order they are listed. */
export const calculators: readonly Calculator[] = [
  capitalCost,
  componentCalculator,
  reinvestment,
  changedLife,
  deviation,
  frameCalculator,
  operatingCost,
  cashFlow,
  benefits,
  priceModelCalculator,
  priceChangeCalculator,
  priceEffect,
  restated,
  allocation,
]

export const calculatorOf = (slug: string | undefined): Calculator | null =>
  calculators.find((each) => each.slug === slug) ?? null

/** What an address asks for. */
export type Asked = { values: Values; example: Example | null; computed: Computed }

/**
 * Reads an address and computes. `exempel` fills the fields with a worked example; a field in the address goes before
 * it. Without any the first example is shown, so that a page is never empty.
 */
export function ask(calculator: Calculator, search: URLSearchParams): Asked {
  const names = calculator.fields.flat().map(({ name }) => name)
  const typed = names.filter((name) => search.has(name))
  const named = calculator.examples.find(({ id }) => id === search.get('exempel'))
  const example = named ?? (typed.length === 0 ? calculator.examples[0] : null)
  const values: Record<string, string> = {}
  for (const name of names) values[name] = search.get(name) ?? example?.values[name] ?? ''
  return { values, example: typed.length === 0 ? example : null, computed: calculator.compute(values) }
}

/** A text whose amounts are not broken over lines: `2 300 000 kr`. */
export const held = (text: string): string =>
  text.replace(/(\d) (?=\d{3}(?!\d)|kr\b|procent\b|öre\b)/g, '$1\u00a0')

/** The address of an example. */
export const exampleQuery = ({ id }: Example): string => `?${new URLSearchParams({ exempel: id })}`
