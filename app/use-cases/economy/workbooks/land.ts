import {
  at,
  down,
  fixed,
  formula,
  inputOre,
  inputPercent,
  inputWhole,
  inputYear,
  quotient,
  SheetWriter,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { NonDepreciableSchedule } from '~/domain/finance'
import { rateNote, rateScale, scaledRate } from './schedule-rows'

/** Yearly interest on land or art, which is not depreciated (finance.md 4.3). */
export function landWorkbook(about: WorkbookAbout, schedule: NonDepreciableSchedule): Workbook {
  const { principalOre, start, rates } = schedule.basis.input
  const sheet = new SheetWriter('Kapitalkostnad', { money: true, widths: [44, 18, 18, 18, 18] })
  sheet.title(about.title, 'Skrivs inte av: kapitalkostnaden är räntan på hela värdet')
  const place = (row: number) => fixed(1, row)
  const principal = place(sheet.fact('Anskaffningsvärde', inputOre(principalOre)))
  const year = place(sheet.fact('Tas i bruk, år', inputYear(Number(start.slice(0, 4)))))
  const month = place(sheet.fact('Tas i bruk, månad (1–12)', inputWhole(Number(start.slice(5)))))
  const scale = rateScale(
    schedule.rows.map((row) => row.ratePct),
    principalOre,
  )
  const rate =
    typeof rates === 'string' ? place(sheet.fact('Internränta', inputPercent(rates), rateNote(scale))) : null
  sheet.blank()
  sheet.head('År', 'Månader', 'Värde', 'Internränta', 'Kapitalkostnad')
  const first = sheet.next
  schedule.rows.forEach((row, index) => {
    const line = sheet.next
    sheet.row(
      formula(index === 0 ? year : `${at(0, line - 1)}+1`, row.year, 'year'),
      formula(index === 0 ? `13-${month}` : '12', row.months, 'whole'),
      formula(principal, row.openingOre),
      rate === null ? inputPercent(row.ratePct) : formula(rate, Number(row.ratePct), 'percent'),
      quotient(
        `ROUND(${at(2, line)}*ROUND(${at(3, line)}*${scale},0)*${at(1, line)}/${1200 * scale},0)`,
        BigInt(row.openingOre) * scaledRate(row.ratePct, scale) * BigInt(row.months),
        BigInt(1200 * scale),
      ),
    )
  })
  sheet.sum(
    ...['Summa', null, null, null],
    formula(`SUM(${down(4, first, sheet.next - 1)})`, schedule.totals.costOre),
  )
  return { about, sheets: [sheet.done()], checks: [] }
}
