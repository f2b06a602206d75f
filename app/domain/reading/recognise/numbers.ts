/** An exact decimal number: `units` × 10^-`scale`. */
export type Exact = { units: bigint; scale: number }

/**
 * Reads a printed number: blanks, points or apostrophes between groups of three, comma (or a single point) before
 * decimals, and O and l where a scanner misread 0 and 1. Undefined when it is not one number.
 */
export function parseNumber(printed: string): Exact | undefined {
  let text = printed.replace(/[  ]/g, ' ').replace(/[−–—]/g, '-').trim()
  const negative = text.startsWith('-')
  if (negative) text = text.slice(1).trim()
  text = text.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')
  if (/^\d{1,3}(?:[ .']\d{3})+(?:,\d{1,4})?$/.test(text) && !/^\d{1,3}\.\d{3}$/.test(text))
    text = text.replace(/[ .']/g, '')
  else if (/^\d{1,3}\.\d{3}$/.test(text)) text = text.replace('.', '')
  else if (/^\d{1,3}(?:,\d{3}){2,}$/.test(text)) text = text.replace(/,/g, '')
  else if (!/^\d{1,15}(?:[.,]\d{1,4})?$/.test(text)) return undefined
  const [whole = '', decimals = ''] = text.replace('.', ',').split(',')
  const units = BigInt(whole + decimals)
  return { units: negative ? -units : units, scale: decimals.length }
}

/** Multiplies and gives a plain number, exact to the öre. */
export function toKronor(value: Exact, factor: bigint): number {
  const ore = (value.units * factor * 100n) / 10n ** BigInt(value.scale)
  return Number(ore) / 100
}

export const toPlain = (value: Exact): number => Number(value.units) / 10 ** value.scale
