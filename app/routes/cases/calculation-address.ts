import { parseMonth } from '~/domain/finance/checks'
import type { FinanceRefusal } from '~/domain/finance'
import { oreTyped, typedDecimal, typedOre } from '~/domain/shared/typed'
import { calculationFieldText, financeRefusalText } from '~/text/finance'
import { type Calculation, UNDATED_START } from '~/use-cases/economy/recalculate'

/** The fields of the form, as the address names them. */
export const calculationFields = [
  'belopp',
  'restvarde',
  'ranta',
  'ar',
  'manader',
  'metod',
  'rantemetod',
  'start',
] as const
export type CalculationField = (typeof calculationFields)[number]
export type CalculationValues = Record<CalculationField, string>
export type CalculationErrors = Partial<Record<CalculationField, string>>

const methods = { rak: 'straight_line', annuitet: 'annuity' } as const
const interestMethods = { ingaende: 'OPENING', medel: 'AVERAGE', manad: 'MONTHLY' } as const

const wordOf = <Words extends Record<string, string>>(words: Words, value: string): string =>
  Object.keys(words).find((word) => words[word] === value) ?? ''

/** A calculation as the form shows it. Without a start month its years are numbered 1, 2, 3 … */
export const valuesOf = (calculation: Calculation): CalculationValues => ({
  belopp: oreTyped(calculation.principalOre),
  restvarde: calculation.residualOre === 0 ? '' : oreTyped(calculation.residualOre),
  ranta: calculation.ratePct.replace('.', ','),
  ar: String(Math.floor(calculation.lifeMonths / 12)),
  manader: calculation.lifeMonths % 12 === 0 ? '' : String(calculation.lifeMonths % 12),
  metod: wordOf(methods, calculation.method),
  rantemetod: wordOf(interestMethods, calculation.interestMethod),
  start: calculation.start === UNDATED_START ? '' : calculation.start,
})

const nothingTyped: CalculationValues = {
  belopp: '',
  restvarde: '',
  ranta: '',
  ar: '',
  manader: '',
  metod: 'rak',
  rantemetod: 'ingaende',
  start: '',
}

/**
 * The calculation that an address asks for. What the address leaves out is as the document states it; one that
 * cannot be read gives what was typed and what is wrong, field by field.
 */
export function readCalculation(
  search: URLSearchParams,
  stated: CalculationValues | null,
): { values: CalculationValues; calculation: Calculation | null; errors: CalculationErrors } {
  const values = { ...(stated ?? nothingTyped) }
  const asked = calculationFields.some((field) => search.has(field))
  if (asked)
    for (const field of calculationFields)
      if (search.has(field)) values[field] = (search.get(field) ?? '').trim().slice(0, 60)
  if (!asked && !stated) return { values, calculation: null, errors: {} }

  const errors: CalculationErrors = {}
  const must = <Value>(field: CalculationField, value: Value | null, text: string): Value | null => {
    if (value === null) errors[field] = text
    return value
  }
  const { amount, residual, rate, years: yearsText, months: monthsText, month } = calculationFieldText
  const principalOre = must('belopp', typedOre(values.belopp), amount)
  const residualOre = must('restvarde', values.restvarde === '' ? 0 : typedOre(values.restvarde), residual)
  const ratePct = must('ranta', typedDecimal(values.ranta), rate)
  const years = must('ar', values.ar === '' && values.manader !== '' ? 0 : readWhole(values.ar), yearsText)
  const months = must('manader', values.manader === '' ? 0 : readWhole(values.manader), monthsText)
  const start = must(
    'start',
    values.start === '' ? UNDATED_START : parseMonth(values.start) && values.start,
    month,
  )
  const method = values.metod === 'annuitet' ? methods.annuitet : methods.rak
  const interestMethod =
    interestMethods[values.rantemetod as keyof typeof interestMethods] ?? interestMethods.ingaende
  if (
    principalOre === null ||
    residualOre === null ||
    ratePct === null ||
    years === null ||
    months === null ||
    start === null
  )
    return { values, calculation: null, errors }
  const lifeMonths = years * 12 + months
  return {
    values,
    calculation: { principalOre, residualOre, ratePct, lifeMonths, method, interestMethod, start },
    errors,
  }
}

const readWhole = (text: string): number | null => (/^\d{1,4}$/.test(text) ? Number(text) : null)

const fieldOf: Partial<Record<FinanceRefusal, CalculationField>> = {
  RATE_NEGATIVE: 'ranta',
  RESIDUAL_OUT_OF_RANGE: 'restvarde',
  LIFE_NOT_POSITIVE: 'ar',
  LIFE_TOO_LONG: 'ar',
  LIFE_NOT_WHOLE_YEARS: 'manader',
}

/** A refusal of the calculation, at the field where it is put right. */
export const errorsOf = (refusal: FinanceRefusal): CalculationErrors => ({
  [fieldOf[refusal] ?? 'belopp']: financeRefusalText[refusal],
})
