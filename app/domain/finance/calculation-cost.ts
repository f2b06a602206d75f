import { sumOre } from '../shared/money'
import { ok, refuse, type Result } from '../shared/result'
import { allocate } from './allocate'
import { annuity } from './annuity'
import type { CalculationInput } from './calculation'
import { parseMonth } from './checks'
import { addPerYear, components } from './components'
import { scheduleWithGrant } from './grant'
import { nonDepreciable } from './non-depreciable'
import { reinvestmentPlan } from './reinvestment-plan'
import { startMonth } from './start-month'
import { straightLine, totalsOf } from './straight-line'
import type { CapitalCost, FinanceRefusal, Rates, Schedule, YearRow } from './types'

/** Refusals of a whole calculation: the core's, and what cannot be combined. */
export type CalculationRefusal =
  FinanceRefusal | 'ANNUITY_NEEDS_ONE_RATE' | 'STRAIGHT_LINE_ONLY' | 'YEARS_NEED_A_DAY'

/** Start of a calculation without a day: its years are then numbered 1, 2, 3 … */
export const UNDATED_START = '0001-01'

/** One thing bought: the whole, a part with a life of its own, or a later replacement of one. */
export type CalculationPart = { label: string; replacement: number; principalOre: number; schedule: Schedule }

/** What is capitalised, and what it costs per year: before and after a grant. Öre. */
export type CapitalCosts = {
  start: string
  principalOre: number
  parts: CalculationPart[]
  rows: YearRow[]
  totals: CapitalCost
  /** Only with a grant (finance.md 4.9): its own rows, all negative, and what is left. */
  grant: { rows: YearRow[]; totals: CapitalCost; netRows: YearRow[]; netTotals: CapitalCost } | null
  /** What is not depreciated when a reinvestment plan ends. */
  bookValueAtHorizonOre: number | null
}

const nothing: CapitalCost = { depreciationOre: 0, interestOre: 0, costOre: 0 }

/** Lines and reserve that are capitalised. A line that nobody has marked counts as capital, with a warning. */
export const capitalLinesOre = ({ lines, reserve }: CalculationInput): number | null =>
  sumOre([
    ...lines.filter(({ treatment }) => treatment !== 'OPERATING').map(({ ore }) => ore),
    reserve?.ore ?? 0,
  ])

/** What is capitalised: the parts when there are any, otherwise lines and reserve. Null beyond what a number holds. */
export const principalOf = (input: CalculationInput): number | null =>
  input.components.length > 0 ? sumOre(input.components.map(({ ore }) => ore)) : capitalLinesOre(input)

/** The rates as the core reads them. */
export const ratesOfInput = ({ rates }: Pick<CalculationInput, 'rates'>): Rates =>
  rates.mode === 'FIXED'
    ? rates.ratePct
    : Object.fromEntries(rates.years.map(({ year, ratePct }) => [String(year), ratePct]))

/** First month with cost, `YYYY-MM` (finance.md 4.1); numbered years begin with {@link UNDATED_START}. */
export const startOfInput = ({
  takenIntoUse,
  startRule,
}: Pick<CalculationInput, 'takenIntoUse' | 'startRule'>) =>
  takenIntoUse === null ? ok(UNDATED_START) : startMonth({ takenIntoUse, startRule })

/** Whether what is asked for needs anything capitalised: who leases, subscribes or refrains may have nothing. */
const mayLackCapital = ({ alternative }: CalculationInput) => alternative !== null && alternative !== 'buy'

/**
 * The capital cost of an investment (finance.md 4), made of core operations only. Refusals: the core's, and
 * `ANNUITY_NEEDS_ONE_RATE`, `STRAIGHT_LINE_ONLY` (parts, grants and replacements), `YEARS_NEED_A_DAY` (rates per
 * year without a day).
 */
export function capitalCosts(input: CalculationInput): Result<CapitalCosts, CalculationRefusal> {
  const start = startOfInput(input)
  if (!start.ok) return start
  const principalOre = principalOf(input)
  if (principalOre === null) return refuse('AMOUNT_TOO_LARGE')
  if (principalOre === 0 && mayLackCapital(input)) return ok({ ...noCapital, start: start.value })
  if (input.takenIntoUse === null && input.rates.mode === 'BY_YEAR') return refuse('YEARS_NEED_A_DAY')
  const bought = purchases(input, start.value, principalOre)
  if (!bought.ok) return bought
  return ok({ start: start.value, principalOre, ...bought.value })
}

const noCapital = {
  ...{ principalOre: 0, parts: [], rows: [], totals: nothing, grant: null, bookValueAtHorizonOre: null },
}

type Bought = Omit<CapitalCosts, 'start' | 'principalOre'>

