import {
  at,
  type Cell,
  down,
  fixed,
  formula,
  inputOre,
  inputPercent,
  inputText,
  inputWhole,
  inputYear,
  onOre,
  type Sheet,
  SheetWriter,
} from '~/documents/writing/workbook'
import type { StraightLineSchedule, YearRow } from '~/domain/finance'
import { type AssetCells, scheduleColumns, scheduleHead, writeMonths, writeSchedule } from './schedule-rows'

/** What an asset of several rests on. What is not given is an input with the value of its schedule. */
export type Part = {
  label: string
  schedule: StraightLineSchedule
  /** Cells that are counted from other parts; `cells` gives those written before. */
  derived?: (
    cells: readonly AssetCells[],
  ) => Partial<Record<'principal' | 'residual' | 'life' | 'year' | 'month' | 'rate', Cell>>
}

/** Where a part's rows stand on its sheet. */
export type PartRows = { sheet: string; first: number; last: number }

export type PartsWritten = { sheets: Sheet[]; parts: PartRows[]; all: PartRows; cells: AssetCells[] }

/** Column of the year on a sheet of parts; the name of the part stands before it. */
const shift = 1

/** Sheets of months with more rows than this would be larger than anything they explain. */
const mostMonths = 20_000

/** Cells of a column of some parts' rows, for a formula on another sheet. */
export const partColumn = ({ sheet, first, last }: PartRows, column: keyof typeof scheduleColumns): string =>
  onOre(sheet, down(shift + scheduleColumns[column], first, last))

/**
 * Several assets on one sheet: what each rests on, and then every year of each, as living rows. With interest per
 * month, a sheet of their months besides. `before` may write what the parts have in common.
 */
export function writeParts(
  names: { parts: string; months: () => string },
  parts: readonly Part[],
  before?: (sheet: SheetWriter) => void,
): PartsWritten {
  const sheet = new SheetWriter(names.parts, {
    money: true,
    widths: [32, 18, 12, 14, 18, 16, 18, 16, 18, 18, 18],
  })
  sheet.title('Delarna', 'Varje del räknas och avrundas för sig; sedan läggs de ihop år för år.')
  before?.(sheet)
  sheet.head(
    'Del',
    'Anskaffningsvärde',
    'Restvärde',
    'Månader',
    'Tas i bruk, år',
    'Tas i bruk, månad',
    'Internränta',
  )
  const cells: AssetCells[] = []
  for (const part of parts) cells.push(writePart(sheet, part, cells))
  sheet.blank()
  sheet.head('Del', ...scheduleHead)

  const months = monthsOf(names, parts, cells)
  const written = parts.map((part, index): PartRows => {
    const { schedule } = part
    const own = cells[index]
    if (!own) throw new RangeError('a part without cells')
    const rows = writeSchedule(sheet, schedule, own, {
      from: shift,
      before: () => part.label,
      months: months?.blocks[index],
    })
    return { sheet: names.parts, ...rows }
  })
  const all = { sheet: names.parts, first: written[0]?.first ?? 1, last: written.at(-1)?.last ?? 1 }
  return { sheets: [sheet.done(), ...(months ? [months.sheet] : [])], parts: written, all, cells }
}

function writePart(
  sheet: SheetWriter,
  { label, schedule, derived }: Part,
  before: readonly AssetCells[],
): AssetCells {
  const { principalOre, residualOre, lifeMonths, start, rates } = schedule.basis.input
  const given = derived?.(before) ?? {}
  const isOneRate = typeof rates === 'string'
  const line = sheet.row(
    inputText(label),
    given.principal ?? inputOre(principalOre),
    given.residual ?? inputOre(residualOre),
    given.life ?? inputWhole(lifeMonths),
    given.year ?? inputYear(Number(start.slice(0, 4))),
    given.month ?? inputWhole(Number(start.slice(5))),
    isOneRate ? (given.rate ?? inputPercent(rates)) : 'per år',
  )
  return {
    ...{ principal: fixed(1, line), residual: fixed(2, line), lifeMonths: fixed(3, line) },
    ...{ startYear: fixed(4, line), startMonth: fixed(5, line), rate: isOneRate ? fixed(6, line) : null },
  }
}

function monthsOf(
  names: { parts: string; months: () => string },
  parts: readonly Part[],
  cells: readonly AssetCells[],
) {
  const inputs = parts.map(({ schedule }) => schedule.basis.input)
  if (!inputs.some(({ interestMethod }) => interestMethod === 'MONTHLY')) return null
  if (inputs.reduce((sum, { lifeMonths }) => sum + lifeMonths, 0) > mostMonths) return null
  const sheet = new SheetWriter(names.months(), { money: false, widths: [12, 12, 26] })
  sheet.title(
    'Värdet vid varje månads början',
    'Hela öre, del för del. Räntan räknas på summan av årets månader.',
  )
  const blocks = inputs.map((input, index) => {
    const own = cells[index]
    if (!own) throw new RangeError('a part without cells')
    sheet.head('Månad', 'År', `${parts[index]?.label ?? ''}, hela öre`)
    return writeMonths(sheet, input, input.lifeMonths, elsewhere(names.parts, own))
  })
  return { sheet: sheet.done(), blocks }
}

/** The cells of an asset as another sheet refers to them. */
export const elsewhere = (sheet: string, cells: AssetCells): AssetCells => ({
  principal: onOre(sheet, cells.principal),
  residual: onOre(sheet, cells.residual),
  lifeMonths: onOre(sheet, cells.lifeMonths),
  startYear: onOre(sheet, cells.startYear),
  startMonth: onOre(sheet, cells.startMonth),
  rate: cells.rate === null ? null : onOre(sheet, cells.rate),
})

export const yearHead = [
  'År',
  'Ingående värde',
  'Avskrivning',
  'Ränta',
  'Kapitalkostnad',
  'Utgående värde',
] as const

/** The sums of the parts for each calendar year, fetched with SUMIFS. Answers its first and last row. */
export function writeYears(
  sheet: SheetWriter,
  rows: readonly YearRow[],
  parts: PartRows,
): { first: number; last: number } {
  const first = sheet.next
  rows.forEach((row, index) => {
    const line = sheet.next
    const before = rows[index - 1]
    const follows = before?.year === row.year - 1
    const words =
      index === 0
        ? `MIN(${partColumn(parts, 'year')})`
        : `${at(0, line - 1)}+${row.year - (before?.year ?? 0)}`
    const sum = (column: keyof typeof scheduleColumns, ore: number) =>
      formula(`SUMIFS(${partColumn(parts, column)},${partColumn(parts, 'year')},${at(0, line)})`, ore)
    sheet.row(
      index === 0 || follows
        ? formula(words, row.year, 'year')
        : { kind: 'figure', value: String(row.year), format: 'year' },
      sum('opening', row.openingOre),
      sum('depreciation', row.depreciationOre),
      sum('interest', row.interestOre),
      formula(`${at(2, line)}+${at(3, line)}`, row.costOre),
      sum('closing', row.closingOre),
    )
  })
  return { first, last: sheet.next - 1 }
}
