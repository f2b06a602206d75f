import { sumOre, toOre } from '../shared/money'
import { compare, parseDecimal, type Rational, ratio, roundHalfAway, toDecimalText } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { faultInAmounts, type Month, parseMonth } from './checks'
import type { FinanceResult } from './types'

/** A planned benefit. Percent as decimal text; the last step of the ramp goes on. */
export type BenefitItem = {
  id: string
  annualFullOre: number
  /** First month with effect, `YYYY-MM`. */
  start: string
  /** Per benefit year, from the calendar year of the start; all of it when there are no steps. */
  rampPct?: readonly string[] | undefined
  probabilityPct?: string | undefined
}

export type BenefitPlanInput = { items: readonly BenefitItem[]; years: readonly number[] }

/** A year's planned benefits, öre; `itemsOre` in the order of the items. */
export type BenefitYear = { year: number; itemsOre: number[]; plannedOre: number }

/**
 * Planned benefits per item and year: HU(full · months/12 · ramp · probability), rounded per item and year and then
 * added (finance.md 9). Refusals: `INPUT_INVALID` (also for a negative percentage or a probability above 100),
 * `AMOUNT_TOO_LARGE`.
 */
export const benefitPlan = ({ items, years }: BenefitPlanInput): FinanceResult<BenefitYear[]> => {
  const read: ReadItem[] = []
  for (const item of items) {
    const fault = faultInAmounts([item.annualFullOre])
    if (fault) return refuse(fault)
    const exact = readItem(item)
    if (!exact) return refuse('INPUT_INVALID')
    read.push(exact)
  }
  const rows: BenefitYear[] = []
  for (const year of years) {
    if (!Number.isSafeInteger(year)) return refuse('INPUT_INVALID')
    const itemsOre: number[] = []
    for (const item of read) {
      const plannedOre = toOre(plannedIn(item, year))
      if (plannedOre === null) return refuse('AMOUNT_TOO_LARGE')
      itemsOre.push(plannedOre)
    }
    const plannedOre = sumOre(itemsOre)
    if (plannedOre === null) return refuse('AMOUNT_TOO_LARGE')
    rows.push({ year, itemsOre, plannedOre })
  }
  return ok(rows)
}

/**
 * What was realised of what was planned for the same period, in percent with one decimal; null when nothing was
 * planned. Refusals: `INPUT_INVALID`, `AMOUNT_TOO_LARGE`.
 */
export const realisationRate = (realisedOre: number, plannedOre: number): FinanceResult<string | null> => {
  const fault = faultInAmounts([realisedOre, plannedOre])
  if (fault) return refuse(fault)
  if (plannedOre === 0) return ok(null)
  return ok(toDecimalText(ratio(BigInt(realisedOre) * 100n, BigInt(plannedOre)), 1))
}

type ReadItem = { full: bigint; start: Month; ramp: Rational[]; probability: Rational }

const hundred = ratio(100n, 1n)

const readItem = ({
  annualFullOre,
  start,
  rampPct = [],
  probabilityPct = '100',
}: BenefitItem): ReadItem | null => {
  const month = parseMonth(start)
  const probability = parseDecimal(probabilityPct)
  if (!month || !probability || probability.num < 0n || compare(probability, hundred) > 0) return null
  const ramp: Rational[] = []
  for (const step of rampPct.length === 0 ? ['100'] : rampPct) {
    const exact = parseDecimal(step)
    if (!exact || exact.num < 0n) return null
    ramp.push(exact)
  }
  return { full: BigInt(annualFullOre), start: month, ramp, probability }
}

const plannedIn = ({ full, start, ramp, probability }: ReadItem, year: number): bigint => {
  const benefitYear = year - start.year
  const step = ramp[Math.min(benefitYear, ramp.length - 1)]
  if (benefitYear < 0 || !step) return 0n
  const months = benefitYear === 0 ? BigInt(13 - start.month) : 12n
  return roundHalfAway(full * months * step.num * probability.num, 120_000n * step.den * probability.den)
}
