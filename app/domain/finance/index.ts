export { type AllocateInput, allocate } from './allocate'
export { type AnnuityFactor, type AnnuityFactorInput, annuity, annuityFactor } from './annuity'
export {
  type Capitalisation,
  type CapitalisationInput,
  capitalisationCheck,
  type LimitOperator,
  limitOperators,
} from './capitalisation'
export {
  compareSchedule,
  compareTotals,
  type ScheduleColumn,
  type ScheduleComparison,
  type ScheduleDifference,
  type StatedRow,
  type TotalDifference,
} from './compare-schedule'
export { type Component, type ComponentSchedule, type ComponentsInput, components } from './components'
export {
  type DepreciationExplanation,
  explainRow,
  type InterestExplanation,
  type RowExplanation,
} from './explain'
export {
  type DepreciationRange,
  type FirstYearConsistencyInput,
  firstYearConsistency,
} from './first-year-consistency'
export {
  type AverageAnnual,
  type AverageAnnualInput,
  averageAnnual,
  type FirstYearCost,
  type FullYearEffectInput,
  firstYearCost,
  fullYearEffect,
  type Presentation,
  present,
  type Sum,
  type SumInput,
  sumParts,
  type YearAmount,
} from './key-figures'
export { nonDepreciable } from './non-depreciable'
export { type Reserve, type ReserveInput, type ReserveMeaning, reserve } from './reserve'
export { type StartMonthInput, type StartRule, startMonth } from './start-month'
export { straightLine } from './straight-line'
export * from './types'
