import { compare, parseDecimal, ratio } from './rational'
import { typedDecimal, typedOre } from './typed'

/** What was typed in a row of a form, by column. */
export type TypedRow = Readonly<Record<string, string>>

export const cellFaults = [
  'required',
  'too-long',
  'not-amount',
  'not-number',
  'too-many-decimals',
  'negative',
  'not-month',
  'code-form',
  'duplicate',
  'unknown',
  'in-use',
  'weights',
] as const

/** What is wrong in a cell: the row by its place in the form (from 0), the column by its name. */
export type CellFault = { row: number; column: string; code: (typeof cellFaults)[number]; found: string }

const codeForm = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,30}[\p{L}\p{N}])?$/u
const monthForm = /^\d{4}-(?:0[1-9]|1[0-2])$/
const zero = ratio(0n, 1n)

type Asked = { required?: boolean }

/**
 * Reads typed rows into values and keeps account of what is wrong, cell by cell, so that a whole form is judged at once.
 * Values of faulty cells are empty; they are only to be used when `faults` is empty.
 */
export function rowReader() {
  const faults: CellFault[] = []
  const seen = new Map<string, Set<string>>()

  const typed = (row: TypedRow, column: string) => (row[column] ?? '').trim()
  const note = (at: number, column: string, code: CellFault['code'], found = '') => {
    faults.push({ row: at, column, code, found })
  }
  const read = <Value>(
    row: TypedRow,
    at: number,
    { column, required = true }: { column: string } & Asked,
    parse: (text: string) => Value | CellFault['code'],
  ): Value | null => {
    const text = typed(row, column)
    if (text === '') {
      if (required) note(at, column, 'required')
      return null
    }
    const value = parse(text)
    if (!isFault(value)) return value
    note(at, column, value, text)
    return null
  }

  return {
    faults,
    note,
    /** A text; empty is null. */
    text: (row: TypedRow, at: number, column: string, { required = true, longest = 200 } = {}) =>
      read<{ text: string }>(row, at, { column, required }, (text) =>
        text.length > longest ? 'too-long' : { text },
      )?.text ?? null,
    /** A short code that no other row of the form has. */
    code: (row: TypedRow, at: number, column: string): string => {
      const code = read<{ text: string }>(row, at, { column }, (text) =>
        codeForm.test(text) ? { text } : 'code-form',
      )?.text
      if (code === undefined) return ''
      const taken = seen.get(column) ?? new Set()
      seen.set(column, taken)
      if (taken.has(code.toLowerCase())) note(at, column, 'duplicate', code)
      taken.add(code.toLowerCase())
      return code
    },
    /** Kronor, in öre. */
    ore: (row: TypedRow, at: number, column: string, { required = true, negative = false } = {}) =>
      read<number>(row, at, { column, required }, (text) => {
        const ore = typedOre(text)
        if (ore === null) return 'not-amount'
        return ore < 0 && !negative ? 'negative' : ore
      }),
    /** A number as decimal text with a point. */
    decimal: (
      row: TypedRow,
      at: number,
      column: string,
      { required = true, negative = false, decimals = 2 } = {},
    ) =>
      read<{ text: string }>(row, at, { column, required }, (text) => {
        const number = typedDecimal(text)
        if (number === null) return 'not-number'
        if ((number.split('.')[1]?.length ?? 0) > decimals) return 'too-many-decimals'
        if (!negative && compare(parseDecimal(number) ?? zero, zero) < 0) return 'negative'
        return { text: number }
      })?.text ?? null,
    /** A month, YYYY-MM. */
    month: (row: TypedRow, at: number, column: string): string =>
      read<{ text: string }>(row, at, { column }, (text) => (monthForm.test(text) ? { text } : 'not-month'))
        ?.text ?? '',
    /** One of the allowed values; empty is null when nothing is required. */
    choice: (
      row: TypedRow,
      at: number,
      column: string,
      { allowed, required = true }: { allowed: readonly string[] } & Asked,
    ) =>
      read<{ text: string }>(row, at, { column, required }, (text) =>
        allowed.includes(text) ? { text } : 'unknown',
      )?.text ?? null,
    checked: (row: TypedRow, column: string): boolean => typed(row, column) !== '',
  }
}

const isFault = (value: unknown): value is CellFault['code'] =>
  (cellFaults as readonly unknown[]).includes(value)
