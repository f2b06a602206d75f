import { type Document, placeInLine } from '../text/document'
import type { Line } from '../text/lines'
import type { EvidenceSpan } from '../proposed-registration'

/** A cell with the column it begins at, counted from the left edge of the page (or its number between pipes). */
type Cell = { text: string; at: number }

/** A row of a table that kept its columns: one text per column of the header, "" where the cell is empty. */
export type TableRow = { cells: string[]; spans: EvidenceSpan[]; line: Line }

export type PrintedTable<Column> = { columns: Column[]; rows: TableRow[]; header: Line }

/**
 * Tables whose header names at least two of the wanted columns, read until a line that is no row of them. `columnOf`
 * gives the column a header cell names.
 */
export function tablesWith<Column>(
  document: Document,
  columnOf: (cell: string) => Column | undefined,
  suits: (columns: (Column | undefined)[]) => boolean,
): PrintedTable<Column | undefined>[] {
  const tables: PrintedTable<Column | undefined>[] = []
  const lines = document.lines
  let read = 0
  for (let at = 0; at < lines.length && tables.length < 100 && read < 1000; at++) {
    const header = lines[at]
    if (!header || header.text.length > 300 || header.furniture) continue
    const heads = cellsOf(document, header)
    if (heads.cells.length < 2) continue
    const columns = heads.cells.map((cell) => columnOf(cell.text))
    if (!suits(columns)) continue
    const rows: TableRow[] = []
    let empty = 0
    let spaced = false
    let last = at
    for (let k = at + 1; k < lines.length && rows.length < 200; k++) {
      const line = lines[k]
      if (!line) break
      if (line.text === '') {
        if (++empty > 1 && rows.length > 0) break
        continue
      }
      if (line.furniture || /^[-\s:|=+]+$/.test(line.text)) continue
      const printed = cellsOf(document, line)
      const cells =
        printed.piped === heads.piped ? placed(printed.cells, heads.cells, heads.piped) : undefined
      const filled = cells?.filter((cell) => cell !== '').length ?? 0
      const previous = rows.at(-1)
      // An empty line ends the table, unless one stands between all its rows.
      if (empty > 0 && rows.length === 1) spaced = true
      if (empty > 0 && rows.length > 1 && !spaced) break
      if (!cells || filled === 0 || line.text === header.text) break
      if (!heads.piped && cells[0] === '' && previous && empty === 0) {
        previous.cells = previous.cells.map((cell, c) => `${cell} ${cells[c] ?? ''}`.trim())
        previous.spans.push(...placeInLine(document, line))
      } else {
        if (filled < 2) break
        rows.push({ cells, spans: placeInLine(document, line), line })
      }
      empty = 0
      last = k
    }
    if (rows.length === 0) continue
    read += rows.length
    tables.push({ columns, rows, header })
    at = last
  }
  return tables
}

/** The cells of a line: between pipes as the original has them, else apart by two blanks or more. */
function cellsOf(document: Document, line: Line): { cells: Cell[]; piped: boolean } {
  const { source } = document
  const from = source.from[line.from] ?? 0
  const start = source.original.lastIndexOf('\n', from) + 1
  const stop = source.original.indexOf('\n', from)
  const original = source.original.slice(start, stop < 0 ? start + 2000 : Math.min(stop, start + 2000))
  if (/\|.*\|/.test(original)) {
    const inner = original
      .normalize('NFC')
      .replace(/\u00a0/g, ' ')
      .trim()
      .replace(/^\||\|$/g, '')
    const texts = inner.split('|').map((text) => text.replace(/\*\*/g, '').trim())
    return { cells: texts.map((text, at) => ({ text, at })), piped: true }
  }
  const indent = line.from - (source.text.lastIndexOf('\n', line.from - 1) + 1)
  const cells: Cell[] = []
  for (const match of line.text.matchAll(/\S(?: ?\S)*/g))
    cells.push({ text: match[0], at: indent + match.index })
  return { cells, piped: false }
}

/** Puts each cell in its column: by number between pipes, else under the header that begins nearest. */
function placed(cells: Cell[], heads: Cell[], piped: boolean): string[] | undefined {
  if (piped) return heads.map((_, k) => cells[k]?.text ?? '')
  if (cells.length > heads.length) return undefined
  if (cells.length === heads.length) return cells.map((cell) => cell.text)
  const result = heads.map(() => '')
  let free = 0
  for (const [k, cell] of cells.entries()) {
    let best = free
    for (let c = free; c < heads.length - (cells.length - k - 1); c++)
      if (Math.abs((heads[c]?.at ?? 0) - cell.at) < Math.abs((heads[best]?.at ?? 0) - cell.at)) best = c
    // A line of running text lies under no column.
    if (Math.abs((heads[best]?.at ?? 0) - cell.at) > 12) return undefined
    result[best] = cell.text
    free = best + 1
  }
  return result
}
