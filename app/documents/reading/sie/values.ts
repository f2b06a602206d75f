import type { Field } from './fields'
import type { SieObject } from './model'

/** Words of a field; null for an empty one. */
export const word = (field: Field | undefined): string | null =>
  typeof field === 'string' && field !== '' ? field : null

/** `20260331` as a day, or null. */
export function dayOf(field: Field | undefined): string | null {
  const match = typeof field === 'string' ? /^(\d{4})(\d{2})(\d{2})$/.exec(field) : null
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
    ? `${year}-${month}-${day}`
    : null
}

/** An amount with a decimal point and at most two decimals, in öre; null for anything else. */
export function oreOf(field: Field | undefined): number | null {
  const match = typeof field === 'string' ? /^([+-]?)(\d{1,13})(?:\.(\d{0,2})0*)?$/.exec(field) : null
  if (!match) return null
  const [, sign, whole = '', decimals = ''] = match
  const size = Number(BigInt(whole) * 100n + BigInt(decimals.padEnd(2, '0')))
  return sign === '-' && size !== 0 ? -size : size
}

/** `{1 "100" 6 "P1"}` as objects of dimensions. */
export function objectsOf(field: Field | undefined): SieObject[] {
  if (!Array.isArray(field)) return []
  const objects: SieObject[] = []
  for (let at = 0; at + 1 < field.length; at += 2)
    objects.push({ dimension: field[at] ?? '', number: field[at + 1] ?? '' })
  return objects
}

/** Whole öre in words for a message. */
export const kronor = (ore: number): string =>
  `${(ore / 100).toLocaleString('sv-SE', { minimumFractionDigits: 2 })} kr`
