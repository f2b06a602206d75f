import { isUtf8 } from 'node:buffer'
import { parse } from 'csv-parse/sync'

/** A table as its file has it: the head and the lines under it. */
export type CsvTable = { columns: string[]; rows: string[][] }

/** Spreadsheets of this country write semicolons; exports of other systems commas or tabs. */
const delimiters = [';', '\t', ',', '|'] as const

/** The text of a CSV file: UTF-8 or UTF-16 by their marks, else UTF-8, else Windows-1252. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
}

/** Reads a CSV file whatever its encoding and delimiter; null for what is no table. Every row has the head's number of cells. */
export function readCsv(bytes: Uint8Array): CsvTable | null {
  const text = textOf(bytes)
  const head = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const counts = delimiters.map((delimiter) => head.split(delimiter).length)
  const delimiter = delimiters[counts.indexOf(Math.max(...counts))] ?? ';'
  try {
    const lines: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 1_000_000,
    })
    const [columns, ...rows] = lines
    // A file of another kind has no head of several columns, or holds what no text does.
    if (!columns || columns.length < 2 || text.includes('\0')) return null
    return {
      columns: columns.map((column) => column.trim()),
      rows: rows.map((row) => columns.map((_, at) => row[at] ?? '')),
    }
  } catch {
    return null
  }
}
