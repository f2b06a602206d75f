import { roundHalfAway } from '~/domain/shared/rational'
import type { Cell, FigureFormat } from './model'

export const text = (words: string): Cell => ({ kind: 'text', text: words })
export const ore = (amount: number): Cell => ({ kind: 'ore', ore: amount })
export const whole = (value: number): Cell => ({ kind: 'figure', value: String(value), format: 'whole' })
export const year = (value: number): Cell => ({ kind: 'figure', value: String(value), format: 'year' })
export const number = (value: string): Cell => ({ kind: 'figure', value, format: 'number' })
export const percent = (value: string): Cell => ({ kind: 'figure', value, format: 'percent' })

/** The same, for the reader to change. */
export const inputOre = (amount: number): Cell => ({ kind: 'ore', ore: amount, input: true })
export const inputWhole = (value: number): Cell => ({
  kind: 'figure',
  value: String(value),
  format: 'whole',
  input: true,
})
export const inputYear = (value: number): Cell => ({
  kind: 'figure',
  value: String(value),
  format: 'year',
  input: true,
})
export const inputNumber = (value: string): Cell => ({
  kind: 'figure',
  value,
  format: 'number',
  input: true,
})
export const inputHundredths = (value: string): Cell => ({
  kind: 'figure',
  value,
  format: 'hundredths',
  input: true,
})
export const inputPercent = (value: string): Cell => ({
  kind: 'figure',
  value,
  format: 'percent',
  input: true,
})

export const inputText = (words: string): Cell => ({ kind: 'text', text: words, input: true })
export const inputBlank = (format: FigureFormat = 'ore'): Cell => ({ kind: 'blank', format, input: true })

/** An amount to be changed, or the empty cell where one may be written. */
export const inputOreOrBlank = (amount: number | null | undefined): Cell =>
  amount === null || amount === undefined ? inputBlank() : inputOre(amount)

/** A formula with the value that our calculation gives it. */
export const formula = (
  words: string,
  value: number | string,
  format: FigureFormat | 'text' = 'ore',
): Cell => ({ kind: 'formula', formula: words, value, format })

/**
 * A quotient rounded to whole öre, as a formula where binary fractions are sure to give the exact answer: every factor
 * whole, the product under 2^52, and not so near a half that the quotient could be taken for one. Otherwise the exact
 * value itself. `num / den` is what the formula divides; `den` is positive.
 */
export function quotient(words: string, num: bigint, den: bigint): Cell {
  const exact = roundHalfAway(num, den)
  const value = Number(exact)
  return safeQuotient(num, den) ? formula(words, value) : ore(value)
}

const safeQuotient = (num: bigint, den: bigint): boolean => {
  const size = num < 0n ? -num : num
  if (size >= 2n ** 52n) return false
  const fromHalf = 2n * (size % den) - den
  const distance = fromHalf < 0n ? -fromHalf : fromHalf
  // A distance of zero is a true half, which a binary fraction holds exactly.
  return distance === 0n || Number(distance) / Number(2n * den) > (Number(size) / Number(den)) * 2 ** -49
}

/**
 * The same for a formula with powers, which no binary fraction holds exactly: a formula when the fraction of an öre is
 * far enough from a half, else the value. `approximate` is the unrounded amount.
 */
export function nearly(words: string, exactOre: number, approximate: number): Cell {
  const slack = Math.abs(Math.abs(approximate - Math.trunc(approximate)) - 0.5)
  const sure =
    Math.abs(approximate - exactOre) <= 0.5 && slack > Math.max(1e-6, Math.abs(approximate) * 1e-13)
  return sure ? formula(words, exactOre) : ore(exactOre)
}

/**
 * Change from one amount to another in percent with one decimal, as a formula; a dash when the first is zero. `before`
 * and `after` are cells in öre.
 */
export function changeInPercent(before: string, after: string, beforeOre: number, afterOre: number): Cell {
  const words = `IF(${before}=0,"–",ROUND((${after}-${before})*1000/${before},0)/10)`
  if (beforeOre === 0) return formula(words, '–', 'percent')
  const sign = beforeOre < 0 ? -1n : 1n
  const [num, den] = [(BigInt(afterOre) - BigInt(beforeOre)) * 1000n * sign, BigInt(beforeOre) * sign]
  const tenths = Number(roundHalfAway(num, den))
  return safeQuotient(num, den)
    ? formula(words, tenths / 10, 'percent')
    : { kind: 'figure', value: String(tenths / 10), format: 'percent' }
}
