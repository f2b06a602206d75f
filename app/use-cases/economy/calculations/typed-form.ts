import type { CalculationInput } from '../../../domain/finance/calculation'
import { UNDATED_START } from '../../../domain/finance/calculation-cost'
import { oreTyped } from '../../../domain/shared/typed'

/** The lists of the form; each has rows with fields of their own, named `rad-0-belopp`. */
export const rowLists = ['rad', 'fin', 'del', 'effekt'] as const
export type RowList = (typeof rowLists)[number]

/** What is typed in the form, by field. */
export type TypedCalculation = Record<string, string>

/** How many rows each list of a new form shows. */
export const freshRows: Record<RowList, number> = { rad: 4, fin: 1, del: 0, effekt: 2 }

/** More rows than this no form has. */
export const MOST_ROWS = 60

const percentTyped = (percent: string | null) => percent?.replace('.', ',') ?? ''
const nothingAtZero = (ore: number) => (ore === 0 ? '' : oreTyped(ore))
const life = (months: number) => ({
  ar: String(Math.floor(months / 12)),
  manader: months % 12 === 0 ? '' : String(months % 12),
})

/** `0003-01` is written as year 3, `2027-01` as it stands. */
const monthTyped = (month: string) =>
  month < '1000'
    ? month.endsWith(UNDATED_START.slice(4))
      ? String(Number(month.slice(0, 4)))
      : month
    : month

/** A calculation as the form shows it, field by field, and how many rows its lists have. */
export function typedCalculation(input: CalculationInput): {
  typed: TypedCalculation
  rows: Record<RowList, number>
} {
  const typed: TypedCalculation = {
    alternativ: input.alternative ?? '',
    reserv: input.reserve ? oreTyped(input.reserve.ore) : '',
    reservprocent: percentTyped(input.reserve?.statedPct ?? null),
    finansiering: input.financingNote ?? '',
    bidrag: nothingAtZero(input.grantOre),
    restvarde: nothingAtZero(input.residualOre),
    ...life(input.lifeMonths),
    metod: input.method,
    rantemetod: input.interestMethod,
    'tas-i-bruk': input.takenIntoUse ?? '',
    startregel: input.startRule,
    rantor: input.rates.mode,
    ranta: input.rates.mode === 'FIXED' ? percentTyped(input.rates.ratePct) : '',
    rantekalla: input.rates.mode === 'FIXED' ? (input.rates.source ?? '') : '',
    'aterinvestering-ar': input.reinvestment ? String(input.reinvestment.horizonYears) : '',
    'aterinvestering-index': input.reinvestment ? percentTyped(input.reinvestment.indexPct) : '',
    kalkylranta: percentTyped(input.discountPct),
    horisont: String(input.horizonYears),
  }
  const row = (list: RowList, at: number, fields: Record<string, string>) => {
    for (const [field, value] of Object.entries(fields)) typed[`${list}-${at}-${field}`] = value
  }
  for (const [at, { phase, label, ore, treatment }] of input.lines.entries())
    row('rad', at, { fas: phase, namn: label, belopp: oreTyped(ore), slag: treatment ?? '' })
  for (const [at, { label, ore }] of input.financing.entries())
    row('fin', at, { namn: label, belopp: oreTyped(ore) })
  for (const [at, part] of input.components.entries())
    row('del', at, {
      ...{ namn: part.label, belopp: oreTyped(part.ore), restvarde: nothingAtZero(part.residualOre) },
      ...{ ...life(part.lifeMonths), start: part.start ?? '' },
    })
  for (const [at, effect] of input.effects.entries())
    row('effekt', at, {
      ...{ slag: effect.kind, namn: effect.label, belopp: oreTyped(effect.annualOre) },
      ...{ start: monthTyped(effect.start), sista: effect.lastYear === null ? '' : String(effect.lastYear) },
      hos: effect.department ?? '',
    })
  return {
    typed,
    rows: {
      rad: Math.max(freshRows.rad, input.lines.length + 1),
      fin: Math.max(freshRows.fin, input.financing.length),
      del: input.components.length,
      effekt: Math.max(freshRows.effekt, input.effects.length + 1),
    },
  }
}
