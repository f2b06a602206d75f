import { type Column, readCell, type Values } from './columns'
import { type DecimalMark, decimalMarkOf } from './figures'
import { type Found, findHead } from './head'
import type { Table, TableFault, TableLine } from './model'
import { swappedColumns } from './swapped'

/** Faults that are shown one by one; the rest are counted. */
const mostFaults = 100

export type JudgedRow<Columns extends readonly Column[]> = { line: number; values: Values<Columns> }

export type Judged<Columns extends readonly Column[]> = {
  rows: JudgedRow<Columns>[]
  faults: TableFault[]
  /** Columns of the file that nothing was read from. */
  unused: string[]
}

/**
 * Reads every line of a table as its columns want it. Says of everything that cannot be read where it stands and what
 * to do, and of the table as a whole when its head is missing, its delimiter is another, or two columns have changed
 * places. Nothing of the rows may be used when there are faults.
 */
export function judgeRows<const Columns extends readonly Column[]>(
  table: Table,
  columns: Columns,
): Judged<Columns> {
  const head = findHead(table, columns)
  if (!head.ok) return { rows: [], faults: head.faults, unused: [] }
  const { lines, unused } = head
  if (lines.length === 0) {
    const remedy = 'Filen har rubriker men inga rader under dem. Fyll i minst en rad.'
    return { rows: [], faults: [{ line: null, column: null, found: null, remedy }], unused }
  }
  const marks = new Map(head.found.map((one) => [one.column.key, markOf(one, lines)]))
  const swapped = swappedColumns(head.found, lines, marks)
  if (swapped.length > 0) return { rows: [], faults: swapped, unused }

  const rows: JudgedRow<Columns>[] = []
  const faults: TableFault[] = []
  for (const line of lines) {
    const values: Record<string, string | number | null> = {}
    for (const { column, place, heading } of head.found) {
      const cell = line.cells[place]
      const read = readCell(column, cell, marks.get(column.key) ?? null)
      if (read.ok) values[column.key] = read.value
      else faults.push({ line: line.line, column: heading, found: cell?.text || null, remedy: read.remedy })
    }
    for (const column of head.absent) values[column.key] = null
    rows.push({ line: line.line, values: values as Values<Columns> })
  }
  return { rows: faults.length > 0 ? [] : rows, faults: shortened(faults), unused }
}

const markOf = ({ place }: Found, lines: readonly TableLine[]): DecimalMark | null =>
  decimalMarkOf(lines.map(({ cells }) => (cells[place]?.number === null ? (cells[place]?.text ?? '') : '')))

const shortened = (faults: TableFault[]): TableFault[] => {
  if (faults.length <= mostFaults) return faults
  const left = faults.length - mostFaults
  const remedy = `Ytterligare ${left} fel visas inte. Rätta dessa först och läs in filen igen.`
  return [...faults.slice(0, mostFaults), { line: null, column: null, found: null, remedy }]
}

/** A fault as one sentence: `Rad 7, kolumnen Volym: ”12x”. Skriv ett tal …`. */
export function faultText({ line, column, found, remedy }: TableFault): string {
  const place = [line === null ? '' : `rad ${line}`, column === null ? '' : `kolumnen ${column}`]
    .filter(Boolean)
    .join(', ')
  if (place === '') return remedy
  const where = place.charAt(0).toUpperCase() + place.slice(1)
  return found === null ? `${where}: ${remedy}` : `${where}: ”${found}”. ${remedy}`
}
