import type { TableCell } from './model'
import { readDay, readMonth } from './days'
import { type DecimalMark, readAmount, readNumber, readPercent } from './figures'

export type ColumnType = 'text' | 'amount' | 'number' | 'whole' | 'percent' | 'month' | 'day' | 'year'

/** A column that a table is to have. Names and aliases are compared without case, spaces and signs. */
export type Column = {
  key: string
  /** As it is called in messages and templates. */
  name: string
  aliases?: readonly string[]
  type: ColumnType
  /** The column must be there, and filled on every line. */
  required?: boolean
  /** For amounts in kronor, otherwise in the unit of the column. */
  min?: number
  max?: number
  decimals?: number
  /** What a text may be; compared without case. The value is the choice as written here. */
  choices?: readonly string[]
}

type ValueOf<Type extends ColumnType> = Type extends 'amount' | 'whole' | 'year' ? number : string

/** What a line gives: öre, whole numbers and years as numbers, the rest as text; null for an empty cell. */
export type Values<Columns extends readonly Column[]> = {
  [One in Columns[number] as One['key']]: One['required'] extends true
    ? ValueOf<One['type']>
    : ValueOf<One['type']> | null
}

export type CellRead = { ok: true; value: string | number | null } | { ok: false; remedy: string }

const refused = (remedy: string): CellRead => ({ ok: false, remedy })

/** What a cell holds as its column wants it. `mark` is the decimal sign the column has shown. */
export function readCell(column: Column, cell: TableCell | undefined, mark: DecimalMark | null): CellRead {
  const text = cell?.text ?? ''
  if (text === '') return column.required ? refused(emptyRemedy(column)) : { ok: true, value: null }
  const read = typed(column, text, cell?.number ?? null, mark)
  if (!read.ok || read.value === null) return read
  return withinBounds(column, read.value)
}

const emptyRemedy = ({ type }: Column): string => {
  if (type === 'amount' || type === 'number' || type === 'whole' || type === 'percent')
    return 'Cellen är tom. Fyll i ett tal, eller 0 om det verkligen är noll.'
  return 'Cellen är tom. Fyll i den.'
}

function typed(column: Column, text: string, number: string | null, mark: DecimalMark | null): CellRead {
  // What a spreadsheet says is a number is written with a point and nothing else.
  const [given, known] = number === null ? [text, mark] : ([number, '.'] as const)
  switch (column.type) {
    case 'text':
      return chosen(column, text)
    case 'amount': {
      const read = readAmount(given, { mark: known })
      return read.ok ? { ok: true, value: read.ore } : read
    }
    case 'number':
      return readNumber(given, { decimals: column.decimals ?? 6, mark: known })
    case 'percent':
      return readPercent(given, { decimals: column.decimals ?? 6, mark: known })
    case 'whole': {
      const read = readNumber(given, { decimals: 0, mark: known })
      return read.ok ? { ok: true, value: Number(read.value) } : read
    }
    case 'year':
      return /^(?:19|20|21)\d\d$/.test(given)
        ? { ok: true, value: Number(given) }
        : refused('Skriv året med fyra siffror, till exempel 2026.')
    case 'month':
      return number === null || /^\d{6}$/.test(number) ? readMonth(number ?? text) : readMonth('-')
    case 'day':
      return number === null || /^\d{8}$/.test(number) ? readDay(number ?? text) : readDay('-')
  }
}

function chosen({ choices }: Column, text: string): CellRead {
  if (!choices) return { ok: true, value: text }
  const found = choices.find((choice) => choice.toLowerCase() === text.toLowerCase())
  if (found !== undefined) return { ok: true, value: found }
  const shown = choices.slice(0, 12).join(', ')
  return refused(`Skriv något av: ${shown}${choices.length > 12 ? ' …' : ''}.`)
}

function withinBounds(column: Column, value: string | number): CellRead {
  if (column.type === 'text' || column.type === 'month' || column.type === 'day') return { ok: true, value }
  const size = column.type === 'amount' ? Number(value) / 100 : Number(value)
  const { min, max } = column
  if (min === 0 && size < 0) return refused('Talet är negativt. Här måste det vara noll eller mer.')
  if (min !== undefined && size < min) return refused(`Talet är för litet. Minst ${shown(min)}.`)
  if (max !== undefined && size > max) return refused(`Talet är för stort. Högst ${shown(max)}.`)
  return { ok: true, value }
}

const shown = (value: number): string => value.toLocaleString('sv-SE')
