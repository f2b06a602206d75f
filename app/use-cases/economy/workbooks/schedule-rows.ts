import {
  at,
  type Cell,
  down,
  fixed,
  formula,
  inputOre,
  inputPercent,
  inputWhole,
  inputYear,
  on,
  quotient,
  type SheetWriter,
} from '~/documents/writing/workbook'
import type { InterestMethod, ScheduleRow, StraightLineSchedule } from '~/domain/finance'
import { parseDecimal } from '~/domain/shared/rational'

/** References to the cells that an asset is counted from; `rate` only when one rate holds for all years. */
export type AssetCells = {
  principal: string
  residual: string
  lifeMonths: string
  startYear: string
  startMonth: string
  rate: string | null
}

/**
 * 10 to the power of the decimals that rates are counted with: four, or fewer (but all that are given) when the amount
 * is so large that whole numbers would pass what a binary fraction holds. Rates become whole numbers with it.
 */
export function rateScale(percents: readonly string[], largestOre: number): number {
  const given = Math.max(2, ...percents.map((percent) => percent.split('.')[1]?.length ?? 0))
  const highest = Math.max(1, ...percents.map(Number))
  const fits = (decimals: number) => Math.abs(largestOre) * 24 * highest * 10 ** decimals < 2 ** 52
  let decimals = Math.max(4, given)
  while (decimals > given && !fits(decimals)) decimals -= 1
  return 10 ** decimals
}

/** How many decimals of a rate are counted, for the one who types another. */
export const rateNote = (scale: number): string => `Högst ${Math.log10(scale)} decimaler räknas.`

/** A rate in percent times the scale, exact. */
export const scaledRate = (percent: string, scale: number): bigint => {
  const exact = parseDecimal(percent)
  return exact ? (exact.num * BigInt(scale)) / exact.den : 0n
}

const scaleOfSchedule = ({ basis, rows }: Pick<StraightLineSchedule, 'basis' | 'rows'>): number =>
  rateScale(
    rows.map((row) => row.ratePct),
    basis.input.principalOre,
  )

/** What a schedule rests on, in rows of label and value. Rates by year stand in the table instead. */
export function writeAsset(sheet: SheetWriter, schedule: StraightLineSchedule): AssetCells {
  const { basis, rows } = schedule
  const { principalOre, residualOre, lifeMonths, start, rates } = basis.input
  const place = (row: number) => fixed(1, row)
  const principal = place(sheet.fact('Anskaffningsvärde', inputOre(principalOre)))
  const residual = place(sheet.fact('Restvärde', inputOre(residualOre)))
  const life = place(sheet.fact('Nyttjandeperiod, månader', inputWhole(lifeMonths)))
  const startYear = place(sheet.fact('Tas i bruk, år', inputYear(Number(start.slice(0, 4)))))
  const startMonth = place(sheet.fact('Tas i bruk, månad (1–12)', inputWhole(Number(start.slice(5)))))
  const rate =
    typeof rates === 'string'
      ? place(
          sheet.fact(
            'Internränta',
            inputPercent(rows[0]?.ratePct ?? rates),
            rateNote(scaleOfSchedule(schedule)),
          ),
        )
      : null
  return { principal, residual, lifeMonths: life, startYear, startMonth, rate }
}

export const scheduleHead = [
  'År',
  'Månader',
  'Månader hittills',
  'Ingående värde',
  'Internränta',
  'Avskrivning',
  'Ränta',
  'Kapitalkostnad',
  'Utgående värde',
  'Avskrivet hittills',
] as const

/** Columns of the table of a schedule, counted from its first. */
export const scheduleColumns = {
  ...{ year: 0, months: 1, until: 2, opening: 3, rate: 4, depreciation: 5, interest: 6, cost: 7 },
  ...{ closing: 8, depreciated: 9 },
} as const

export type RowsWritten = { first: number; last: number }

type Options = {
  /** Column of the year; what stands before it is written by `before`. */
  from?: number
  before?: (index: number) => Cell | string | null
  /** Values per month, when interest is counted per month: a sheet without money whose C is öre. */
  months?: { sheet: string; first: number; last: number }
  /** Months before the first row, when the schedule goes on from an earlier one. */
}

/**
 * The years of a straight-line schedule as living rows (finance.md 4.2–4.4). Accumulated depreciation is rounded, a
 * year is the difference of two of them, and interest is rounded once a year.
 */