function purchases(
  input: CalculationInput,
  start: string,
  principalOre: number,
): Result<Bought, CalculationRefusal> {
  const { method, grantOre } = input
  if (method !== 'straight_line' && (input.components.length > 0 || grantOre !== 0 || input.reinvestment))
    return refuse('STRAIGHT_LINE_ONLY')
  if (input.reinvestment) {
    if (grantOre !== 0) return refuse('STRAIGHT_LINE_ONLY')
    return replaced(input, start, principalOre, input.reinvestment)
  }
  if (input.components.length > 0) return inParts(input, start)
  const schedule = wholeSchedule(input, start, principalOre)
  if (!schedule.ok) return schedule
  const { rows, totals } = schedule.value
  const part = { label: 'Hela investeringen', replacement: 0, principalOre, schedule: schedule.value }
  const grant = grantOre === 0 ? ok(null) : grantOn([part], grantOre)
  return grant.ok
    ? ok({ parts: [part], rows, totals, grant: grant.value, bookValueAtHorizonOre: null })
    : grant
}

function wholeSchedule(
  input: CalculationInput,
  start: string,
  principalOre: number,
): Result<Schedule, CalculationRefusal> {
  const { method, residualOre, lifeMonths, interestMethod } = input
  const rates = ratesOfInput(input)
  if (method === 'straight_line')
    return straightLine({ principalOre, residualOre, lifeMonths, start, rates, interestMethod })
  if (method === 'non_depreciable') {
    const lastYear = (parseMonth(start)?.year ?? 1) + input.horizonYears - 1
    return nonDepreciable({ principalOre, start, lastYear, rates })
  }
  if (input.rates.mode !== 'FIXED') return refuse('ANNUITY_NEEDS_ONE_RATE')
  if (lifeMonths % 12 !== 0) return refuse('LIFE_NOT_WHOLE_YEARS')
  return annuity({
    principalOre,
    residualOre,
    lifeYears: lifeMonths / 12,
    start,
    ratePct: input.rates.ratePct,
  })
}

const componentsOf = (input: CalculationInput) =>
  input.components.map(({ label, ore, residualOre, lifeMonths, start }) => ({
    ...{ id: label, principalOre: ore, residualOre, lifeMonths },
    ...(start === null ? {} : { start }),
  }))

function inParts(input: CalculationInput, start: string): Result<Bought, CalculationRefusal> {
  const { interestMethod, grantOre } = input
  const answer = components({
    components: componentsOf(input),
    start,
    rates: ratesOfInput(input),
    interestMethod,
  })
  if (!answer.ok) return answer
  const { rows, totals } = answer.value
  const parts = answer.value.parts.map(({ id, schedule }) => ({
    ...{ label: id, replacement: 0, schedule, principalOre: schedule.basis.input.principalOre },
  }))
  const grant = grantOre === 0 ? ok(null) : grantOn(parts, grantOre)
  return grant.ok ? ok({ parts, rows, totals, grant: grant.value, bookValueAtHorizonOre: null }) : grant
}

/** Replaces every part at the end of its life; an investment without parts is one part. */
function replaced(
  input: CalculationInput,
  start: string,
  principalOre: number,
  { horizonYears, indexPct }: NonNullable<CalculationInput['reinvestment']>,
): Result<Bought, CalculationRefusal> {
  const { residualOre, lifeMonths, interestMethod } = input
  const whole = { id: 'Hela investeringen', principalOre, residualOre, lifeMonths }
  const plan = reinvestmentPlan({
    components: input.components.length > 0 ? componentsOf(input) : [whole],
    ...{ start, rates: ratesOfInput(input), horizonYears, indexPct, interestMethod },
  })
  if (!plan.ok) return plan
  const { investments, rows, totals, bookValueAtHorizonOre } = plan.value
  const parts = investments.map(({ component, ...rest }) => ({ label: component, ...rest }))
  return ok({ parts, rows, totals, grant: null, bookValueAtHorizonOre })
}

/** A grant with the lives of what it is for; over several parts it is shared by what they cost. */
function grantOn(
  parts: readonly CalculationPart[],
  grantOre: number,
): Result<CapitalCosts['grant'], CalculationRefusal> {
  const shares = allocate({ totalOre: grantOre, weights: parts.map((part) => String(part.principalOre)) })
  if (!shares.ok) return shares
  const granted: YearRow[][] = []
  const left: YearRow[][] = []
  for (const [at, { schedule }] of parts.entries()) {
    if (schedule.basis.method !== 'STRAIGHT_LINE') return refuse('STRAIGHT_LINE_ONLY')
    const share = shares.value[at] ?? 0
    if (share === 0) {
      left.push(schedule.rows)
      continue
    }
    const answer = scheduleWithGrant({ ...schedule.basis.input, grantOre: share })
    if (!answer.ok) return answer
    granted.push(answer.value.grant.rows)
    left.push(answer.value.net.rows)
  }
  const rows = addPerYear(granted)
  const netRows = addPerYear(left)
  const totals = totalsOf(rows)
  const netTotals = totalsOf(netRows)
  return totals && netTotals ? ok({ rows, totals, netRows, netTotals }) : refuse('AMOUNT_TOO_LARGE')
}
