import { presentAmount } from './money'
import { ok, refuse, type Result } from './result'

/** Why a figure cannot be read. */
export type FigureFault =
  | 'empty'
  | 'not-a-number'
  | 'ambiguous'
  | 'grouping'
  | 'too-many-decimals'
  | 'too-large'
  | 'unit'
  | 'shortened'
  | 'error-value'

/** The sign that divides whole from decimals, when it is known. */
export type DecimalMark = ',' | '.'

export type FigureOptions = { decimals?: number; mark?: DecimalMark | null }

/** One width of space and one hyphen, whatever was typed. */
export const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u200b\ufeff]+/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()

type Bare = { negative: boolean; digits: string }

/** Sign and digits apart: a minus before or after, or parentheses as accountants write them. */
function unsigned(text: string): Bare | null {
  const inParentheses = /^\((.+)\)$/.exec(text)
  if (inParentheses?.[1]) return { negative: true, digits: inParentheses[1].trim() }
  const match = /^([+-]?) ?([^+-]+?) ?(-?)$/.exec(text)
  if (!match) return null
  const [, before = '', digits = '', after = ''] = match
  if (before !== '' && after !== '') return null
  return { negative: before === '-' || after === '-', digits }
}

const grouped = (whole: string, mark: string): boolean =>
  new RegExp(`^\\d{1,3}(?:${mark === ' ' ? "[ ']" : `\\${mark}`}\\d{3})+$`).test(whole)

const wholeOnly = (text: string): string => text.replace(/[^\d]/g, '')

type Parts = { whole: string; decimals: string }

/** Whole digits and decimals of an unsigned figure in Swedish or English dress. */
function partsOf(text: string, known: DecimalMark | null | undefined): Parts | FigureFault {
  if (/[^\d.,' ]/.test(text) || !/\d/.test(text)) return 'not-a-number'
  const marks = text.replace(/[^.,]/g, '')
  const spaced = /[ ']/.test(text)
  const split = (mark: string): Parts | FigureFault => {
    const place = text.lastIndexOf(mark)
    const [whole, decimals] = [text.slice(0, place), text.slice(place + 1)]
    if (!/^\d+$/.test(decimals)) return 'grouping'
    if (/^\d+$/.test(whole)) return { whole, decimals }
    const other = spaced ? ' ' : mark === ',' ? '.' : ','
    return grouped(whole, other) ? { whole: wholeOnly(whole), decimals } : 'grouping'
  }
  if (marks === '') {
    if (!spaced) return { whole: text, decimals: '' }
    return grouped(text, ' ') ? { whole: wholeOnly(text), decimals: '' } : 'grouping'
  }
  const last = marks.slice(-1)
  const isOneKind = new Set(marks).size === 1
  if (!isOneKind) return marks.indexOf(last) === marks.length - 1 ? split(last) : 'grouping'
  if (marks.length > 1) return grouped(text, last) ? { whole: wholeOnly(text), decimals: '' } : 'grouping'
  // A single mark before exactly three digits divides thousands or decimals: only what stands around it can tell.
  if (spaced || !/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return split(last)
  if (!known) return 'ambiguous'
  return known === last ? split(last) : { whole: wholeOnly(text), decimals: '' }
}

/**
 * A number as people and programs write it, as decimal text with a point: `1 234,5`, `1.234,50`, `1,234.50`, `−5`,
 * `5-`, `(5)`, any width of space between thousands. `1,234` and `1.234` can be read in two ways and are refused,
 * unless `mark` says which sign divides decimals. At most `decimals` decimals (6).
 */
export function readNumber(
  given: string,
  { decimals: most = 6, mark }: FigureOptions = {},
): Result<string, FigureFault> {
  const text = tidied(given)
  if (text === '') return refuse('empty')
  if (/^#/.test(text)) return refuse('error-value')
  if (/^[-+]?\d+(?:[.,]\d+)?e[+-]?\d+$/i.test(text)) return refuse('shortened')
  const bare = unsigned(text)
  if (!bare) return refuse('not-a-number')
  const parts = partsOf(bare.digits, mark)
  if (typeof parts === 'string') return refuse(parts)
  const whole = parts.whole.replace(/^0+(?=\d)/, '')
  const decimals = parts.decimals.replace(/0+$/, '')
  if (whole.length > 15) return refuse('too-large')
  if (decimals.length > most) return refuse('too-many-decimals')
  const value = decimals === '' ? whole : `${whole}.${decimals}`
  return ok(bare.negative && /[1-9]/.test(value) ? `-${value}` : value)
}

/** An amount in kronor with at most two decimals as whole öre; `kr`, `SEK` or `:-` may stand after it. */
export function readAmount(
  given: string,
  options: Pick<FigureOptions, 'mark'> = {},
): Result<number, FigureFault> {
  const written = tidied(given)
  if (/(?:tkr|kkr|mkr|mnkr|msek|mdkr|miljon\w*|tusen)\)?-?$/i.test(written)) return refuse('unit')
  const text = written.replace(/ ?(?:kr\.?|kronor|sek|:-)(?=-?$)/i, '')
  const read = readNumber(text, { ...options, decimals: 2 })
  if (!read.ok) return read
  const [whole = '0', decimals = ''] = read.value.replace('-', '').split('.')
  const size = Number(BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0')))
  if (!Number.isSafeInteger(size)) return refuse('too-large')
  return ok(read.value.startsWith('-') ? -size : size)
}

/** What may stand after a number of percent. */
export const withoutPercent = (text: string): string => tidied(text).replace(/ ?(?:%|procent)$/i, '')

/** Thirteen digits of kronor: sums of many stay exact. */
const MOST_TYPED_ORE = 999_999_999_999_999

/** Kronor as people type them in a field, in whole öre. Null for what {@link readAmount} refuses. */
export function typedOre(text: string): number | null {
  const read = readAmount(text)
  return read.ok && Math.abs(read.value) <= MOST_TYPED_ORE ? read.value : null
}

/**
 * A number as people type it in a field, as decimal text with a point: `1,5 %` becomes `1.5`. At most six decimals. A
 * comma divides decimals, however many. Null for what is no number, or could be read in two ways (`2.300`).
 */
export function typedDecimal(text: string): string | null {
  const read = readNumber(withoutPercent(text), { mark: text.includes('.') ? null : ',' })
  return read.ok ? read.value : null
}

/** Whole öre as a field shows them, to be typed over: `2 300 000`, `2 300 000,50`. */
export function oreTyped(ore: number): string {
  const [whole = '', decimals] = presentAmount(ore, 'kr', ore % 100 === 0 ? 0 : 2).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
