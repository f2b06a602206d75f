import { SheetWriter, type Workbook, type WorkbookAbout } from '../../../documents/writing/workbook'
import type { CalculationInput } from '../../../domain/finance/calculation'
import type { CalculationResult } from '../../../domain/finance/calculation-result'
import type { AnnuitySchedule, StraightLineSchedule } from '../../../domain/finance'
import { inputFacts } from '../../../text/economy/calculations'
import { annuityWorkbook } from '../workbooks/annuity'
import { cashFlowWorkbook } from '../workbooks/cash-flow'
import { partsWorkbook } from '../workbooks/components'
import { landWorkbook } from '../workbooks/land'
import { operatingEffectWorkbook } from '../workbooks/operating-effect'
import { straightLineWorkbook } from '../workbooks/straight-line'

/** A calculation as one workbook with living rows: what it rests on, capital cost, running costs and cash flow. */
export function calculationWorkbook(
  about: WorkbookAbout,
  input: CalculationInput,
  result: CalculationResult,
): Workbook {
  const { years, lines, cashFlow } = result.effects
  const books = [
    ...capitalBooks(about, result),
    ...(lines.length > 0 || result.expensedOre > 0
      ? [operatingEffectWorkbook(about, { rows: years, result: years })]
      : []),
    ...(lines.length > 0 ? [cashFlowWorkbook(about, { ratePct: input.discountPct, ...cashFlow })] : []),
  ]
  return {
    about,
    sheets: [factsSheet(about, input), ...books.flatMap(({ sheets }) => sheets)],
    checks: books.flatMap(({ checks }) => checks),
  }
}

function capitalBooks(about: WorkbookAbout, { capital }: CalculationResult): Workbook[] {
  const [only] = capital.parts
  if (!only) return []
  if (capital.parts.length > 1) {
    const parts = capital.parts.flatMap(({ label, replacement, schedule }) =>
      isStraightLine(schedule)
        ? [{ label: replacement > 0 ? `${label}, ersättning ${replacement}` : label, schedule }]
        : [],
    )
    return [partsWorkbook(about, 'Delar med egen livslängd, eller inköp över åren', parts, capital)]
  }
  const { schedule } = only
  if (isStraightLine(schedule)) return [straightLineWorkbook(about, schedule)]
  if (isAnnuity(schedule)) return [annuityWorkbook(about, schedule)]
  const { basis, rows, totals } = schedule
  return basis.method === 'NON_DEPRECIABLE' ? [landWorkbook(about, { basis, rows, totals })] : []
}

type AnySchedule = CalculationResult['capital']['parts'][number]['schedule']

const isStraightLine = (schedule: AnySchedule): schedule is StraightLineSchedule =>
  schedule.basis.method === 'STRAIGHT_LINE'

const isAnnuity = (schedule: AnySchedule): schedule is AnnuitySchedule =>
  schedule.basis.method === 'ANNUITY' && 'finalAssetYearCostOre' in schedule

function factsSheet(about: WorkbookAbout, input: CalculationInput) {
  const sheet = new SheetWriter('Förutsättningar', { money: false, widths: [44, 70] })
  sheet.title(about.title, 'Det som kalkylen vilar på')
  for (const { label, value } of inputFacts(input)) sheet.fact(label, value)
  return sheet.done()
}
