export {
  type AllocateInput,
  allocate,
  explainShares,
  type ShareExplanation,
  type SharePart,
} from './allocate'
export { type AnnuityFactor, type AnnuityFactorInput, annuity, annuityFactor } from './annuity'
export * from './appropriation'
export { type BenefitCost, type BenefitCostInput, benefitCost } from './benefit-cost'
export {
  type BenefitItem,
  type BenefitPlanInput,
  type BenefitYear,
  benefitPlan,
  realisationRate,
} from './benefit-plan'
export {
  type Capitalisation,
  type CapitalisationInput,
  capitalisationCheck,
  type LimitOperator,
  limitOperators,
} from './capitalisation'
export { type ChangedAssignment, withoutAssignments } from './changed-assignments'
export {
  compareSchedule,
  type ScheduleColumn,
  type ScheduleComparison,
  type ScheduleDifference,
  type StatedRow,
} from './compare-schedule'
export { type Component, type ComponentSchedule, type ComponentsInput, components } from './components'
export * from './derivation'
export { type EarlyDisposal, type EarlyDisposalInput, earlyDisposal } from './early-disposal'
export {
  type DepreciationExplanation,
  explainRow,
  type InterestExplanation,
  type RowExplanation,
} from './explain'
export {
  explainBenefit,
  explainBenefitYear,
  explainNetPresentValue,
  explainPayback,
  explainPresentValue,
} from './explain-cash-flow'
export { explainClaim, explainFrameAmount, explainRequest, explainRoom, type Room } from './explain-frame'
export {
  type CostColumn,
  explainBookValue,
  explainComponents,
  explainDeviation,
  explainDisposal,
  explainFrameStep,
  explainNetCost,
  explainPurchase,
} from './explain-investments'
export {
  explainAllocation,
  explainAreaTotal,
  explainCostEffect,
  explainDepartmentTotal,
  explainOverhead,
  explainPart,
  explainPercent,
  explainPot,
  explainPrice,
  explainRuns,
  explainShareEffect,
  explainStaff,
} from './explain-prices'
export {
  type DepreciationRange,
  type FirstYearConsistencyInput,
  firstYearConsistency,
} from './first-year-consistency'
export { type FollowedAmounts, type ProjectFollowUp, type ProjectLine, projectFollowUp } from './follow-up'
export {
  type Frame,
  type FrameCase,
  type FrameClaim,
  type FrameInput,
  frame,
  type RequestAnswer,
  tryRoom,
} from './frame'
export { type GrantInput, type ScheduleWithGrant, scheduleWithGrant } from './grant'
export {
  type InvestmentEffectYear,
  type InvestmentPriceEffect,
  type InvestmentPriceEffectInput,
  investmentPriceEffect,
} from './investment-price-effect'
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
export { type CashFlowInput, type CashFlowRow, cashFlowTable, netPresentValue } from './net-present-value'
export { nonDepreciable } from './non-depreciable'
export { type OperatingEffectRow, type OperatingEffectYear, operatingEffect } from './operating-effect'
export { type PaybackInput, payback } from './payback'
export {
  type DeviationEffect,
  type DeviationRow,
  deviationEffects,
  type PlanVsActualInput,
  planVsActual,
} from './plan-vs-actual'
export {
  type Change,
  changeBetween,
  type PriceChange,
  type PriceChangeInput,
  priceChange,
} from './price-change'
export {
  type Decomposed,
  decomposeArea,
  type PriceDecomposition,
  type PriceDecompositionInput,
  priceDecomposition,
} from './price-decomposition'
export {
  type AllocationKey,
  type KeySet,
  type MeasuringPeriod,
  measuringPeriodOf,
  monthsOfPeriod,
  type Volume,
  type ZeroKeyPolicy,
  zeroKeyPolicies,
} from './price-keys'
export {
  type Pot,
  type PriceArea,
  type PricedArea,
  type PriceList,
  type PriceModelInput,
  priceModel,
  withAddedCost,
} from './price-model'
export { comparePriceYears, type PriceSteps, type PriceYears, type PriceYearsInput } from './price-years'
export {
  type Investment,
  type ReinvestmentPlan,
  type ReinvestmentPlanInput,
  reinvestmentPlan,
} from './reinvestment-plan'
export { type Reserve, type ReserveInput, type ReserveMeaning, reserve } from './reserve'
export { type RestateSplitInput, restateSplit } from './restate-split'
export {
  bookValueAfter,
  type RevisedLife,
  type ReviseLifeInput,
  reviseLife,
  scheduleUntil,
} from './revise-life'
export { type StartMonthInput, type StartRule, startMonth } from './start-month'
export { straightLine } from './straight-line'
export * from './types'
