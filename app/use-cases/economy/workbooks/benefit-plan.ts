import {
  along,
  at,
  down,
  fixed,
  formula,
  inputBlank,
  inputOre,
  inputPercent,
  inputText,
  inputWhole,
  inputYear,
  nearly,
  quotient,
  SheetWriter,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { BenefitPlanInput, BenefitYear } from '~/domain/finance'

/** Planned benefits by year (finance.md 9): full amount × months × ramp-up × probability, rounded once per benefit and year. */
export function benefitPlanWorkbook(
  about: WorkbookAbout,
  data: {
    input: BenefitPlanInput
    labels?: Readonly<Record<string, string>>
    result: readonly BenefitYear[]
  },
): Workbook {
  const { input, labels = {}, result } = data
  const items = input.items.map((item) => ({
    ...item,
    ramp: item.rampPct && item.rampPct.length > 0 ? item.rampPct : ['100'],
    probability: item.probabilityPct ?? '100',
  }))
  const longest = Math.max(1, ...items.map((item) => item.ramp.length))
  const sheet = new SheetWriter('Nyttoplan', {
    money: true,
    widths: [44, ...items.map(() => 18), 18, 18, 18, 18],
  })
  sheet.title(
    about.title,
    'Upptrappningen gäller nyttans år i ordning; den sista procenten fortsätter att gälla.',
  )
  const rampHead = Array.from({ length: longest }, (_, index) => `Upptrappning år ${index + 1}`)
  sheet.head('Nytta', 'Helår', 'Börjar, år', 'Börjar, månad', 'Sannolikhet', ...rampHead)
  const lines = items.map((item) =>
    sheet.row(
      inputText(labels[item.id] ?? item.id),
      inputOre(item.annualFullOre),
      inputYear(Number(item.start.slice(0, 4))),
      inputWhole(Number(item.start.slice(5))),
      inputPercent(item.probability),
      ...Array.from({ length: longest }, (_, index) => {
        const percent = item.ramp[index]
        return percent === undefined ? inputBlank('percent') : inputPercent(percent)
      }),
    ),
  )

  sheet.blank()
  sheet.head('År', ...items.map((item) => labels[item.id] ?? item.id), 'Planerat')
  const first = sheet.next
  for (const row of result) {
    const line = sheet.next
    sheet.row(
      inputYear(row.year),
      ...items.map((item, index) => {
        const from = lines[index] ?? 0
        const [full, startYear, startMonth, probability] = [1, 2, 3, 4].map((column) => fixed(column, from))
        const ramp = `${fixed(5, from)}:${fixed(4 + longest, from)}`
        const year = at(0, line)
        const step = Number(row.year) - Number(item.start.slice(0, 4))
        const percent = item.ramp[Math.min(Math.max(step, 0), item.ramp.length - 1)] ?? '100'
        const months = step === 0 ? 13 - Number(item.start.slice(5)) : 12
        const words = `ROUND(${full}*IF(${year}=${startYear},13-${startMonth},12)*INDEX(${ramp},MAX(1,MIN(${year}-${startYear}+1,COUNT(${ramp}))))*${probability}/120000,0)`
        const product =
          step < 0 ? 0 : item.annualFullOre * months * Number(percent) * Number(item.probability)
        const isWhole = [percent, item.probability].every((one) => Number.isInteger(Number(one)))
        const whole = `IF(${year}<${startYear},0,${words})`
        // Whole percentages make whole products; others are no binary fractions.
        return isWhole && Number.isSafeInteger(product)
          ? quotient(whole, BigInt(product), 120_000n)
          : nearly(whole, row.itemsOre[index] ?? 0, product / 120_000)
      }),
      formula(`SUM(${along(line, 1, items.length)})`, row.plannedOre),
    )
  }
  const last = sheet.next - 1
  const planned = items.length + 1
  sheet.sum(
    'Summa',
    ...items.map((_, index) =>
      formula(
        `SUM(${down(index + 1, first, last)})`,
        result.reduce((sum, row) => sum + (row.itemsOre[index] ?? 0), 0),
      ),
    ),
    formula(
      `SUM(${down(planned, first, last)})`,
      result.reduce((sum, row) => sum + row.plannedOre, 0),
    ),
  )
  sheet.blank()
  const checks = [
    sheet.check(
      'nyttorna är summan av åren',
      `SUM(${at(1, first)}:${at(items.length, last)})-SUM(${down(planned, first, last)})`,
    ),
  ]
  return { about, sheets: [sheet.done()], checks }
}
