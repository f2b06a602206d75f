import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type CellValue, readXlsx } from 'hucre/xlsx'
import { renderWorkbook, type Workbook } from '~/documents/writing/workbook'
import { aboutSheet } from '~/documents/writing/workbook/about-sheet'
import { at } from '~/documents/writing/workbook/references'
import { viewsOf } from '~/documents/writing/workbook/two-views'
import { run } from './tools'

/** Every value of a file, by sheet and cell. */
export type Values = Map<string, Map<string, CellValue>>

const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

/** The same workbook with nothing but zeros where formulas stand: what is read afterwards was counted by LibreOffice. */
const emptied = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell?.kind === 'formula' ? { ...cell, value: typeof cell.value === 'number' ? -777 : '?' } : cell,
      ),
    })),
  })),
})

/** The workbooks as LibreOffice counts them from their inputs and formulas alone. */
export async function recalculated(
  folder: string,
  workbooks: Readonly<Record<string, Workbook>>,
): Promise<Record<string, Values>> {
  const [profile, given, out] = ['profile', 'given', 'out'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(path.join(profile, 'user'), { recursive: true })
  mkdirSync(given, { recursive: true })
  writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate)
  const files: string[] = []
  for (const [name, workbook] of Object.entries(workbooks)) {
    const file = path.join(given, `${name}.xlsx`)
    writeFileSync(file, await renderWorkbook(emptied(workbook)))
    files.push(file)
  }
  run(
    'soffice',
    `-env:UserInstallation=${pathToFileURL(profile)}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    out,
    ...files,
  )
  const found: Record<string, Values> = {}
  for (const name of Object.keys(workbooks))
    found[name] = await valuesIn(readFileSync(path.join(out, `${name}.xlsx`)))
  return found
}

async function valuesIn(file: Uint8Array): Promise<Values> {
  const { sheets } = await readXlsx(file)
  return new Map(
    sheets.map((sheet) => [
      sheet.name,
      new Map(
        sheet.rows.flatMap((row, rowAt) =>
          row.map((value, column) => [at(column, rowAt + 1), value] as const),
        ),
      ),
    ]),
  )
}

/** What a workbook says each cell is: öre as whole numbers where they are counted, as kronor where they are shown. */
export function* expectedCells(
  workbook: Workbook,
): Generator<{ sheet: string; cell: string; value: string | number; amount: boolean }> {
  for (const view of [aboutSheet(workbook), ...workbook.sheets].flatMap(viewsOf))
    for (const [rowAt, row] of view.rows.entries())
      for (const [column, cell] of row.cells.entries()) {
        if (!cell || cell.kind === 'blank') continue
        const isOre = cell.kind === 'ore' || (cell.kind === 'formula' && cell.format === 'ore')
        const raw = cell.kind === 'text' ? cell.text : cell.kind === 'ore' ? cell.ore : cell.value
        const value = cell.kind === 'figure' ? Number(raw) : raw
        const shown = isOre && view.amounts === 'kr' && typeof value === 'number' ? value / 100 : value
        yield { sheet: view.name, cell: at(column, rowAt + 1), value: shown, amount: isOre }
      }
}

/** Cells that LibreOffice counts otherwise than we do, in words. */
export function differences(workbook: Workbook, found: Values): string[] {
  const faults: string[] = []
  for (const { sheet, cell, value, amount } of expectedCells(workbook)) {
    const there = found.get(sheet)?.get(cell) ?? null
    if (!isSame(value, there, amount)) faults.push(`${sheet}!${cell}: ${String(there)}, skulle vara ${value}`)
  }
  return faults
}

const isSame = (value: string | number, there: CellValue, amount: boolean): boolean => {
  if (typeof value === 'string') return (there ?? '') === value
  if (typeof there !== 'number') return false
  // Amounts must be the same to the öre and the last bit; shares and percentages have as many decimals as they have.
  return amount ? there === value : Math.abs(there - value) <= 1e-9 * Math.max(1, Math.abs(value))
}