export function writeSchedule(
  sheet: SheetWriter,
  schedule: Pick<StraightLineSchedule, 'basis' | 'rows'>,
  cells: AssetCells,
  { from = 0, before, months }: Options = {},
): RowsWritten {
  const { principalOre, residualOre, lifeMonths, interestMethod } = schedule.basis.input
  const base = BigInt(principalOre - residualOre)
  const scale = scaleOfSchedule(schedule)
  const first = sheet.next
  let elapsed = 0
  schedule.rows.forEach((row, index) => {
    const line = sheet.next
    const cell = (name: keyof typeof scheduleColumns, at_ = line) => at(from + scheduleColumns[name], at_)
    const isFirst = index === 0
    elapsed += row.months
    const wholeYear = formula(isFirst ? cells.startYear : `${cell('year', line - 1)}+1`, row.year, 'year')
    const until = `MIN(${cells.lifeMonths},MAX(0,12*(${cell('year')}-${cells.startYear}+1)-${cells.startMonth}+1))`
    sheet.row(
      ...(before ? [before(index)] : []),
      wholeYear,
      formula(isFirst ? cell('until') : `${cell('until')}-${cell('until', line - 1)}`, row.months, 'whole'),
      formula(until, elapsed, 'whole'),
      formula(isFirst ? cells.principal : cell('closing', line - 1), row.openingOre),
      cells.rate === null ? inputPercent(row.ratePct) : formula(cells.rate, Number(row.ratePct), 'percent'),
      formula(`${cell('opening')}-${cell('closing')}`, row.depreciationOre),
      interestCell(row, interestMethod, scale, cell, schedule, months),
      formula(`${cell('depreciation')}+${cell('interest')}`, row.costOre),
      formula(`${cells.principal}-${cell('depreciated')}`, row.closingOre),
      quotient(
        `ROUND((${cells.principal}-${cells.residual})*${cell('until')}/${cells.lifeMonths},0)`,
        base * BigInt(elapsed),
        BigInt(lifeMonths),
      ),
    )
  })
  return { first, last: sheet.next - 1 }
}

function interestCell(
  row: ScheduleRow,
  method: InterestMethod,
  scale: number,
  cell: (name: keyof typeof scheduleColumns) => string,
  schedule: Pick<StraightLineSchedule, 'basis' | 'rows'>,
  months: Options['months'],
): Cell {
  const rate = `ROUND(${cell('rate')}*${scale},0)`
  const scaled = scaledRate(row.ratePct, scale)
  const count = BigInt(row.months)
  if (method === 'OPENING')
    return quotient(
      `ROUND(${cell('opening')}*${rate}*${cell('months')}/${1200 * scale},0)`,
      BigInt(row.openingOre) * scaled * count,
      BigInt(1200 * scale),
    )
  if (method === 'AVERAGE')
    return quotient(
      `ROUND((${cell('opening')}+${cell('closing')})*${rate}*${cell('months')}/${2400 * scale},0)`,
      BigInt(row.openingOre + row.closingOre) * scaled * count,
      BigInt(2400 * scale),
    )
  if (!months) return { kind: 'ore', ore: row.interestOre }
  const values = (column: number) => on(months.sheet, down(column, months.first, months.last))
  return quotient(
    `ROUND(SUMIFS(${values(2)},${values(1)},${cell('year')})*${rate}/${1200 * scale},0)`,
    monthlySum(schedule, row.year) * scaled,
    BigInt(1200 * scale),
  )
}

/** Sum of the book values at the beginning of each month of a calendar year (finance.md 4.3, MONTHLY). */
function monthlySum({ basis, rows }: Pick<StraightLineSchedule, 'basis' | 'rows'>, year: number): bigint {
  let from = 0
  for (const row of rows) {
    if (row.year === year) {
      let sum = 0n
      for (let month = from; month < from + row.months; month += 1)
        sum += BigInt(basis.input.principalOre) - depreciatedAfter(basis.input, month)
      return sum
    }
    from += row.months
  }
  return 0n
}

type Asset = StraightLineSchedule['basis']['input']

const depreciatedAfter = ({ principalOre, residualOre, lifeMonths }: Asset, months: number): bigint => {
  const twice = 2n * BigInt(lifeMonths)
  return (2n * BigInt(principalOre - residualOre) * BigInt(months) + BigInt(lifeMonths)) / twice
}

/** One row a month with the book value at its beginning: number, calendar year, whole öre. */
export function writeMonths(
  sheet: SheetWriter,
  input: Asset,
  monthCount: number,
  cells: AssetCells,
): { sheet: string; first: number; last: number } {
  const first = sheet.next
  const [startYear, startMonth] = [Number(input.start.slice(0, 4)), Number(input.start.slice(5))]
  for (let month = 1; month <= monthCount; month += 1) {
    const line = sheet.next
    const number = at(0, line)
    sheet.row(
      { kind: 'figure', value: String(month), format: 'whole' },
      formula(
        `${cells.startYear}+INT((${cells.startMonth}+${number}-2)/12)`,
        startYear + Math.floor((startMonth + month - 2) / 12),
        'year',
      ),
      formula(
        `IF(${number}>${cells.lifeMonths},0,${cells.principal}-ROUND((${cells.principal}-${cells.residual})*(${number}-1)/${cells.lifeMonths},0))`,
        input.principalOre - Number(depreciatedAfter(input, month - 1)),
        'whole',
      ),
    )
  }
  return { sheet: sheet.name, first, last: sheet.next - 1 }
}
