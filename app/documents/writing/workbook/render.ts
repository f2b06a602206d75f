import { type Cell as WrittenCell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { aboutSheet } from './about-sheet'
import type { Cell, FigureFormat, RenderWorkbook, Row, RowRole } from './model'
import { at } from './references'
import { allViews, type View } from './two-views'

/**
 * The workbook as an .xlsx file. The same workbook gives the same bytes. Formulas carry their values, and Excel and
 * LibreOffice are told to recalculate when they open it.
 */
export const renderWorkbook: RenderWorkbook = async (workbook) => {
  const views = allViews([aboutSheet(workbook), ...workbook.sheets])
  const made = new Date(`${workbook.about.day}T00:00:00Z`)
  return writeXlsx({
    sheets: views.map(writtenSheet),
    properties: {
      title: workbook.about.title,
      creator: workbook.about.owner,
      description: workbook.about.source,
      created: made,
      modified: made,
    },
    defaultFont: { name: 'Calibri', size: 11 },
  })
}

/** Points; without them LibreOffice gives every row the height of plain text. */
const heights: Partial<Record<RowRole, number>> = { title: 26, heading: 22 }

const writtenSheet = (view: View): WriteSheet => {
  const cells = new Map<string, Partial<WrittenCell>>()
  const widest = Math.max(1, ...view.rows.map((row) => row.cells.length))
  const rowDefs = new Map<number, { height: number }>()
  let head: Row | null = null
  view.rows.forEach((row, rowAt) => {
    const height = heights[row.role] ?? heightOf(row, view)
    if (height !== null) rowDefs.set(rowAt, { height })
    if (row.role === 'head') head = row
    const until = row.role === 'sum' && head ? head.cells.length : row.cells.length
    for (let columnAt = 0; columnAt < until; columnAt += 1) {
      const cell = row.cells[columnAt]
      if (!cell && row.role !== 'head' && row.role !== 'sum') continue
      const style = styleOf(cell ?? null, row, columnAt, view, isWords(view.rows[rowAt + 1], columnAt))
      const content: Partial<WrittenCell> = cell ? contentOf(cell, view) : { type: 'empty', value: null }
      cells.set(`${rowAt},${columnAt}`, { ...content, style })
    }
  })
  return {
    name: view.name,
    rows: view.rows.map(() => []),
    cells,
    rowDefs,
    columns: Array.from({ length: widest }, (_, column) => ({ width: view.widths[column] ?? 18 })),
    ...(view.frozenAbove > 1 ? { freezePane: { rows: view.frozenAbove - 1, columns: 1 } } : {}),
    view: {
      showGridLines: view.amounts !== 'ore',
      ...(view.amounts === 'ore' ? { tabColor: { rgb: '9CA3AF' } } : {}),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: widest > 5 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&L&F&C&A&RSida &P av &N' },
    ...wrong(view),
  }
}

/** Points of a line of text. */
const lineHeight = 15

/** Room for the words of a row that are broken into lines; null where one line is enough. */
const heightOf = (row: Row, view: View): number | null => {
  const lines = row.cells.map((cell, column) =>
    cell?.kind === 'text' && isWrapped(row, column)
      ? Math.ceil((cell.text.length * 1.15) / (view.widths[column] ?? 18))
      : 1,
  )
  const most = Math.max(1, ...lines)
  return most === 1 ? null : most * lineHeight
}

/** Words are broken into lines where something stands to their right; otherwise they run on over the empty cells. */
const isWrapped = ({ role, cells }: Row, column: number): boolean => {
  if (role === 'title' || role === 'note' || role === 'heading') return false
  return role === 'head' || cells.slice(column + 1).some((cell) => cell !== null)
}

/** Whether a column holds words, judged by what stands under its heading. */
const isWords = (below: Row | undefined, column: number): boolean => {
  const cell = below?.cells[column]
  return cell?.kind === 'text' || (cell?.kind === 'formula' && cell.format === 'text')
}

/** What a check finds is shown in red. */
const wrong = (view: View): Pick<WriteSheet, 'conditionalRules'> => {
  const places = view.rows.flatMap((row, index) => (row.role === 'check' ? [at(1, index + 1)] : []))
  if (places.length === 0) return {}
  return {
    conditionalRules: places.map((range, index) => ({
      type: 'cellIs',
      operator: 'notEqual',
      formula: '0',
      priority: index + 1,
      range,
      style: { font: { bold: true, color: { rgb: 'B91C1C' } }, fill: solid('FEE2E2') },
    })),
  }
}

const contentOf = (cell: Cell, view: View): Partial<WrittenCell> => {
  const shown = (value: number, isOre: boolean) => (isOre && view.amounts !== 'ore' ? value / 100 : value)
  switch (cell.kind) {
    case 'text':
      return { type: 'string', value: cell.text }
    case 'blank':
      return { type: 'empty', value: null }
    case 'ore':
      return { type: 'number', value: shown(cell.ore, true) }
    case 'figure':
      return { type: 'number', value: Number(cell.value) }
    case 'formula':
      return {
        type: 'formula',
        value: null,
        formula: cell.formula,
        formulaResult: typeof cell.value === 'number' ? shown(cell.value, cell.format === 'ore') : cell.value,
      }
  }
}

const solid = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } })

const bold: readonly RowRole[] = ['title', 'heading', 'head', 'sum']

const styleOf = (
  cell: Cell | null,
  row: Row,
  column: number,
  view: View,
  isAboveWords: boolean,
): CellStyle => {
  const { role } = row
  const isInput = cell !== null && 'input' in cell && cell.input === true
  const words = cell?.kind === 'text' || (cell?.kind === 'formula' && cell.format === 'text')
  return {
    font: {
      name: 'Calibri',
      size: role === 'title' ? 16 : role === 'heading' ? 13 : 11,
      ...(bold.includes(role) ? { bold: true } : {}),
      ...(role === 'note' ? { italic: true, color: { rgb: '4B5563' } } : {}),
      ...(isInput ? { color: { rgb: '1D4ED8' } } : {}),
    },
    ...(role === 'head' ? { fill: solid('E5E7EB') } : isInput ? { fill: solid('EFF6FF') } : {}),
    ...(role === 'sum' ? { border: { top: { style: 'thin', color: { rgb: '111827' } } } } : {}),
    alignment:
      role === 'head'
        ? {
            wrapText: true,
            vertical: 'center',
            horizontal: column === 0 || isAboveWords ? 'left' : 'right',
            ...(column > 0 && isAboveWords ? { indent: 1 } : {}),
          }
        : {
            horizontal: words || column === 0 ? 'left' : 'right',
            vertical: 'top',
            ...(words && isWrapped(row, column) ? { wrapText: true } : {}),
            // A figure at the right of its cell must not touch the words after it.
            ...(words && column > 0 ? { indent: 1 } : {}),
          },
    ...(words || cell === null ? {} : { numFmt: formatOf(cell, view) }),
  }
}

const formats: Record<Exclude<FigureFormat, 'ore' | 'number'>, string> = {
  whole: '#,##0',
  year: '0',
  hundredths: '#,##0.00',
  percent: '0.0###" %"',
}

const formatOf = (cell: Cell, view: View): string => {
  const format = cell.kind === 'ore' ? 'ore' : cell.kind === 'text' ? 'whole' : cell.format
  if (format === 'ore') return view.amounts === 'ore' ? '#,##0' : '#,##0.00'
  if (format === 'number') {
    const isWhole = 'value' in cell && Number.isInteger(Number(cell.value))
    return isWhole ? '#,##0' : '#,##0.00##'
  }
  return format === 'text' ? formats.whole : formats[format]
}
