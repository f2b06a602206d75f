import {
  at,
  down,
  formula,
  onOre,
  SheetWriter,
  sheetNames,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { StraightLineSchedule } from '~/domain/finance'
import { interestMethodWords } from './words'
import {
  type AssetCells,
  scheduleColumns,
  scheduleHead,
  writeAsset,
  writeMonths,
  writeSchedule,
} from './schedule-rows'

/** Capital cost by the straight-line method, by year (finance.md 4.2–4.4), as a workbook with living rows. */
export function straightLineWorkbook(about: WorkbookAbout, schedule: StraightLineSchedule): Workbook {
  const name = sheetNames()
  const main = new SheetWriter(name('Kapitalkostnad'), {
    money: true,
    widths: [36, 16, 12, 18, 12, 18, 16, 18, 18, 18],
  })
  main.title(about.title, 'Rak avskrivning och internränta per kalenderår')
  const cells = writeAsset(main, schedule)
  main.fact('Räntan räknas på', interestMethodWords[schedule.basis.input.interestMethod])
  main.blank()
  main.head(...scheduleHead)
  main.freeze()

  const sheets = [main]
  const monthly = schedule.basis.input.interestMethod === 'MONTHLY'
  const months = monthly ? monthsSheet(name('Månader'), main.name, schedule, cells) : null
  if (months) sheets.push(months.sheet)

  const { first, last } = writeSchedule(main, schedule, cells, months ? { months: months.rows } : {})
  const sumOf = (column: keyof typeof scheduleColumns) => `SUM(${down(scheduleColumns[column], first, last)})`
  const { depreciationOre, interestOre, costOre } = schedule.totals
  main.sum(
    ...['Summa', null, null, null, null],
    formula(sumOf('depreciation'), depreciationOre),
    formula(sumOf('interest'), interestOre),
    formula(sumOf('cost'), costOre),
  )
  main.blank()
  const checks = [
    main.check(
      'avskrivningarna är lika med anskaffningsvärdet minus restvärdet',
      `${sumOf('depreciation')}-(${cells.principal}-${cells.residual})`,
    ),
    main.check('sista värdet är restvärdet', `${at(scheduleColumns.closing, last)}-${cells.residual}`),
    main.check(
      'kapitalkostnaden är avskrivning plus ränta',
      `${sumOf('cost')}-${sumOf('depreciation')}-${sumOf('interest')}`,
    ),
  ]
  return { about, sheets: sheets.map((sheet) => sheet.done()), checks }
}

function monthsSheet(name: string, main: string, schedule: StraightLineSchedule, cells: AssetCells) {
  const sheet = new SheetWriter(name, { money: false, widths: [12, 12, 26] })
  sheet.title('Värdet vid varje månads början', 'Hela öre. Räntan räknas på summan av årets månader.')
  sheet.head('Månad', 'År', 'Värde, hela öre')
  sheet.freeze()
  const there = (cell: string) => onOre(main, cell)
  const far: AssetCells = {
    principal: there(cells.principal),
    residual: there(cells.residual),
    lifeMonths: there(cells.lifeMonths),
    startYear: there(cells.startYear),
    startMonth: there(cells.startMonth),
    rate: null,
  }
  const { input } = schedule.basis
  return { sheet, rows: writeMonths(sheet, input, input.lifeMonths, far) }
}
