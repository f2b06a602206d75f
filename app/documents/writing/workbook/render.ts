import { type Cell as WrittenCell, type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { aboutSheet } from './about-sheet'
import type { Cell, FigureFormat, RenderWorkbook, Row } from './model'
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

const writtenSheet = (view: View): WriteSheet => {
  const cells = new Map<string, Partial<WrittenCell>>()
  view.rows.forEach((row, rowAt) => {
    row.cells.forEach((cell, columnAt) => {
      if (cell)
        cells.set(`${rowAt},${columnAt}`, { ...contentOf(cell, view), style: styleOf(cell, row, view) })
    })
  })
  const widest = Math.max(1, ...view.rows.map((row) => row.cells.length))
  return {
    name: view.name,
    rows: view.rows.map(() => []),
    cells,
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

const styleOf = (cell: Cell, { role }: Row, view: View): CellStyle => {
  const isInput = 'input' in cell && cell.input === true
  const words = cell.kind === 'text' || (cell.kind === 'formula' && cell.format === 'text')
  return {
    font: {
      name: 'Calibri',
      size: role === 'title' ? 16 : role === 'heading' ? 13 : 11,
      ...(['title', 'heading', 'head', 'sum'].includes(role) ? { bold: true } : {}),
      ...(role === 'note' ? { italic: true, color: { rgb: '4B5563' } } : {}),
      ...(isInput ? { color: { rgb: '1D4ED8' } } : {}),
    },
    ...(role === 'head' ? { fill: solid('E5E7EB') } : isInput ? { fill: solid('EFF6FF') } : {}),
    ...(role === 'sum' ? { border: { top: { style: 'thin', color: { rgb: '111827' } } } } : {}),
    alignment: alignmentOf(words, role),
    ...(words ? {} : { numFmt: formatOf(cell, view) }),
  }
}

const alignmentOf = (words: boolean, role: Row['role']): CellStyle['alignment'] => {
  if (role === 'head') return { wrapText: true, vertical: 'center', horizontal: words ? 'left' : 'right' }
  return words ? { horizontal: 'left', vertical: 'top' } : { horizontal: 'right', vertical: 'top' }
}

const formats: Record<Exclude<FigureFormat, 'ore'>, string> = {
  whole: '#,##0',
  year: '0',
  number: '#,##0.00##',
  percent: '0.0###" %"',
}

const formatOf = (cell: Cell, view: View): string => {
  const format = cell.kind === 'ore' ? 'ore' : cell.kind === 'text' ? 'whole' : cell.format
  if (format === 'ore') return view.amounts === 'ore' ? '#,##0' : '#,##0.00'
  return format === 'text' ? formats.whole : formats[format]
}
