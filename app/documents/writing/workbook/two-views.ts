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
      rows: mapped((cell, where) =>
        'input' in cell && cell.input ? fromInput(cell, on(sheet.name, where)) : cell,
      ),
    },
  ]
}

const keepsPlace = (cell: Cell): boolean => cell.kind === 'text' || ('input' in cell && cell.input === true)

const fetched = (cell: Cell, where: string): Cell => {
  if (cell.kind === 'ore') return { kind: 'formula', formula: `${where}/100`, value: cell.ore, format: 'ore' }
  if (cell.kind === 'figure')
    return { kind: 'formula', formula: where, value: Number(cell.value), format: cell.format }
  if (cell.kind === 'formula') return { ...cell, formula: cell.format === 'ore' ? `${where}/100` : where }
  return cell
}

const fromInput = (cell: Cell, where: string): Cell => {
  // Kronor as typed may have more than two decimals: they are made whole öre once, here.
  if (cell.kind === 'ore')
    return { kind: 'formula', formula: `ROUND(${where}*100,0)`, value: cell.ore, format: 'ore' }
  if (cell.kind === 'figure')
    return { kind: 'formula', formula: where, value: Number(cell.value), format: cell.format }
  return cell
}
