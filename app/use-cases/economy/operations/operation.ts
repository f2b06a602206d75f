import { z } from 'zod'
import type { CapitalCost, FinanceRefusal, FinanceResult, YearRow } from '~/domain/finance'
import { interestMethods } from '~/domain/finance'
import { moneyUnits } from '~/domain/shared/money'
import { financeRefusalText } from '~/text/finance'

/** Answers one question; what is refused comes as `{ error, message }`. */
export type Operation = (input: unknown) => unknown

export const refused = (error: FinanceRefusal, detail = '') => ({
  error,
  message: financeRefusalText[error] + detail,
})

/** What these hold is keyed by years, categories and names, which are data and keep their spelling. */
type KeyedByData = 'rates' | 'standard_cost_ore' | 'fte' | 'budget_lines_ore'
const keyedByData: ReadonlySet<string> = new Set<KeyedByData>([
  'rates',
  'standard_cost_ore',
  'fte',
  'budget_lines_ore',
])

type CamelKey<Key extends string> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelKey<Tail>>}`
  : Key

/** The same value with the keys of its objects in camelCase, at every depth but in what is keyed by data. */
type Camel<Value> = Value extends readonly (infer Entry)[]
  ? Camel<Entry>[]
  : Value extends object
    ? {
        [Key in keyof Value as Key extends string ? CamelKey<Key> : never]: Key extends KeyedByData
          ? Value[Key]
          : Camel<Value[Key]>
      }
    : Value

const mapKeys = (value: unknown, rename: (key: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((entry) => mapKeys(entry, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [
      rename(key),
      keyedByData.has(key) ? entry : mapKeys(entry, rename),
    ]),
  )
}

const camelKeys = <Value>(value: Value) =>
  mapKeys(value, (key) =>
    key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  ) as Camel<Value>

const snakeKeys = (value: unknown) =>
  mapKeys(value, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

/** One operation: the shape of its input, the calculation, and its answer where that is not simply the value. */
export const operation =
  <Input, Value>(
    shape: z.ZodType<Input>,
    calculate: (input: Camel<Input>) => FinanceResult<Value>,
    answer: (value: Value) => unknown = (value) => value,
  ): Operation =>
  (input) => {
    const parsed = shape.safeParse(input)
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.')).filter(Boolean))
      const shown = [...fields].slice(0, mostFieldsNamed)
      return refused('INPUT_INVALID', shown.length > 0 ? ` Kontrollera: ${shown.join(', ')}.` : '')
    }
    const result = calculate(camelKeys(parsed.data))
    return result.ok ? snakeKeys(answer(result.value)) : refused(result.refusal)
  }

const mostFieldsNamed = 20

export const number = z.number()
export const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,30})?$/)
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export const rates = z.union([decimal, z.record(z.string().regex(/^\d{4,5}$/), decimal)])
export const interestMethod = z.enum(interestMethods).optional()
export const unit = z.enum(moneyUnits)
export const asset = {
  principal_ore: number,
  residual_ore: number.optional(),
  life_months: number,
  start: month,
}

/** Rows per calendar year with their totals, as every schedule is answered. */
export const tableOf = ({
  rows,
  totals,
}: {
  rows: readonly (YearRow & { months?: number })[]
  totals: CapitalCost
}) => ({
  rows: rows.map(({ year, months, openingOre, depreciationOre, interestOre, costOre, closingOre }) => ({
    year,
    ...(months === undefined ? {} : { months }),
    openingOre,
    depreciationOre,
    interestOre,
    costOre,
    closingOre,
  })),
  totalDepreciationOre: totals.depreciationOre,
  totalInterestOre: totals.interestOre,
  totalCostOre: totals.costOre,
})
