import type { Cell, Row, Sheet } from './model'
import { oreName } from './names'
import { at, on } from './references'

/** A sheet as it is written: amounts either as kronor or as whole öre. */
export type View = Omit<Sheet, 'money'> & { amounts: 'kr' | 'ore' | 'none' }

/**
 * The two sheets of a sheet with money. The one in kronor is for people: what may be changed is there, and everything
 * else on it is fetched from the one in öre, which counts in whole numbers only. A sheet without money is itself.
 */
export function viewsOf(sheet: Sheet): View[] {
  const { money, ...rest } = sheet
  if (!money) return [{ ...rest, amounts: 'none' }]
  const counted = oreName(sheet.name)
  const mapped = (change: (cell: Cell, where: string) => Cell): Row[] =>
    sheet.rows.map((row, index) => ({
      ...row,
      cells: row.cells.map((cell, column) => cell && change(cell, at(column, index + 1))),
    }))
  return [
    {
      ...rest,
      amounts: 'kr',
      rows: mapped((cell, where) => (keepsPlace(cell) ? cell : fetched(cell, on(counted, where)))),
    },
    {
      ...rest,
      name: counted,
      amounts: 'ore',
      rows: mapped((cell, where) => (isInput(cell) ? fromInput(cell, on(sheet.name, where)) : cell)),
    },
  ]
}

/** Every sheet of a file in its order: what people read first, and the counting in öre after it. */
export function allViews(sheets: readonly Sheet[]): View[] {
  const views = sheets.flatMap(viewsOf)
  return [
    ...views.filter(({ amounts }) => amounts !== 'ore'),
    ...views.filter(({ amounts }) => amounts === 'ore'),
  ]
}

const isInput = (cell: Cell): boolean => 'input' in cell && cell.input === true

const keepsPlace = (cell: Cell): boolean => cell.kind === 'text' || isInput(cell)

/** What stands on the sheet in öre, as it is shown in kronor. */
const fetched = (cell: Cell, where: string): Cell => {
  switch (cell.kind) {
    case 'ore':
      return { kind: 'formula', formula: `${where}/100`, value: cell.ore, format: 'ore' }
    case 'figure':
      return { kind: 'formula', formula: where, value: Number(cell.value), format: cell.format }
    case 'formula':
      return { ...cell, formula: cell.format === 'ore' ? `${where}/100` : where }
    default:
      return cell
  }
}

/** What stands on the sheet in kronor, as it is counted: kronor typed with any decimals become whole öre here, once. */
const fromInput = (cell: Cell, where: string): Cell => {
  switch (cell.kind) {
    case 'text':
      return { kind: 'formula', formula: where, value: cell.text, format: 'text' }
    case 'blank': {
      const filled = cell.format === 'ore' ? `ROUND(${where}*100,0)` : where
      return { kind: 'formula', formula: `IF(${where}="","",${filled})`, value: '', format: cell.format }
    }
    case 'ore':
      return { kind: 'formula', formula: `ROUND(${where}*100,0)`, value: cell.ore, format: 'ore' }
    case 'figure':
      return { kind: 'formula', formula: where, value: Number(cell.value), format: cell.format }
    default:
      return cell
  }
}
