import {
  alternativeKinds,
  type CalculationInput,
  type CalculationRates,
  costPhases,
  effectKinds,
} from '../../../domain/finance/calculation'
import { reserveBase } from '../../../domain/finance/calculation-warnings'
import { parseMonth } from '../../../domain/finance/checks'
import { interestMethods } from '../../../domain/finance/types'
import { startRules } from '../../../domain/finance/start-month'
import { reserve, type ReserveMeaning } from '../../../domain/finance/reserve'
import { isDay } from '../../../domain/shared/day'
import { readAmount, typedDecimal, typedOre } from '../../../domain/shared/typed'
import { calculationFormText as text } from '../../../text/economy/calculations'
import { figureRemedy } from '../../../text/figures'
import type { CalculationDefaults } from './defaults'
import { faultsTogether } from './faults-together'
import { MOST_ROWS, type RowList } from './typed-form'

export type FormError = { field: string; text: string }

/** What reading a calculation's form takes from the municipality: its rates by year and what a reserve in percent means. */
export type FormBasis = Pick<CalculationDefaults, 'rates' | 'reserveMeaning'>

const methods = ['straight_line', 'annuity', 'non_depreciable'] as const
const treatments = ['CAPITAL', 'OPERATING'] as const
const among = <Word extends string>(words: readonly Word[], word: string): Word | null =>
  words.find((each) => each === word) ?? null

/**
 * The calculation that a form asks for; null with what is wrong, field by field, when something cannot be read. A row
 * with nothing typed is left out. Rates by year are copied from the municipality's table as it stands now.
 */
export function readCalculationForm(
  typed: (field: string) => string,
  rows: Record<RowList, number>,
  basis: FormBasis,
): { input: CalculationInput | null; errors: FormError[] } {
  const form = new Reading(typed, rows)
  const lines = form.rows('rad', ['namn', 'belopp'], (at) => ({
    phase: among(costPhases, at('fas')) ?? 'other',
    label: form.words(at.field('namn'), text.lineName),
    ore: form.ore(at.field('belopp'), text.amount),
    treatment: among(treatments, at('slag')),
  }))
  const input: CalculationInput = {
    alternative: among(alternativeKinds, form.typed('alternativ')),
    lines,
    reserve: reserveTyped(form, reserveBase(lines), basis.reserveMeaning),
    financing: form.rows('fin', ['namn', 'belopp'], (at) => ({
      label: form.words(at.field('namn'), text.financingName),
      ore: form.ore(at.field('belopp'), text.amount),
    })),
    financingNote: form.typed('finansiering') || null,
    grantOre: form.ore('bidrag', text.amount, 0),
    residualOre: form.ore('restvarde', text.amount, 0),
    lifeMonths: form.months('ar', 'manader'),
    components: form.rows('del', ['namn', 'belopp'], (at) => ({
      label: form.words(at.field('namn'), text.partName),
      ore: form.ore(at.field('belopp'), text.amount),
      residualOre: form.ore(at.field('restvarde'), text.amount, 0),
      lifeMonths: form.months(at.field('ar'), at.field('manader')),
      start: at('start') === '' ? null : form.month(at.field('start'), text.partStart),
    })),
    method: among(methods, form.typed('metod')) ?? 'straight_line',
    interestMethod: among(interestMethods, form.typed('rantemetod')) ?? 'OPENING',
    takenIntoUse: dayTyped(form),
    startRule: among(startRules, form.typed('startregel')) ?? 'SAME_MONTH',
    rates: ratesTyped(form, basis.rates),
    reinvestment: reinvestmentTyped(form),
    effects: form.rows('effekt', ['namn', 'belopp'], (at) => ({
      kind: among(effectKinds, at('slag')) ?? 'added_cost',
      label: form.words(at.field('namn'), text.effectName),
      annualOre: form.ore(at.field('belopp'), text.amount),
      start: form.month(at.field('start'), text.effectStart),
      lastYear: at('sista') === '' ? null : form.whole(at.field('sista'), text.lastYear, [1, 9999]),
      department: at('hos') || null,
    })),
    discountPct: form.percent('kalkylranta', text.discount),
    horizonYears: form.whole('horisont', text.horizon, [1, 100]),
  }
  const { errors } = form
  for (const [at, { start, lastYear }] of input.effects.entries())
    if (lastYear !== null && start !== '' && lastYear < Number(start.slice(0, 4)))
      errors.push({ field: `effekt-${form.place('effekt', at)}-sista`, text: text.lastYearBefore })
  if (errors.length === 0) errors.push(...faultsTogether(input))
  const told = errors.map(({ field, text: said }) => ({ field, text: text.inRow(field, said) }))
  return { input: told.length > 0 ? null : input, errors: told }
}

function dayTyped(form: Reading): string | null {
  const day = form.typed('tas-i-bruk')
  if (day === '' || isDay(day)) return day || null
  form.errors.push({ field: 'tas-i-bruk', text: text.day })
  return null
}

