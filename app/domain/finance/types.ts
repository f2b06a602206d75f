import type { Result } from '../shared/result'
import type { Ore } from '../shared/money'

/** Why a calculation is refused. `INPUT_INVALID` covers what is no amount, month, year, rate or choice at all. */
export const financeRefusals = [
  'INPUT_INVALID',
  'AMOUNT_TOO_LARGE',
  'PRINCIPAL_NOT_POSITIVE',
  'LIFE_NOT_POSITIVE',
  'LIFE_TOO_LONG',
  'LIFE_NOT_WHOLE_YEARS',
  'RESIDUAL_OUT_OF_RANGE',
  'RATE_MISSING',
  'RATE_NEGATIVE',
  'START_RULE_UNKNOWN',
  'STATUS_UNKNOWN',
  'FRAME_OVERCOMMITTED',
  'NO_RECIPIENTS',
  'NEGATIVE_WEIGHT',
  'WEIGHT_SUM_ZERO',
  'TOTAL_NOT_MULTIPLE_OF_UNIT',
  'KEY_MISSING',
  'KEY_WEIGHTS_NOT_100',
  'VOLUME_MISSING',
  'VOLUME_PERIOD_INCOMPLETE',
  'KEY_TOTAL_ZERO',
  'NO_VOLUMES',
  'NO_DEPRECIATION_FITS',
] as const
export type FinanceRefusal = (typeof financeRefusals)[number]

export type FinanceResult<Value> = Result<Value, FinanceRefusal>

/** Value on which the internal rate of a calendar year is charged (OPENING is *rak nominell metod*). */
export const interestMethods = ['OPENING', 'AVERAGE', 'MONTHLY'] as const
export type InterestMethod = (typeof interestMethods)[number]

/** Percent as decimal text: one rate for all years, or one per calendar year. A missing year is refused. */
export type Rates = string | Readonly<Record<string, string>>

/** Depreciation, interest and their sum, in öre. */
export type CapitalCost = { depreciationOre: Ore; interestOre: Ore; costOre: Ore }

/** One calendar year. */
export type YearRow = CapitalCost & { year: number; openingOre: Ore; closingOre: Ore }

/** One calendar year of one asset: the months it is in use, and the rate in percent that was charged. */
export type ScheduleRow = YearRow & { months: number; ratePct: string }

/** What a straight-line schedule is computed from. Months are `YYYY-MM`. */
export type StraightLineInput = {
  principalOre: Ore
  residualOre?: Ore | undefined
  lifeMonths: number
  start: string
  rates: Rates
  interestMethod?: InterestMethod | undefined
}

/** What an annuity schedule is computed from; one rate for the whole life. */
export type AnnuityInput = {
  principalOre: Ore
  residualOre?: Ore | undefined
  lifeYears: number
  ratePct: string
  start: string
}

/** What the yearly interest on land or art is computed from. */
export type NonDepreciableInput = { principalOre: Ore; start: string; lastYear: number; rates: Rates }

/** The inputs with their defaults filled in, so that a schedule can be explained without asking anyone. */
export type ScheduleBasis =
  | {
      method: 'STRAIGHT_LINE'
      input: StraightLineInput & { residualOre: Ore; interestMethod: InterestMethod }
    }
  | { method: 'ANNUITY'; input: AnnuityInput & { residualOre: Ore }; annuityOre: Ore }
  | { method: 'NON_DEPRECIABLE'; input: NonDepreciableInput }

/** Capital cost of one asset per calendar year. */
export type Schedule<Basis extends ScheduleBasis = ScheduleBasis> = {
  basis: Basis
  rows: ScheduleRow[]
  totals: CapitalCost
}

export type StraightLineSchedule = Schedule<Extract<ScheduleBasis, { method: 'STRAIGHT_LINE' }>>
export type NonDepreciableSchedule = Schedule<Extract<ScheduleBasis, { method: 'NON_DEPRECIABLE' }>>
export type AnnuitySchedule = Schedule<Extract<ScheduleBasis, { method: 'ANNUITY' }>> & {
  /** Depreciation plus interest of the last asset year, which takes up the rounding of the others. */
  finalAssetYearCostOre: Ore
}
