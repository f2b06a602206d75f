import { z } from 'zod'
import * as finance from '~/domain/finance'
import type { CapitalCost, FinanceRefusal, FinanceResult, YearRow } from '~/domain/finance'
import { moneyUnits } from '~/domain/shared/money'
import { financeRefusalText } from '~/text/finance'

const refused = (error: FinanceRefusal, detail = '') => ({
  error,
  message: financeRefusalText[error] + detail,
})

type CamelKey<Key extends string> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelKey<Tail>>}`
  : Key

/** The same value with the keys of its objects in camelCase, at every depth. */
type Camel<Value> = Value extends readonly (infer Entry)[]
  ? Camel<Entry>[]
  : Value extends object
    ? { [Key in keyof Value as Key extends string ? CamelKey<Key> : never]: Camel<Value[Key]> }
    : Value

const mapKeys = (value: unknown, rename: (key: string) => string): unknown => {
  if (Array.isArray(value)) return value.map((entry) => mapKeys(entry, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [rename(key), mapKeys(entry, rename)]),
  )
}

const camelKeys = <Value>(value: Value) =>
  mapKeys(value, (key) =>
    key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
  ) as Camel<Value>

const snakeKeys = (value: unknown) =>
  mapKeys(value, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))

type Operation = (input: unknown) => unknown

/** One operation: the shape of its input, the calculation, and its answer where that is not simply the value. */
const operation =
  <Input, Value>(
    shape: z.ZodType<Input>,
    calculate: (input: Camel<Input>) => FinanceResult<Value>,
    answer: (value: Value) => unknown = (value) => value,
  ): Operation =>
  (input) => {
    const parsed = shape.safeParse(input)
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map((issue) => issue.path.join('.')).filter(Boolean))
      return refused('INPUT_INVALID', fields.size > 0 ? ` Kontrollera: ${[...fields].join(', ')}.` : '')
    }
    const result = calculate(camelKeys(parsed.data))
    return result.ok ? snakeKeys(answer(result.value)) : refused(result.refusal)
  }

const number = z.number()
const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,30})?$/)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const rates = z.union([decimal, z.record(z.string().regex(/^\d{4,5}$/), decimal)])
const charged = { rates, interest_method: z.enum(finance.interestMethods).optional() }
const shown = { present_unit: z.enum(moneyUnits), present_decimals: number }
const asset = { principal_ore: number, residual_ore: number.optional(), life_months: number, start: month }
const limit = z.enum(finance.limitOperators)

const tableOf = ({
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

const operations = new Map<string, Operation>([
  ['straight_line', operation(z.object({ ...asset, ...charged }), finance.straightLine, tableOf)],
  [
    'annuity',
    operation(
      z.object({
        principal_ore: number,
        residual_ore: number.optional(),
        life_years: number,
        rate_pct: decimal,
        start: month,
      }),
      finance.annuity,
      (schedule) => ({
        ...tableOf(schedule),
        annuityOre: schedule.basis.annuityOre,
        finalAssetYearCostOre: schedule.finalAssetYearCostOre,
      }),
    ),
  ],
  [
    'annuity_factor',
    operation(
      z.object({ principal_ore: number, life_years: number, rate_pct: decimal, table_decimals: number }),
      finance.annuityFactor,
      ({ factor, ...rest }) => ({ factor_7dp: factor, ...rest }),
    ),
  ],
  [
    'components',
    operation(
      z.object({
        components: z.array(z.object({ ...asset, id: z.string(), start: month.optional() })),
        start: month.optional(),
        ...charged,
      }),
      finance.components,
      tableOf,
    ),
  ],
  [
    'non_depreciable',
    operation(
      z.object({ principal_ore: number, start: month, last_year: number, rates }),
      finance.nonDepreciable,
      tableOf,
    ),
  ],
  [
    'first_year_cost',
    operation(
      z.object({ ...asset, ...charged, ...shown }),
      ({ presentUnit, presentDecimals, ...input }) =>
        finance.firstYearCost({ ...input, unit: presentUnit, decimals: presentDecimals }),
      ({ presented, ...cost }) => ({
        year1_depreciation_ore: cost.depreciationOre,
        year1_interest_ore: cost.interestOre,
        year1_cost_ore: cost.costOre,
        presented,
      }),
    ),
  ],
  [
    'first_year_consistency',
    operation(
      z.object({ principal_kr: number, rate_pct: decimal, stated_kr: z.array(number), round_to_kr: number }),
      finance.firstYearConsistency,
    ),
  ],
  [
    'average_annual',
    operation(
      z.object({ total_a_ore: number, total_b_ore: number, years: number, ...shown }),
      ({ presentUnit, presentDecimals, ...input }) =>
        finance.averageAnnual({ ...input, unit: presentUnit, decimals: presentDecimals }),
    ),
  ],
  [
    'full_year_effect',
    operation(
      z.object({ annual_ore: number, start: month, years: z.array(number) }),
      finance.fullYearEffect,
      (rows) => ({ rows }),
    ),
  ],
  [
    'start_month',
    operation(
      z.object({ taken_into_use: z.string(), start_rule: z.string().optional() }),
      finance.startMonth,
      (start) => ({ start }),
    ),
  ],
  [
    'capitalisation_check',
    operation(
      z.object({
        amount_ore: number,
        life_months: number,
        price_base_amount_kr: number,
        fraction: decimal,
        min_life_months: number,
        life_operator: limit,
        value_operator: limit.optional(),
      }),
      finance.capitalisationCheck,
    ),
  ],
  [
    'allocate',
    operation(
      z.object({ total_ore: number, weights: z.array(decimal), unit_ore: number.optional() }),
      finance.allocate,
      (shares) => ({ sharesOre: shares }),
    ),
  ],
  [
    'reserve',
    operation(
      z.object({ parts_ore: z.array(number), stated_pct: decimal, reserve_ore: number }),
      finance.reserve,
    ),
  ],
  [
    'present',
    operation(
      z.object({ amount_ore: number, unit: z.enum(moneyUnits), decimals: number }),
      finance.present,
      (text) => ({ text }),
    ),
  ],
  [
    'sum_parts',
    operation(
      z.object({ parts_ore: z.array(number), stated_total_ore: number.optional() }),
      finance.sumParts,
    ),
  ],
])

const hasOperation = z.object({ op: z.string() })

/**
 * Answers one question to the finance core: `op` names the operation, amounts are whole öre, rates and weights decimal
 * text, months `YYYY-MM`. A refused input gives `{ error, message }`: the code of the refusal and a Swedish sentence.
 * An unknown `op` is `OP_UNKNOWN`. Never throws.
 */
export const answerFinance = (input: unknown): unknown => {
  const named = hasOperation.safeParse(input)
  if (!named.success) return refused('INPUT_INVALID', ' Kontrollera: op.')
  const answer = operations.get(named.data.op)
  return answer
    ? answer(input)
    : { error: 'OP_UNKNOWN', message: 'Beräkningen finns inte. Kontrollera namnet i op.' }
}