function ratesTyped(form: Reading, known: FormBasis['rates']): CalculationRates {
  if (form.typed('rantor') !== 'BY_YEAR')
    return {
      mode: 'FIXED',
      ratePct: form.percent('ranta', text.rate),
      source: form.typed('rantekalla') || null,
    }
  if (form.typed('tas-i-bruk') === '') form.errors.push({ field: 'tas-i-bruk', text: text.yearsNeedDay })
  return { mode: 'BY_YEAR', years: known.map(({ year, ratePct, source }) => ({ year, ratePct, source })) }
}

function reinvestmentTyped(form: Reading): CalculationInput['reinvestment'] {
  if (form.typed('aterinvestering-ar') === '') return null
  const horizonYears = form.whole('aterinvestering-ar', text.reinvestYears, [1, 100])
  const index = form.typed('aterinvestering-index')
  return {
    horizonYears,
    indexPct: index === '' ? '0' : form.percent('aterinvestering-index', text.index, true),
  }
}

/** A reserve is the amount as it is typed; one that is typed in percent only is computed by what the municipality means. */
function reserveTyped(
  form: Reading,
  partsOre: number[],
  meaning: ReserveMeaning,
): CalculationInput['reserve'] {
  const percent = form.typed('reservprocent')
  const statedPct = percent === '' ? null : form.percent('reservprocent', text.reservePercent)
  if (form.typed('reserv') !== '') return { ore: form.ore('reserv', text.amount), statedPct }
  if (statedPct === null || statedPct === '') return null
  const answer = reserve({ partsOre, reserveOre: 0, statedPct })
  const ore = answer.ok
    ? answer.value[meaning === 'ON_BASE' ? 'computedOnBaseOre' : 'computedOfTotalOre']
    : null
  if (ore === null) form.errors.push({ field: 'reservprocent', text: text.reservePercent })
  return { ore: ore ?? 0, statedPct }
}

/** What to do about an amount that cannot be read; `wrong` where only the whole can be told. */
function amountFault(value: string, wrong: string): string {
  const read = readAmount(value)
  if (read.ok) return figureRemedy('too-large', 2)
  return read.refusal === 'empty' || read.refusal === 'not-a-number' ? wrong : figureRemedy(read.refusal, 2)
}

type At = { (column: string): string; field: (column: string) => string }

/** Reads fields one by one and gathers what is wrong; what cannot be read stands in as zero or nothing. */
class Reading {
  readonly errors: FormError[] = []
  private readonly places: Partial<Record<RowList, number[]>> = {}

  constructor(
    private readonly given: (field: string) => string,
    private readonly counts: Record<RowList, number>,
  ) {}

  typed(field: string): string {
    return this.given(field).trim()
  }

  /** The rows of a list where something is typed in a column that a person writes in. */
  rows<Row>(list: RowList, written: readonly string[], read: (at: At) => Row): Row[] {
    const found: Row[] = []
    const places: number[] = []
    for (let row = 0; row < Math.min(this.counts[list], MOST_ROWS); row++) {
      const field = (column: string) => `${list}-${row}-${column}`
      if (written.every((column) => this.typed(field(column)) === '')) continue
      places.push(row)
      found.push(read(Object.assign((column: string) => this.typed(field(column)), { field })))
    }
    this.places[list] = places
    return found
  }

  /** Where in its list a row that was read stands. */
  place(list: RowList, at: number): number {
    return this.places[list]?.[at] ?? at
  }

  words(field: string, wrong: string): string {
    const value = this.typed(field)
    if (value === '' || value.length > 200) this.errors.push({ field, text: wrong })
    return value
  }

  ore(field: string, wrong: string, empty?: number): number {
    const value = this.typed(field)
    if (value === '' && empty !== undefined) return empty
    const ore = typedOre(value)
    if (ore === null || ore < 0)
      this.errors.push({ field, text: ore === null ? amountFault(value, wrong) : text.negative })
    return ore ?? 0
  }

  percent(field: string, wrong: string, negativeToo = false): string {
    const value = typedDecimal(this.typed(field))
    if (value === null || (!negativeToo && value.startsWith('-')) || Number(value) > 100)
      this.errors.push({ field, text: value?.startsWith('-') ? text.negativeRate : wrong })
    return value ?? ''
  }

  whole(field: string, wrong: string, [least, most]: [number, number]): number {
    const value = /^\d{1,4}$/.test(this.typed(field)) ? Number(this.typed(field)) : Number.NaN
    if (value >= least && value <= most) return value
    this.errors.push({ field, text: wrong })
    return least
  }

  months(years: string, months: string): number {
    const [typedYears, typedMonths] = [this.typed(years), this.typed(months)]
    const read = (value: string) => (value === '' ? 0 : /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN)
    const life = read(typedYears) * 12 + read(typedMonths)
    if (life >= 1 && life <= 6000) return life
    this.errors.push({ field: years, text: text.life })
    return 1
  }

  /** A month, or the number of a year in a calculation without a day. */
  month(field: string, wrong: string): string {
    const value = this.typed(field)
    if (/^\d{1,3}$/.test(value) && Number(value) > 0) return `${value.padStart(4, '0')}-01`
    if (parseMonth(value)) return value
    this.errors.push({ field, text: wrong })
    return ''
  }
}
