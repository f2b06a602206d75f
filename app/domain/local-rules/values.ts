import { typedDecimal } from '../shared/typed'

/** What a municipality decides itself (LOCAL) or what the law leaves open (UNCERTAIN, rules 16.1). */
export type LocalRuleStatus = 'LOCAL' | 'UNCERTAIN'

/**
 * A local rule: its place in the rule book, its safe default, and how a stored value is read.
 * `parse` answers null for a value that the rule cannot have.
 */
export type LocalRule<Value> = {
  rule: string
  status: LocalRuleStatus
  fallback: Value
  parse: (text: string) => Value | null
  format: (value: Value) => string
  input:
    | { kind: 'choice'; choices: readonly string[] }
    | { kind: 'whole'; least: number; most: number; unit: LocalUnit }
    | { kind: 'wholes'; least: number; most: number; unit: LocalUnit }
    | { kind: 'percent'; least: number; most: number }
}

/** What a number counts. `month` is a month of the year, 1–12; `thousands` are thousands of kronor. */
export type LocalUnit = 'minutes' | 'days' | 'months' | 'month' | 'thousands'

type Place = { rule: string; status: LocalRuleStatus }

export const choice = <const Words extends readonly [string, ...string[]]>(
  place: Place,
  choices: Words,
  fallback: Words[number],
): LocalRule<Words[number]> => ({
  ...place,
  fallback,
  parse: (text) => choices.find((word) => word === text) ?? null,
  format: (value) => value,
  input: { kind: 'choice', choices },
})

const wholeIn = (text: string, least: number, most: number): number | null => {
  const value = /^-?\d{1,7}$/.test(text.replace(/\s/gu, '')) ? Number(text.replace(/\s/gu, '')) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** A whole number from `least` to `most`. */
export const whole = (
  place: Place,
  unit: LocalUnit,
  [least, most]: [number, number],
  fallback: number,
): LocalRule<number> => ({
  ...place,
  fallback,
  parse: (text) => wholeIn(text, least, most),
  format: String,
  input: { kind: 'whole', least, most, unit },
})

/** A percentage with decimals, as decimal text with a point. */
export const percent = (
  place: Place,
  [least, most]: [number, number],
  fallback: string,
): LocalRule<string> => ({
  ...place,
  fallback,
  parse: (text) => {
    const value = typedDecimal(text)
    return value !== null && Number(value) >= least && Number(value) <= most ? value : null
  },
  format: (value) => value,
  input: { kind: 'percent', least, most },
})

/** Several different whole numbers, in order. */
export const wholes = (
  place: Place,
  unit: LocalUnit,
  [least, most]: [number, number],
  fallback: readonly number[],
): LocalRule<readonly number[]> => ({
  ...place,
  fallback,
  parse: (text) => {
    const values = text.split(/[\s,;]+/).filter((part) => part !== '')
    const numbers = values.map((part) => wholeIn(part.replace('\u2212', '-').replace('+', ''), least, most))
    if (numbers.length === 0 || numbers.length > 12 || numbers.includes(null)) return null
    return [...new Set(numbers.filter((value) => value !== null))].sort((a, b) => a - b)
  },
  format: (values) => values.join(', '),
  input: { kind: 'wholes', least, most, unit },
})
