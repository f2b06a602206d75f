import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { limits } from '../limits'
import { openZip, ZipError } from '../zip'
import {
  refusedTable,
  type TableCell,
  type TableLine,
  tableLimits,
  type TableOptions,
  type TableProblem,
  type TableRead,
} from './model'

/**
 * A table of a spreadsheet (.xlsx). The container is judged before anything is unpacked, values are taken as they
 * were saved, and nothing outside the file is fetched.
 */
export async function readSheetTable(bytes: Uint8Array, { sheet: wanted }: TableOptions): Promise<TableRead> {
  const problem = faultInContainer(bytes)
  if (problem) return refusedTable(problem)
  const sheets = await sheetsOf(bytes)
  if (!sheets) return refusedTable('damaged')
  const chosen = chooseSheet(sheets, wanted)
  if (!chosen) {
    const names = sheets.map(({ name }) => `”${name}”`).join(', ')
    return wanted === undefined
      ? refusedTable('empty')
      : refusedTable(
          'sheet-missing',
          `Bladet ”${wanted}” finns inte i filen, som har ${names}. Byt namn på rätt blad till ”${wanted}”.`,
        )
  }
  const rows = linesOf(chosen)
  if (rows === null) return refusedTable('too-many-rows')
  if (rows.length === 0) return refusedTable('empty')
  const otherSheets = sheets.filter((one) => one !== chosen).map(({ name }) => name)
  return { ok: true, table: { kind: 'xlsx', sheet: chosen.name, otherSheets, delimiter: null, rows } }
}

/** Every part is unpacked once within the size it declares, since the library that reads them trusts what they say. */
function faultInContainer(bytes: Uint8Array): TableProblem | null {
  const container = openZip(bytes)
  if (!container.ok) return container.problem
  if (!container.zip.has('xl/workbook.xml')) return 'not-a-table'
  try {
    for (const name of container.zip.names) container.zip.read(name, limits.unpackedBytes)
    return null
  } catch (error) {
    if (error instanceof ZipError) return error.problem
    throw error
  }
}

/** What the library finds; null when it finds the file damaged, as it says with errors of its own. */
async function sheetsOf(bytes: Uint8Array): Promise<Sheet[] | null> {
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true, maxRows: tableLimits.rows + 1 })
    return sheets
  } catch {
    return null
  }
}

const isWritten = ({ rows }: Sheet): boolean =>
  rows.some((row) => row.some((value) => value !== null && value !== ''))

function chooseSheet(sheets: readonly Sheet[], wanted: string | undefined): Sheet | null {
  const written = sheets.filter(isWritten)
  const named = written.find(({ name }) => name.trim().toLowerCase() === wanted?.toLowerCase())
  if (named || wanted === undefined) return named ?? written.find(({ hidden }) => !hidden) ?? null
  return written.length === 1 ? (written[0] ?? null) : null
}

function linesOf(sheet: Sheet): TableLine[] | null {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (sheet.rows.length > tableLimits.rows || widest > tableLimits.columns) return null
  if (sheet.rows.length * widest > tableLimits.cells) return null
  return sheet.rows
    .map((row, index): TableLine => ({
      line: index + 1,
      cells: row.map((value, column) => cellOf(value, sheet.cells?.get(`${index},${column}`))),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.text !== ''))
}

function cellOf(value: CellValue, cell: Cell | undefined): TableCell {
  const saved = cell?.formula !== undefined && cell.formulaResult !== undefined ? cell.formulaResult : value
  if (saved === null) return { text: '', number: null }
  if (saved instanceof Date) return { text: saved.toISOString().slice(0, 10), number: null }
  if (typeof saved === 'boolean') return { text: saved ? 'ja' : 'nej', number: null }
  if (typeof saved === 'string') return { text: saved.trim(), number: null }
  if (!Number.isFinite(saved)) return { text: '#TAL!', number: null }
  const isPercent = /%/.test((cell?.style?.numFmt ?? '').replace(/"[^"]*"/g, ''))
  const number = plain(isPercent ? saved * 100 : saved)
  return { text: number.replace('.', ',') + (isPercent ? ' %' : ''), number }
}

/** Fifteen digits, as Excel shows: 0.1 + 0.2 is 0.3. Written without exponent. */
function plain(value: number): string {
  const short = Number(value.toPrecision(15))
  const text = String(short)
  if (!/e/i.test(text)) return text
  return short.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
}
