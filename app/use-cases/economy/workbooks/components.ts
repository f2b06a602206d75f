import type { Workbook, WorkbookAbout } from '~/documents/writing/workbook'
import { down, formula, SheetWriter, sheetNames } from '~/documents/writing/workbook'
import type { CapitalCost, ComponentSchedule, YearRow } from '~/domain/finance'
import { type Part, partColumn, type PartsWritten, writeParts, writeYears, yearHead } from './parts'

/** Component depreciation (finance.md 4.6): the sums by year, and every part with its own living rows. */
export function componentsWorkbook(
  about: WorkbookAbout,
  result: ComponentSchedule,
  labels: Readonly<Record<string, string>> = {},
): Workbook {
  const parts = result.parts.map(({ id, schedule }): Part => ({ label: labels[id] ?? id, schedule }))
  return partsWorkbook(about, 'Komponentavskrivning: varje del skrivs av på sin egen tid', parts, result)
}

/** A workbook of sums by year over parts. */
export function partsWorkbook(
  about: WorkbookAbout,
  note: string,
  parts: readonly Part[],
  { rows, totals }: { rows: readonly YearRow[]; totals: CapitalCost },
  before?: (sheet: SheetWriter) => void,
): Workbook {
  const name = sheetNames()
  const main = new SheetWriter(name('Kapitalkostnad'), { money: true, widths: [44, 18, 18, 18, 18, 18] })
  const written: PartsWritten = writeParts(
    { parts: name('Delar'), months: () => name('Månader') },
    parts,
    before,
  )
  main.title(about.title, note)
  main.head(...yearHead)
  main.freeze()
  const { first, last } = writeYears(main, rows, written.all)
  const sumOf = (column: number) => `SUM(${down(column, first, last)})`
  main.sum(
    ...['Summa', null],
    formula(sumOf(2), totals.depreciationOre),
    formula(sumOf(3), totals.interestOre),
    formula(sumOf(4), totals.costOre),
  )
  main.blank()
  const all = (column: 'depreciation' | 'interest' | 'cost') => `SUM(${partColumn(written.all, column)})`
  const checks = [
    main.check('årens avskrivning är delarnas', `${sumOf(2)}-${all('depreciation')}`),
    main.check('årens ränta är delarnas', `${sumOf(3)}-${all('interest')}`),
    main.check('årens kapitalkostnad är delarnas', `${sumOf(4)}-${all('cost')}`),
  ]
  return { about, sheets: [main.done(), ...written.sheets], checks }
}
