import { parseMonth } from '~/domain/finance/checks'
import { typedDecimal, typedOre } from '~/domain/shared/typed'
import type { Reader } from './read'

/** How the cells of a column are read; `number` and `percent` become decimal text with a point, `kronor` öre. */
export type ColumnKind = 'text' | 'kronor' | 'number' | 'percent' | 'whole' | 'month'

export type PastedColumn = {
  key: string
  name: string
  kind: ColumnKind
  /** An empty cell is null; without this it is a fault. The column may be left out altogether. */
  optional?: true
}

type ValueOf = { text: string; kronor: number; number: string; percent: string; whole: number; month: string }
type RowOf<Columns extends readonly PastedColumn[]> = {
  [Each in Columns[number] as Each['key']]:
    ValueOf[Each['kind']] | (Each extends { optional: true } ? null : never)
}

const remedy: Record<ColumnKind, string> = {
  text: 'Skriv ett namn.',
  kronor: 'Skriv kronor med högst två decimaler, till exempel 1\u00a0250,50.',
  number: 'Skriv ett tal, till exempel 12,5.',
  percent: 'Skriv procent, till exempel 50.',
  whole: 'Skriv ett helt tal.',
  month: 'Skriv år och månad, till exempel 2026-09.',
}

const parse: { [Kind in ColumnKind]: (text: string) => ValueOf[Kind] | null } = {
  text: (text) => text,
  kronor: typedOre,
  number: typedDecimal,
  percent: typedDecimal,
  whole: (text) => (/^\d{1,9}$/.test(text.replace(/\s/gu, '')) ? Number(text.replace(/\s/gu, '')) : null),
  month: (text) => parseMonth(text) && text,
}

/** More rows and columns than these are no calculator's business. */
const MOST_ROWS = 400
const MOST_COLUMNS = 100

/** The cells of what was pasted: tab between them, or semicolon. Empty lines are passed over, but counted. */
export function cellsOf(text: string): { line: number; cells: string[] }[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const mark = lines.some((line) => line.includes('\t')) ? '\t' : ';'
  return lines.flatMap((line, at) =>
    line.trim() === ''
      ? []
      : [{ line: at + 1, cells: line.split(mark).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')) }],
  )
}

const same = (one: string, other: string) => one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv')

/**
 * The rows of a pasted table with its header, by the columns that are asked for; other columns are passed over. What is
 * wrong is said at the field, with row, column and remedy.
 */
export function readPasted<const Columns extends readonly PastedColumn[]>(
  reader: Reader,
  field: string,
  columns: Columns,
): RowOf<Columns>[] {
  const [head, ...body] = cellsOf(reader.text(field))
  const names = columns.map(({ name }) => name).join(', ')
  if (!head || body.length === 0) {
    reader.fail(field, `Klistra in en rubrikrad (${names}) och minst en rad under den.`)
    return []
  }
  if (body.length > MOST_ROWS) {
    reader.fail(field, `Här räknas högst ${MOST_ROWS} rader.`)
    return []
  }
  if (head.cells.length > MOST_COLUMNS) {
    reader.fail(field, `Här räknas högst ${MOST_COLUMNS} kolumner.`)
    return []
  }
  const places = columns.map(({ name }) => head.cells.findIndex((cell) => same(cell, name)))
  const missing = columns.find(({ optional }, at) => !optional && places[at] === -1)
  if (missing) {
    const delimiter =
      head.cells.length === 1 && columns.length > 1 ? ' Skilj cellerna åt med tabb eller semikolon.' : ''
    reader.fail(field, `Kolumnen ${missing.name} saknas i rubrikraden. Rubrikerna är ${names}.${delimiter}`)
    return []
  }
  return body.map(({ line, cells }) =>
    Object.fromEntries(
      columns.map(({ key, name, kind, optional }, at) => {
        const text = cells[places[at] ?? -1] ?? ''
        if (text === '' && optional) return [key, null]
        const value = text === '' ? null : parse[kind](text)
        if (value === null)
          reader.fail(
            field,
            `Rad ${line}, kolumn ${name}: ${text === '' ? 'cellen är tom' : `”${text.slice(0, 40)}” går inte att läsa`}. ${remedy[kind]}`,
          )
        return [key, value]
      }),
    ),
  ) as RowOf<Columns>[]
}

/** A table as it is pasted: header and rows with tabs, each column as wide as its longest cell. */
export function pasted(...rows: readonly (readonly string[])[]): string {
  const width = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === row.length - 1 ? cell : cell.padEnd(width[at] ?? 0))).join('\t')
  return rows.map(line).join('\n')
}
