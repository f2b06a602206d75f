import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../read-text'
import { refusedTable, type TableLine, tableLimits, type TableRead } from './model'

/** Spreadsheets of this country write semicolons; exports of other systems commas, tabs or bars. */
const delimiters = [';', '\t', ',', '|'] as const

const delimiterNames: Record<string, string> = {
  ';': 'semikolon',
  '\t': 'tabb',
  ',': 'komma',
  '|': 'lodstreck',
}

/** How a delimiter is called in a message. */
export const delimiterName = (delimiter: string): string => delimiterNames[delimiter] ?? delimiter

type Lines = { cells: string[]; line: number }[]

/** A table of a text file, whatever its delimiter and encoding (UTF-8, UTF-16, Windows-1252). */
export function readTextTable(bytes: Uint8Array): TableRead {
  const decoded = decodeText(bytes)
  if (decoded === null) return refusedTable('not-a-table')
  const { text, told, skipped } = withoutTelling(decoded.replace(/^\ufeff/, ''))
  if (text.trim() === '') return refusedTable('empty')
  const delimiter = told ?? likeliest(text)
  const lines = linesOf(text, delimiter)
  if (!lines)
    return refusedTable(
      'damaged',
      'Filen går inte att läsa som tabell: ett citattecken öppnas men stängs inte. Rätta det och försök igen.',
    )
  if (lines.length > tableLimits.rows || lines.some(({ cells }) => cells.length > tableLimits.columns))
    return refusedTable('too-many-rows')
  const rows = lines
    .map(({ cells, line }): TableLine => ({
      line: line + skipped,
      cells: cells.map((cell) => ({ text: cell.trim(), number: null })),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.text !== ''))
  if (rows.length === 0) return refusedTable('empty')
  return { ok: true, table: { kind: 'csv', sheet: null, otherSheets: [], delimiter, rows } }
}

/** Excel may say in a first line of its own (`sep=;`) which delimiter follows. */
function withoutTelling(text: string): { text: string; told: string | null; skipped: number } {
  const told = /^sep=(.)\r?\n/i.exec(text)
  return told?.[1]
    ? { text: text.slice(told[0].length), told: told[1], skipped: 1 }
    : { text, told: null, skipped: 0 }
}

/** The delimiter that divides the first lines in the same number of parts, and in most. */
function likeliest(text: string): string {
  const head = text.split(/\r\n|\r|\n/, 30).filter((line) => line.trim() !== '')
  const score = (delimiter: string): number => {
    const counts = head.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length)
    const [first = 1] = counts
    if (Math.max(...counts) < 2) return 0
    const alike = counts.filter((count) => count === first).length / counts.length
    // A comma that stands in every amount divides lines too, but not the head.
    return first < 2 ? alike * 0.1 : alike + Math.min(first, 50) / 100
  }
  return (
    [...delimiters].map((one) => ({ one, score: score(one) })).sort((a, b) => b.score - a.score)[0]?.one ??
    ';'
  )
}

function linesOf(text: string, delimiter: string): Lines | null {
  const read = (relaxed: boolean): Lines => {
    const found: { record: string[]; info: { lines: number } }[] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: relaxed,
      skip_empty_lines: true,
      info: true,
      max_record_size: 1_000_000,
      to: tableLimits.rows + 1,
    }) as never
    return found.map(({ record, info }) => ({
      cells: record,
      // The parser counts to the end of the record; a cell may hold line breaks of its own.
      line: info.lines - record.join('').split('\n').length + 1,
    }))
  }
  try {
    return read(false)
  } catch (strict) {
    if (!(strict instanceof CsvError)) throw strict
    try {
      return read(true)
    } catch (error) {
      if (error instanceof CsvError) return null
      throw error
    }
  }
}
