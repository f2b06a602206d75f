import {
  at,
  down,
  formula,
  inputOre,
  inputYear,
  SheetWriter,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { OperatingEffectRow, OperatingEffectYear } from '~/domain/finance'

/** Net cost and frame step by year (finance.md 8). */
export function operatingEffectWorkbook(
  about: WorkbookAbout,
  { rows, result }: { rows: readonly OperatingEffectYear[]; result: readonly OperatingEffectRow[] },
): Workbook {
  const sheet = new SheetWriter('Driftkostnad', { money: true, widths: [44, 18, 18, 18, 18, 18, 18, 18] })
  sheet.title(
    about.title,
    'Nettokostnad = kapitalkostnad + tillkommande drift + engångskostnad − kostnad som faller bort − ny intäkt',
    'Ramjustering = nettokostnaden minus året innan',
  )
  sheet.head(
    ...[
      'År',
      'Kapitalkostnad',
      'Tillkommande drift',
      'Engångskostnad',
      'Kostnad som faller bort',
      'Ny intäkt',
    ],
    ...['Nettokostnad', 'Ramjustering'],
  )
  sheet.freeze()
  const first = sheet.next
  rows.forEach((row, index) => {
    const line = sheet.next
    const given = [
      row.capitalCostOre,
      row.addedCostOre,
      row.oneOffOre,
      row.removedCostOre,
      row.addedRevenueOre,
    ]
    sheet.row(
      inputYear(row.year),
      ...given.map((ore) => inputOre(ore ?? 0)),
      formula(
        `SUM(${at(1, line)}:${at(3, line)})-${at(4, line)}-${at(5, line)}`,
        result[index]?.netCostOre ?? 0,
      ),
      formula(
        index === 0 ? at(6, line) : `${at(6, line)}-${at(6, line - 1)}`,
        result[index]?.frameStepOre ?? 0,
      ),
    )
  })
  const last = sheet.next - 1
  sheet.blank()
  const checks =
    rows.length === 0
      ? []
      : [
          sheet.check(
            'ramjusteringarna leder till sista årets nettokostnad',
            `SUM(${down(7, first, last)})-${at(6, last)}`,
          ),
        ]
  return { about, sheets: [sheet.done()], checks }
}
