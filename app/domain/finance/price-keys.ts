import { add, compare, parseDecimal, type Rational, ratio } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { inProportion, type Weights } from './allocate'
import { parseMonth } from './checks'
import type { FinanceRefusal, FinanceResult } from './types'

/** A counted volume: a whole number or decimal text. Zero is a value; null is missing. */
export type Volume = number | string | null

/** An allocation key (*fördelningsnyckel*): its weight in percent and one volume per department, in their order. */
export type AllocationKey = { key: string; weightPct: string; volumes: readonly Volume[] }

/** What becomes of a key whose volumes are all zero: refused, or dropped with its weight spread over the others. */
export const zeroKeyPolicies = ['ERROR', 'REDISTRIBUTE'] as const
export type ZeroKeyPolicy = (typeof zeroKeyPolicies)[number]

/** First and last month that volumes are counted in, `YYYY-MM`. */
export type MeasuringPeriod = { from: string; until: string }

/** The measuring period of a price year: July two years before through June the year before (finance.md 11.2). */
export const measuringPeriodOf = (priceYear: number): MeasuringPeriod => ({
  from: `${priceYear - 2}-07`,
  until: `${priceYear - 1}-06`,
})

/** Months of a period, both ends counted; null when an end is no month or it ends before it begins. */
export const monthsOfPeriod = ({ from, until }: MeasuringPeriod): number | null => {
  const first = parseMonth(from)
  const last = parseMonth(until)
  if (!first || !last) return null
  const months = (last.year - first.year) * 12 + last.month - first.month + 1
  return months > 0 ? months : null
}

export type KeySet = {
  keys: readonly AllocationKey[]
  zeroKeyPolicy?: ZeroKeyPolicy | undefined
  period?: MeasuringPeriod | undefined
  /** Why volumes are estimated; then the measuring period need not be whole. */
  estimatedReason?: string | undefined
}

/** The keys that carry weight, with weights and volumes as whole numbers in proportion. */
export type UsedKeys = { keys: UsedKey[]; weights: Weights; dropped: string[] }
export type UsedKey = { key: string; weightPct: string; volumes: Weights; volumeSum: number | bigint }

/**
 * Checks the keys of one area (finance.md 11.3, 14) and prepares them for allocation. Refusals in order: `KEY_MISSING`,
 * `INPUT_INVALID` (what is no number), `KEY_WEIGHTS_NOT_100`, `NEGATIVE_WEIGHT`, `VOLUME_MISSING`, `NEGATIVE_WEIGHT`
 * (volume), `VOLUME_PERIOD_INCOMPLETE`, `NO_VOLUMES`, `KEY_TOTAL_ZERO`.
 */
export const readKeys = (set: KeySet, recipients: number): FinanceResult<UsedKeys> => {
  if (set.keys.length === 0) return refuse('KEY_MISSING')
  const weights = readAll(set.keys.map(({ weightPct }) => weightPct))
  if (!weights) return refuse('INPUT_INVALID')
  const sum = weights.reduce(add, ratio(0n, 1n))
  if (compare(sum, ratio(100n, 1n)) !== 0) return refuse('KEY_WEIGHTS_NOT_100')
  if (weights.some((weight) => weight.num < 0n)) return refuse('NEGATIVE_WEIGHT')
  if (set.keys.some(({ volumes }) => isIncomplete(volumes, recipients))) return refuse('VOLUME_MISSING')

  const read: UsedKey[] = []
  for (const { key, weightPct, volumes } of set.keys) {
    const whole = volumes.length === recipients ? wholeVolumes(volumes) : null
    if (!whole) return refuse('INPUT_INVALID')
    if (whole.some((volume) => volume < 0)) return refuse('NEGATIVE_WEIGHT')
    read.push({ key, weightPct, volumes: whole, volumeSum: sumOf(whole) })
  }
  const fault = faultInPeriod(set)
  if (fault) return refuse(fault)

  const used = read.filter(({ volumeSum }) => volumeSum > 0)
  if (used.length === 0) return refuse('NO_VOLUMES')
  if (used.length < read.length && set.zeroKeyPolicy !== 'REDISTRIBUTE') return refuse('KEY_TOTAL_ZERO')
  return ok({
    keys: used,
    weights: inProportion(weights.filter((_, place) => (read[place]?.volumeSum ?? 0) > 0)),
    dropped: read.filter(({ volumeSum }) => !(volumeSum > 0)).map(({ key }) => key),
  })
}

const isIncomplete = (volumes: readonly Volume[], recipients: number): boolean =>
  volumes.length < recipients || volumes.some((volume) => volume === null || volume === '')

const faultInPeriod = ({ period, estimatedReason = '' }: KeySet): FinanceRefusal | null => {
  if (!period) return null
  const months = monthsOfPeriod(period)
  if (months === null) return 'INPUT_INVALID'
  return months === 12 || estimatedReason.trim() !== '' ? null : 'VOLUME_PERIOD_INCOMPLETE'
}

const readAll = (texts: readonly string[]): Rational[] | null => {
  const exact: Rational[] = []
  for (const text of texts) {
    const read = parseDecimal(text)
    if (!read) return null
    exact.push(read)
  }
  return exact
}

/** Whole volumes as numbers, which they nearly always are; decimals as whole numbers in proportion. */
const wholeVolumes = (volumes: readonly Volume[]): Weights | null => {
  if (volumes.every((volume): volume is number => Number.isSafeInteger(volume))) return volumes
  if (volumes.some((volume) => typeof volume === 'number' && !Number.isSafeInteger(volume))) return null
  const exact = readAll(volumes.map(String))
  if (!exact) return null
  const whole = inProportion(exact)
  const numbers = whole.map(Number)
  return numbers.every(Number.isSafeInteger) ? numbers : whole
}

const sumOf = (volumes: Weights): number | bigint => {
  let sum = 0
  for (const volume of volumes) sum += Number(volume)
  return Number.isSafeInteger(sum) ? sum : volumes.map(BigInt).reduce((all, volume) => all + volume, 0n)
}
