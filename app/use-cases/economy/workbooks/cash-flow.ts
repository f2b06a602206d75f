import {
  at,
  type Cell,
  down,
  fixed,
  formula,
  inputOre,
  inputPercent,
  nearly,
  SheetWriter,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { BenefitCost, BenefitCostInput, CashFlowRow } from '~/domain/finance'

export type CashFlowWorkbookData = {
  ratePct: string
  rows: readonly CashFlowRow[]
  /** Years as text with two decimals, or null when the money never comes back. */
  payback: string | null
  discountedPayback: string | null
  /** With costs and benefits apart, the flows are counted from them. */
  benefitCost?: { input: BenefitCostInput; result: BenefitCost } | null
}

const column = {
  year: 0,
  benefit: 1,
  cost: 2,
  flow: 3,
  cumulative: 4,
  present: 5,
  cumulativePresent: 6,
  payback: 7,
  discounted: 8,
}

/**
 * Net flows, present values and the time until the money is back (finance.md 9). Depreciation and internal interest are
 * not in it. Powers of the discount rate are no binary fractions: a cell is a formula when its öre is certain.
 */
export function cashFlowWorkbook(about: WorkbookAbout, data: CashFlowWorkbookData): Workbook {
  const { ratePct, rows, benefitCost } = data
  const sheet = new SheetWriter('Kassaflöde', { money: true, widths: [44, 18, 18, 18, 18, 18, 20, 16, 18] })
  sheet.title(
    about.title,
    'År 0 räknas inte om; ett års flöde räknas vid årets slut. Avskrivning och internränta ingår inte.',
  )
  const rate = fixed(1, sheet.fact('Kalkylränta', inputPercent(ratePct)))
  sheet.blank()
  sheet.head(
    ...[
      'År',
      'Nytta',
      'Investering och drift',
      'Nettoflöde',
      'Ackumulerat',
      'Nuvärde',
      'Ackumulerat nuvärde',
    ],
    ...['Tillbaka efter, år', 'Diskonterat tillbaka efter, år'],
  )
  sheet.freeze()
  const first = sheet.next
  const growth = 1 + Number(ratePct) / 100
  let cumulative = 0
  const back: (number | null)[] = []
  const backPresent: (number | null)[] = []
  rows.forEach((row, index) => {
    const line = sheet.next
    const cell = (name: keyof typeof column, on = line) => at(column[name], on)
    const before = rows[index - 1]
    const present = row.flowOre / growth ** row.year
    cumulative += present
    back.push(crossing(before?.cumulativeOre, row.cumulativeOre, row.flowOre, row.year))
    backPresent.push(
      crossing(
        before?.cumulativePresentValueOre,
        row.cumulativePresentValueOre,
        row.presentValueOre,
        row.year,
      ),
    )
    const passes = (
      sum: 'cumulative' | 'cumulativePresent',
      flow: 'flow' | 'present',
      found: number | null,
    ): Cell | null =>
      index === 0
        ? null
        : formula(
            `IF(AND(${cell(sum, line - 1)}<0,${cell(sum)}>=0),${cell('year')}-1-${cell(sum, line - 1)}/${cell(flow)},"")`,
            found ?? '',
            'hundredths',
          )
    sheet.row(
      { kind: 'figure', value: String(row.year), format: 'year' },
      ...flowCells(benefitCost?.input, row, cell),
      formula(
        index === 0 ? cell('flow') : `${cell('cumulative', line - 1)}+${cell('flow')}`,
        row.cumulativeOre,
      ),
      nearly(`ROUND(${cell('flow')}/(1+${rate}/100)^${cell('year')},0)`, row.presentValueOre, present),
      nearly(
        `ROUND(SUMPRODUCT(${fixed(column.flow, first)}:${cell('flow')}/(1+${rate}/100)^${fixed(column.year, first)}:${cell('year')}),0)`,
        row.cumulativePresentValueOre,
        cumulative,
      ),
      passes('cumulative', 'flow', back.at(-1) ?? null),
      passes('cumulativePresent', 'present', backPresent.at(-1) ?? null),
    )
  })
  const last = sheet.next - 1
  sheet.blank()
  const net = rows.at(-1)?.cumulativePresentValueOre ?? 0
  const npv = sheet.fact('Nuvärde (NPV)', formula(at(column.cumulativePresent, last), net))
  sheet.fact('Pengarna tillbaka efter, år', backCell(data.payback, back, down(column.payback, first, last)))
  sheet.fact(
    'Diskonterat tillbaka efter, år',
    backCell(data.discountedPayback, backPresent, down(column.discounted, first, last)),
  )

  if (benefitCost) {
    const { input, result } = benefitCost
    const discounted = (from: number, words: string, exact: number, flows: readonly number[]) =>
      sheet.fact(
        words,
        nearly(
          `ROUND(SUMPRODUCT(${down(from, first, last)}/(1+${rate}/100)^${down(column.year, first, last)}),0)`,
          exact,
          flows.reduce((sum, ore, year) => sum + ore / growth ** year, 0),
        ),
      )
    const benefits = discounted(column.benefit, 'Nuvärde av nyttorna', result.pvBenefitsOre, [
      0,
      ...input.benefitsOre,
    ])
    const costs = discounted(column.cost, 'Nuvärde av investering och drift', result.pvCostsOre, [
      input.investmentOre,
      ...input.costsOre,
    ])
    sheet.fact(
      'Nytta/kostnad',
      ratioCell(`${at(1, benefits)}/${at(1, costs)}`, result.bcr, result.pvBenefitsOre / result.pvCostsOre),
    )
    sheet.fact(
      'Nettonuvärdeskvot (NNK)',
      ratioCell(`${at(1, npv)}/${at(column.cost, first)}`, result.nnk, result.npvOre / input.investmentOre),
    )
  }
  sheet.blank()
  const checks = [
    sheet.check(
      'nettoflödena är det sista ackumulerade värdet',
      `SUM(${down(column.flow, first, last)})-${at(column.cumulative, last)}`,
    ),
  ]
  return { about, sheets: [sheet.done()], checks }
}

/** Benefit, cost and net flow: apart when they are known apart, else the net flow alone. */
function flowCells(
  input: BenefitCostInput | undefined,
  row: CashFlowRow,
  cell: (name: 'benefit' | 'cost') => string,
): (Cell | null)[] {
  if (!input) return [null, null, inputOre(row.flowOre)]
  const isFirst = row.year === 0
  const benefit = isFirst ? 0 : (input.benefitsOre[row.year - 1] ?? 0)
  const cost = isFirst ? input.investmentOre : (input.costsOre[row.year - 1] ?? 0)
  return [inputOre(benefit), inputOre(cost), formula(`${cell('benefit')}-${cell('cost')}`, row.flowOre)]
}

/** The year, with its fraction, in which a sum turns from negative; null in every other year. */
function crossing(before: number | undefined, after: number, flow: number, year: number): number | null {
  if (before === undefined || before >= 0 || after < 0) return null
  return year - 1 - before / flow
}

/** The first crossing with two decimals, where the exact answer rounds the same way. */
function backCell(exact: string | null, found: readonly (number | null)[], range: string): Cell {
  const first = found.find((one) => one !== null) ?? null
  const words = `IF(COUNT(${range})=0,"aldrig",ROUND(SMALL(${range},1),2))`
  if (exact === null) return formula(words, 'aldrig', 'hundredths')
  if (first !== null && isSure(first, exact)) return formula(words, Number(exact), 'hundredths')
  return { kind: 'figure', value: exact, format: 'hundredths' }
}

const ratioCell = (words: string, exact: string | null, approximate: number): Cell => {
  if (exact === null) return { kind: 'text', text: 'går inte att räkna' }
  return isSure(approximate, exact)
    ? formula(`ROUND(${words},2)`, Number(exact), 'hundredths')
    : { kind: 'figure', value: exact, format: 'hundredths' }
}

/** Rounded amounts in the formula give the same two decimals as exact ones unless they lie very near a half. */
const isSure = (approximate: number, exact: string): boolean => {
  const hundredths = Math.abs(approximate) * 100
  const fromHalf = Math.abs(hundredths - Math.floor(hundredths) - 0.5)
  return fromHalf > 1e-6 && Math.abs(approximate - Number(exact)) < 0.006
}
