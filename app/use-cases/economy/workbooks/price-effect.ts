import {
  along,
  at,
  down,
  formula,
  inputYear,
  ore,
  SheetWriter,
  sheetNames,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { InvestmentPriceEffect } from '~/domain/finance'
import { roundHalfAway } from '~/domain/shared/rational'

/**
 * What an investment does to the price list (finance.md 11.6): the difference of two full runs per department and year,
 * which are values, with their sums, steps between years and shares of the price as formulas.
 */
export function priceEffectWorkbook(
  about: WorkbookAbout,
  {
    effect,
    departmentNames = {},
  }: { effect: InvestmentPriceEffect; departmentNames?: Readonly<Record<string, string>> },
): Workbook {
  const { before, rows } = effect
  const departments = before.basis.departments.map((code) => departmentNames[code] ?? code)
  const width = departments.length
  const name = sheetNames()
  const sheet = new SheetWriter(name('Prispåverkan'), {
    money: true,
    widths: [44, ...departments.map(() => 19), 19, 19, 19],
  })
  sheet.title(about.title, 'Prognos: volymer, nycklar och övriga kostnader är de senast kända.')
  sheet.head('Pris utan investeringen', ...departments, 'Summa')
  const without = sheet.row(
    'Alla områden',
    ...before.departmentTotalsOre.map(ore),
    formula(`SUM(${along(sheet.next, 1, width)})`, before.totalOre),
  )
  sheet.blank()
  sheet.head('År', ...departments, 'Summa', 'Kostnad i området', 'Steg från året innan')
  const first = sheet.next
  rows.forEach((row, index) => {
    const line = sheet.next
    sheet.row(
      inputYear(row.year),
      ...row.departmentChangeOre.map(ore),
      formula(
        `SUM(${along(line, 1, width)})`,
        row.departmentChangeOre.reduce((sum, amount) => sum + amount, 0),
      ),
      ore(row.areaCostOre),
      formula(
        index === 0 ? at(width + 2, line) : `${at(width + 2, line)}-${at(width + 2, line - 1)}`,
        row.areaCostOre - (rows[index - 1]?.areaCostOre ?? 0),
      ),
    )
  })
  const last = sheet.next - 1
  sheet.blank()
  sheet.head('I procent av priset', ...departments)
  rows.forEach((row, index) => {
    sheet.row(
      { kind: 'figure', value: String(row.year), format: 'year' },
      ...row.departmentChangeOre.map((amount, place) => {
        const total = before.departmentTotalsOre[place] ?? 0
        const words = `IF(${at(place + 1, without)}=0,"–",ROUND(${at(place + 1, first + index)}*10000/${at(place + 1, without)},0)/100)`
        return formula(words, total === 0 ? '–' : hundredths(amount, total), 'percent')
      }),
    )
  })
  sheet.blank()
  const checks = [
    sheet.check(
      'förvaltningarna betalar tillsammans det som investeringen kostar',
      `SUMPRODUCT(ABS(${down(width + 1, first, last)}-${down(width + 2, first, last)}))`,
    ),
  ]
  return { about, sheets: [sheet.done()], checks: rows.length === 0 ? [] : checks }
}

const hundredths = (amount: number, of: number): number =>
  Number(roundHalfAway(BigInt(amount) * 10_000n * BigInt(Math.sign(of)), BigInt(Math.abs(of)))) / 100
