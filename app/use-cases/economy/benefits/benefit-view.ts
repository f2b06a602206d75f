import {
  benefitPlan,
  type BenefitPlanInput,
  realisationRate,
  type BenefitYear,
} from '../../../domain/finance/benefit-plan'
import {
  hoursRate,
  plannedHoursUntil,
  plannedUntil,
  readingMonths,
} from '../../../domain/finance/benefit-follow-up'
import type { BenefitWithReadings } from '#db/queries/economy/benefits'
import { followUpDay } from './remind-benefits'

export type ReadingView = BenefitWithReadings['readings'][number] & {
  plannedOre: number | null
  plannedHours: string | null
  /** Realised of what was planned for the same months, percent with one decimal; null when it cannot be said. */
  rate: string | null
}

export type BenefitView = Omit<BenefitWithReadings, 'readings'> & {
  /** The latest word of each month; earlier words on the same months are corrected by it. */
  readings: ReadingView[]
  latest: ReadingView | null
  /** When it is to be followed up, and whether that has been done. */
  dates: { months: number; day: string; done: boolean; late: boolean }[]
  /** Money: a budget that is lowered. For time, only what a budget has been lowered by. */
  budgetLoweredOre: number
}

/** A benefit with what was planned for the months of each reading. */
export function benefitView({ readings, ...benefit }: BenefitWithReadings, today: string): BenefitView {
  const latestOfMonths = [...new Map(readings.map((reading) => [reading.months, reading])).values()]
  const views = latestOfMonths.map((reading): ReadingView => {
    const { annualFullOre, annualHours, start, rampPct, probabilityPct } = benefit
    const item = { start, rampPct, probabilityPct }
    const money = annualFullOre === null ? null : plannedUntil({ ...item, annualFullOre }, reading.months)
    const time = annualHours === null ? null : plannedHoursUntil({ ...item, annualHours }, reading.months)
    const plannedOre = money?.ok ? money.value : null
    const plannedHours = time?.ok ? time.value : null
    return { ...reading, plannedOre, plannedHours, rate: rateOf(reading, plannedOre, plannedHours) }
  })
  const latest = views.at(-1) ?? null
  const dates = readingMonths.flatMap((months) => {
    const day = followUpDay(benefit.start, months)
    const done = views.some((reading) => reading.months >= months)
    return day === null
      ? []
      : [{ months, day, done, late: !done && day <= today && benefit.endedDay === null }]
  })
  return { ...benefit, readings: views, latest, dates, budgetLoweredOre: latest?.budgetLoweredOre ?? 0 }
}

function rateOf(
  { actualOre, actualHours, realisedPct }: BenefitWithReadings['readings'][number],
  plannedOre: number | null,
  plannedHours: string | null,
): string | null {
  if (actualHours !== null && plannedHours !== null) return hoursRate(actualHours, plannedHours)
  if (actualOre !== null && plannedOre !== null) {
    const rate = realisationRate(actualOre, plannedOre)
    return rate.ok ? rate.value : null
  }
  return realisedPct
}

export type BenefitTotals = {
  /** Of benefits that lower a budget: what they are to give a full year, and what has been planned and come so far. */
  cashable: { fullOre: number; plannedOre: number; actualOre: number; rate: string | null }
  /** Time set free is worth this, and is money only as far as a budget has been lowered. */
  freed: { hours: string; valueOre: number; loweredOre: number }
  qualitative: number
}

/** Sums of some benefits, with money and time kept apart. Plans and outcomes are of the same months. */
export function benefitTotals(views: readonly BenefitView[]): BenefitTotals {
  const standing = views.filter(({ endedDay }) => endedDay === null)
  const ofKind = (kind: BenefitView['kind']) => standing.filter((each) => each.kind === kind)
  const sum = (values: readonly (number | null | undefined)[]) =>
    values.reduce<number>((total, value) => total + (value ?? 0), 0)
  const read = views.filter(({ kind, latest }) => kind === 'CASHABLE' && latest?.actualOre != null)
  const plannedOre = sum(read.map(({ latest }) => latest?.plannedOre))
  const actualOre = sum(read.map(({ latest }) => latest?.actualOre))
  const rate = realisationRate(actualOre, plannedOre)
  const time = ofKind('FREED_TIME')
  return {
    cashable: {
      ...{
        fullOre: sum(ofKind('CASHABLE').map(({ annualFullOre }) => annualFullOre)),
        plannedOre,
        actualOre,
      },
      rate: read.length > 0 && rate.ok ? rate.value : null,
    },
    freed: {
      hours: sumOfHours(time.map(({ annualHours }) => annualHours)),
      valueOre: sum(time.map(({ annualFullOre }) => annualFullOre)),
      loweredOre: sum(
        views.filter(({ kind }) => kind === 'FREED_TIME').map(({ budgetLoweredOre }) => budgetLoweredOre),
      ),
    },
    qualitative: ofKind('QUALITATIVE').length,
  }
}

/** Hours a year are decimal text with up to six decimals, added as whole millionths. */
function sumOfHours(hours: readonly (string | null)[]): string {
  const millionths = hours.reduce((sum, text) => {
    const [whole = '0', decimals = ''] = (text ?? '0').split('.')
    return sum + BigInt(whole) * 1_000_000n + BigInt(decimals.padEnd(6, '0').slice(0, 6))
  }, 0n)
  const decimals = String(millionths % 1_000_000n)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${millionths / 1_000_000n}${decimals ? `.${decimals}` : ''}`
}

/** The plan year by year, as far as it changes: to the year when the last benefit is at full, and one more. */
export function planOfBenefits(benefits: readonly BenefitWithReadings[]): {
  items: { number: number; name: string; kind: BenefitView['kind'] }[]
  input: BenefitPlanInput
  labels: Record<string, string>
  rows: BenefitYear[]
} {
  const measured = benefits.filter(
    ({ annualFullOre, endedDay }) => annualFullOre !== null && endedDay === null,
  )
  const first = Math.min(...measured.map(({ start }) => Number(start.slice(0, 4))))
  const last = Math.max(...measured.map(({ start, rampPct }) => Number(start.slice(0, 4)) + rampPct.length))
  const years = measured.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const input = {
    years,
    items: measured.map(({ id, annualFullOre, start, rampPct, probabilityPct }) => ({
      ...{ id, annualFullOre: annualFullOre ?? 0, start, rampPct, probabilityPct },
    })),
  }
  const plan = benefitPlan(input)
  return {
    items: measured.map(({ number, name, kind }) => ({ number, name, kind })),
    ...{ input, rows: plan.ok ? plan.value : [] },
    labels: Object.fromEntries(measured.map(({ id, name }) => [id, name])),
  }
}
