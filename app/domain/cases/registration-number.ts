/** Registration numbers (diarienummer): reading every family that municipalities print, and writing one's own. */
import { type Result, ok, refuse } from '../shared/result'

export type RegistrationNumberFamily = 'F1' | 'F2' | 'F3' | 'F4' | 'F5' | 'F6' | 'F7' | 'F8' | 'F9'

/** `class` stays text ('01' is not 1); `document` is the number of the document within the case. */
export interface RegistrationNumber {
  family: RegistrationNumberFamily
  unit: string | null
  year: number
  serial: number
  class: string | null
  document: number | null
}

const prefix =
  /^\s*(?:(?:dnr|d\.nr|diarienr|diarie-nr|diarienummer|ärendenummer|ärendenr|ärende|beteckning)\s*[.:]?\s*)+/i

/** Rules 11.1, in the order they are tried: F8 before F7. */
const families: readonly (readonly [RegistrationNumberFamily, RegExp])[] = [
  [
    'F1',
    /^(?<unit>[A-ZÅÄÖ]{1,8}(?:[ -][A-ZÅÄÖ]{1,4})?)[ /.-]?(?<year>(?:19|20)\d{2})[/:.-](?<seq>\d{1,6})(?:\/(?<klass>\d{2,3}))?(?:[-.](?<doc>\d{1,4}))?$/,
  ],
  [
    'F2',
    /^(?<year>(?:19|20)\d{2})\/(?<unit>[A-ZÅÄÖ]{1,8})[ -](?<seq>\d{1,6})(?:[ -](?<klass>\d{3}))?(?:[-.](?<doc>\d{1,4}))?$/,
  ],
  ['F3', /^(?<klass>\d{1,3}(?:\.\d{1,3})*)-(?<seq>\d{1,6})\/(?<year>(?:19|20)\d{2})(?:-(?<doc>\d{1,4}))?$/],
  ['F4', /^(?<year>(?:19|20)\d{2})-(?<seq>\d{1,6})-(?<klass>\d{3})$/],
  ['F5', /^(?<unit>[A-ZÅÄÖ]{1,8})[ -]?(?<seq>\d{1,6})\/(?<year>(?:19|20)\d{2})$/],
  ['F6', /^(?<unit>[A-ZÅÄÖ]{1,8})[ -]?(?<yy>\d{2})[/:-](?<seq>\d{1,6})$/],
  ['F8', /^(?<year>(?:19|20)\d{2})[/:-](?<seq>\d{1,6})(?:-(?<doc>\d{1,4}))?$/],
  ['F7', /^(?<seq>\d{3,5})\/(?<yy>\d{2})$/],
  ['F9', /^(?<seq>\d{1,6})\/(?<year>(?:19|20)\d{2})$/],
]

/** Two digits mean the century that makes the year at most next year. */
function fullYear(yy: number, currentYear: number): number {
  return yy <= (currentYear % 100) + 1 ? 2000 + yy : 1900 + yy
}

/**
 * One registration number, with or without *Dnr* before it. `currentYear` settles two-digit years.
 * Refuses text that is not exactly one number of a known family. Source: rules 11.1.
 */
export function parseRegistrationNumber(
  text: string,
  currentYear: number,
): Result<RegistrationNumber, 'not-a-registration-number'> {
  const bare = text
    .normalize('NFC')
    .replace(prefix, '')
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
  for (const [family, pattern] of families) {
    const parts = pattern.exec(bare)?.groups
    if (!parts) continue
    return ok({
      family,
      unit: parts.unit ?? null,
      year: parts.year ? Number(parts.year) : fullYear(Number(parts.yy), currentYear),
      serial: Number(parts.seq),
      class: parts.klass ?? null,
      document: parts.doc === undefined ? null : Number(parts.doc),
    })
  }
  return refuse('not-a-registration-number')
}

/** NUM-05: numbers are compared on unit, year and serial; padding, class and document do not count. */
export function normalisedKey(number: Pick<RegistrationNumber, 'unit' | 'year' | 'serial'>): string {
  return `${number.unit ?? ''}/${number.year}/${number.serial}`
}

const placeholder = /\{(?:(unit|year|yy|serial)|serial:([1-9]))\}/g

/** A register's pattern names its serial and its year, and nothing in braces that is unknown. */
export function isNumberPattern(pattern: string): boolean {
  const names = [...pattern.matchAll(placeholder)].map((match) => match[1] ?? 'serial')
  const rest = pattern.replace(placeholder, '')
  return names.includes('serial') && (names.includes('year') || names.includes('yy')) && !/[{}]/.test(rest)
}

/**
 * A number in the register's own form (NUM-07): `{unit} {year}/{serial}`, `{unit}-{year}-{serial:5}`,
 * `{serial:4}/{yy}`. The figure after the colon is the least number of digits.
 */
export function formatRegistrationNumber(
  pattern: string,
  parts: { unit: string; year: number; serial: number },
): string {
  const values: Record<string, string> = {
    unit: parts.unit,
    year: String(parts.year),
    yy: String(parts.year % 100).padStart(2, '0'),
    serial: String(parts.serial),
  }
  return pattern.replace(placeholder, (_, name?: string, digits?: string) =>
    name === undefined ? String(parts.serial).padStart(Number(digits), '0') : (values[name] ?? ''),
  )
}
