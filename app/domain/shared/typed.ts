import { presentAmount } from './money'

/** Every width of space, and nothing, between the groups of a number. */
const unspaced = (text: string): string => text.replace(/\s/gu, '').replace(/[\u2212\u2013]/g, '-')

/**
 * Kronor as people type them, in whole öre: `2 300 000`, `2300000,50`, `−5 kr`. A comma divides, or a point before one
 * or two decimals. Null for what is no amount, or could be read in two ways (`2.300`, `1,234`).
 */
export function typedOre(text: string): number | null {
  const match = /^(-?)(\d{1,13})(?:[.,](\d{1,2}))?$/.exec(unspaced(text).replace(/(?:kr|kronor|:-)$/i, ''))
  if (!match) return null
  const [, sign, whole = '', decimals = ''] = match
  const ore = Number(BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0')))
  return sign && ore !== 0 ? -ore : ore
}

/**
 * A number as people type it, as decimal text with a point: `1,5 %` becomes `1.5`. At most six decimals. Null for what
 * is no number.
 */
export function typedDecimal(text: string): string | null {
  const match = /^(-?)0*(\d{1,12})(?:[.,](\d{1,6}))?$/.exec(unspaced(text).replace(/(?:%|procent)$/i, ''))
  if (!match) return null
  const [, sign, whole = '', fraction = ''] = match
  const decimals = fraction.replace(/0+$/, '')
  const number = decimals ? `${whole}.${decimals}` : whole
  return sign && /[1-9]/.test(number) ? `-${number}` : number
}

/** Whole öre as a field shows them, to be typed over: `2 300 000`, `2 300 000,50`. */
export function oreTyped(ore: number): string {
  const [whole = '', decimals] = presentAmount(ore, 'kr', ore % 100 === 0 ? 0 : 2).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}
