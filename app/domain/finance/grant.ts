import { ok, refuse } from '../shared/result'
import { faultInAmounts } from './checks'
import { straightLine, totalsOf } from './straight-line'
import type { CapitalCost, FinanceResult, StraightLineInput, StraightLineSchedule, YearRow } from './types'

export type GrantInput = StraightLineInput & { grantOre: number }

export type ScheduleWithGrant = {
  gross: StraightLineSchedule
  /** The grant's own schedule; every amount negative. */
  grant: { rows: YearRow[]; totals: CapitalCost }
  net: { rows: YearRow[]; totals: CapitalCost }
}

/**
 * An investment grant (*investeringsbidrag*) beside its asset: a schedule of its own with negative sign and the same
 * life, interest included; gross and net are both shown (finance.md 4.9). Refusals: those of `straightLine`, and
 * `INPUT_INVALID` when the grant is not between one öre and what is depreciated.
 */
export const scheduleWithGrant = ({ grantOre, ...asset }: GrantInput): FinanceResult<ScheduleWithGrant> => {
  const fault = faultInAmounts([grantOre])
  if (fault) return refuse(fault)
  const gross = straightLine(asset)
  if (!gross.ok) return gross
  if (grantOre <= 0 || grantOre > asset.principalOre - (asset.residualOre ?? 0))
    return refuse('INPUT_INVALID')
  const granted = straightLine({ ...asset, principalOre: grantOre, residualOre: 0 })
  if (!granted.ok) return granted

  const rows = gross.value.rows.map((row, index) => {
    const part = granted.value.rows[index]
    return { year: row.year, grant: negative(row.year, part), gross: row }
  })
  const grantRows = rows.map((row) => row.grant)
  const netRows = rows.map((row) => added(row.gross, row.grant))
  const grantTotals = totalsOf(grantRows)
  const netTotals = totalsOf(netRows)
  if (!grantTotals || !netTotals) return refuse('AMOUNT_TOO_LARGE')
  return ok({
    gross: gross.value,
    grant: { rows: grantRows, totals: grantTotals },
    net: { rows: netRows, totals: netTotals },
  })
}

/** Zero minus, so that nothing becomes minus zero. */
const negative = (year: number, row: YearRow | undefined): YearRow => ({
  year,
  openingOre: 0 - (row?.openingOre ?? 0),
  depreciationOre: 0 - (row?.depreciationOre ?? 0),
  interestOre: 0 - (row?.interestOre ?? 0),
  costOre: 0 - (row?.costOre ?? 0),
  closingOre: 0 - (row?.closingOre ?? 0),
})

const added = (one: YearRow, other: YearRow): YearRow => ({
  year: one.year,
  openingOre: one.openingOre + other.openingOre,
  depreciationOre: one.depreciationOre + other.depreciationOre,
  interestOre: one.interestOre + other.interestOre,
  costOre: one.costOre + other.costOre,
  closingOre: one.closingOre + other.closingOre,
})
