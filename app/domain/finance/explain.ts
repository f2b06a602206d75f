import type { CapitalCost, Schedule, ScheduleBasis, ScheduleRow } from './types'

/** How the depreciation of a year came about. Amounts in öre, months counted from the start of the asset. */
export type DepreciationExplanation =
  | {
      /** HU(base · untilMonth / lifeMonths) − HU(base · fromMonth / lifeMonths) */
      formula: 'CUMULATIVE_STRAIGHT_LINE'
      baseOre: number
      lifeMonths: number
      fromMonth: number
      untilMonth: number
    }
  | {
      /** Annuity less interest of the asset years with months in the calendar year; the last one goes to residual. */
      formula: 'ANNUITY_LESS_INTEREST'
      annuityOre: number
      lifeYears: number
      residualOre: number
      assetYears: { assetYear: number; months: number }[]
    }
  | { formula: 'NOT_DEPRECIATED' }

/** How the interest of a year came about: rate · value · months / 12. */
export type InterestExplanation = {
  formula: 'INTEREST_ON_OPENING' | 'INTEREST_ON_AVERAGE' | 'INTEREST_PER_MONTH' | 'INTEREST_PER_ASSET_YEAR'
  ratePct: string
  openingOre: number
  closingOre: number
  months: number
}

export type RowExplanation = {
  year: number
  depreciation: DepreciationExplanation
  interest: InterestExplanation
  cost: CapitalCost & { formula: 'DEPRECIATION_PLUS_INTEREST' }
}

/** Formula and inputs behind each figure of a row that belongs to the schedule. */
export const explainRow = ({ basis, rows }: Schedule, row: ScheduleRow): RowExplanation => {
  const { depreciationOre, interestOre, costOre, ratePct, openingOre, closingOre, months } = row
  const fromMonth = rows.reduce((sum, other) => (other.year < row.year ? sum + other.months : sum), 0)
  return {
    year: row.year,
    depreciation: explainDepreciation(basis, fromMonth, fromMonth + months),
    interest: { formula: interestFormula(basis), ratePct, openingOre, closingOre, months },
    cost: { formula: 'DEPRECIATION_PLUS_INTEREST', depreciationOre, interestOre, costOre },
  }
}

const explainDepreciation = (basis: ScheduleBasis, from: number, until: number): DepreciationExplanation => {
  switch (basis.method) {
    case 'STRAIGHT_LINE': {
      const { principalOre, residualOre, lifeMonths } = basis.input
      return {
        formula: 'CUMULATIVE_STRAIGHT_LINE',
        baseOre: principalOre - residualOre,
        lifeMonths,
        fromMonth: from,
        untilMonth: until,
      }
    }
    case 'ANNUITY':
      return {
        formula: 'ANNUITY_LESS_INTEREST',
        annuityOre: basis.annuityOre,
        lifeYears: basis.input.lifeYears,
        residualOre: basis.input.residualOre,
        assetYears: assetYearsWithin(from, until),
      }
    case 'NON_DEPRECIABLE':
      return { formula: 'NOT_DEPRECIATED' }
  }
}

const assetYearsWithin = (from: number, until: number): { assetYear: number; months: number }[] => {
  const parts: { assetYear: number; months: number }[] = []
  for (let month = from; month < until;) {
    const end = Math.min(until, (Math.floor(month / 12) + 1) * 12)
    parts.push({ assetYear: Math.floor(month / 12) + 1, months: end - month })
    month = end
  }
  return parts
}

const interestFormula = (basis: ScheduleBasis): InterestExplanation['formula'] => {
  if (basis.method === 'ANNUITY') return 'INTEREST_PER_ASSET_YEAR'
  if (basis.method === 'NON_DEPRECIABLE') return 'INTEREST_ON_OPENING'
  const { interestMethod } = basis.input
  if (interestMethod === 'OPENING') return 'INTEREST_ON_OPENING'
  return interestMethod === 'AVERAGE' ? 'INTEREST_ON_AVERAGE' : 'INTEREST_PER_MONTH'
}
