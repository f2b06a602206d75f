import { toOre } from '../shared/money'
import { compare, parseDecimal, ratio, type Rational, roundHalfAway, toDecimalText } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import type { BenefitItem } from './benefit-plan'
import { monthAfter, parseMonth } from './checks'
import type { FinanceResult } from './types'

/** When benefits are followed up, in whole months after their start. */
export const readingMonths = [6, 12, 24] as const

/** The last day of the month before the one that comes `months` after the start: what has been is then known. */
export const readingMonth = (start: string, months: number): string | null => {
  const first = parseMonth(start)
  return first && monthAfter(first, months)
}

/**
 * What was planned of a yearly amount during the first `months` months from the start: per calendar year as in the
 * plan (full · months/12 · ramp · probability), rounded per year and added. Öre when `full` is öre. Refusals:
 * `INPUT_INVALID`, `AMOUNT_TOO_LARGE`.
 */
export function plannedUntil(item: Omit<BenefitItem, 'id'>, months: number): FinanceResult<number> {
  const parts = partsUntil({ ...item, full: ratio(BigInt(item.annualFullOre), 1n) }, months)
  if (!parts) return refuse('INPUT_INVALID')
  const planned = toOre(parts.reduce((sum, { num, den }) => sum + roundHalfAway(num, den), 0n))
  return planned === null ? refuse('AMOUNT_TOO_LARGE') : ok(planned)
}

/** The same for hours a year, as decimal text with one decimal. */
export function plannedHoursUntil(
  item: Omit<BenefitItem, 'id' | 'annualFullOre'> & { annualHours: string },
  months: number,
): FinanceResult<string> {
  const full = parseDecimal(item.annualHours)
  const parts = full && partsUntil({ ...item, full }, months)
  if (!parts) return refuse('INPUT_INVALID')
  const sum = parts.reduce((a, b) => ratio(a.num * b.den + b.num * a.den, a.den * b.den), ratio(0n, 1n))
  return ok(toDecimalText(sum, 1))
}

/** Realised in percent of planned, both decimal text, with one decimal; null when nothing was planned. */
export function hoursRate(realised: string, planned: string): string | null {
  const [part, whole] = [parseDecimal(realised), parseDecimal(planned)]
  return part && whole && whole.num > 0n
    ? toDecimalText(ratio(part.num * whole.den * 100n, part.den * whole.num), 1)
    : null
}

type Planned = { full: Rational; start: string; rampPct?: readonly string[]; probabilityPct?: string }

const hundred = ratio(100n, 1n)

/** The exact part of each calendar year. */
function partsUntil(
  { full, start, rampPct = [], probabilityPct = '100' }: Planned,
  months: number,
): Rational[] | null {
  const first = parseMonth(start)
  const probability = parseDecimal(probabilityPct)
  const ramp = (rampPct.length === 0 ? ['100'] : rampPct).map(parseDecimal)
  if (!first || !probability || probability.num < 0n || compare(probability, hundred) > 0) return null
  if (!Number.isInteger(months) || months < 0 || months > 1200) return null
  const parts: Rational[] = []
  let left = months
  for (let year = 0; left > 0; year += 1) {
    const inYear = Math.min(left, year === 0 ? 13 - first.month : 12)
    const step = ramp[Math.min(year, ramp.length - 1)]
    if (!step || step.num < 0n) return null
    parts.push(
      ratio(
        full.num * BigInt(inYear) * step.num * probability.num,
        full.den * 120_000n * step.den * probability.den,
      ),
    )
    left -= inYear
  }
  return parts
}
