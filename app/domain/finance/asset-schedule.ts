import { toOre } from '../shared/money'
import { ok, refuse, type Result } from '../shared/result'
import { annuity } from './annuity'
import {
  type Asset,
  type AssetEvent,
  type AssetRefusal,
  type AssetSchedule,
  type AssetSegment,
  type AssetYear,
  ratesOf,
} from './asset'
import { monthAfter, parseMonth } from './checks'
import { nonDepreciable } from './non-depreciable'
import { bookValueAfter, scheduleUntil } from './revise-life'
import type { FinanceResult, Rates, StraightLineInput } from './types'

type Stretch = { input: StraightLineInput; from: number; until: number }
/** The asset, an addition or a grant, through its changes. `over`: disposed of, or impaired to nothing. */
type Part = { kind: AssetSegment['kind']; stretches: Stretch[]; last: Stretch; over: boolean }
type OneOff = { year: number; ore: number }
type State = { parts: Part[]; oneOffs: OneOff[]; disposedAfterMonths: number | null }

/**
 * Capital cost of an asset per calendar year with everything that has happened to it: each change counts forward from
 * its month, and what was before stays as it was. An addition and a grant are schedules of their own beside it; a
 * changed life holds for the asset and its grants, an impairment for the asset alone, a disposal for all of it.
 *
 * Refusals: those of the schedules; `EVENT_NOT_FOR_METHOD` for any change of what is not depreciated straight-line,
 * `EVENT_OUT_OF_ORDER`, `EVENT_AFTER_DISPOSAL`, `INPUT_INVALID` for a month or an amount that does not fit.
 */
export function assetSchedule(
  asset: Asset,
  events: readonly AssetEvent[],
): Result<AssetSchedule, AssetRefusal> {
  const { principalOre, residualOre, lifeMonths, start, terms } = asset
  const rates = ratesOf(terms.rates)
  if (!parseMonth(start)) return refuse('INPUT_INVALID')
  if (principalOre <= 0) return refuse('PRINCIPAL_NOT_POSITIVE')
  if (lifeMonths < 1) return refuse('LIFE_NOT_POSITIVE')
  if (terms.method !== 'straight_line')
    return events.length > 0 ? refuse('EVENT_NOT_FOR_METHOD') : unchanged(asset, rates)

  const { interestMethod } = terms
  const whole = partOf('asset', 0, { principalOre, residualOre, lifeMonths, start, rates, interestMethod })
  const state: State = { parts: [whole], oneOffs: [], disposedAfterMonths: null }
  let before = 0
  for (const event of events) {
    if (state.disposedAfterMonths !== null) return refuse('EVENT_AFTER_DISPOSAL')
    if (event.elapsedMonths < before) return refuse('EVENT_OUT_OF_ORDER')
    before = event.elapsedMonths
    const happened = happen(state, whole, event, start)
    if (!happened.ok) return happened
  }
  return added(state)
}

const partOf = (kind: Part['kind'], from: number, input: StraightLineInput): Part => {
  const last = { input, from, until: from + input.lifeMonths }
  return { kind, stretches: [last], last, over: false }
}

const lastsAt = ({ over, last }: Part, at: number) => !over && last.from <= at && at < last.until

/** Adds what an event does to the parts. */
function happen(state: State, whole: Part, event: AssetEvent, start: string): FinanceResult<null> {
  const { kind, elapsedMonths: at, remainingMonths, amountOre, residualOre } = event
  const first = parseMonth(start)
  const end = Math.max(...state.parts.map(({ last }) => last.until))
  if (!first || !Number.isInteger(at) || at < 0 || at > end) return refuse('INPUT_INVALID')
  if (kind === 'disposal')
    return dispose(state, at, amountOre ?? 0, Number(monthAfter(first, Math.max(0, at - 1)).slice(0, 4)))
  const month = monthAfter(first, at)
  const left = whole.last.until - at
  if (kind === 'addition') {
    const lifeMonths = remainingMonths ?? left
    if (!amountOre || amountOre <= 0 || lifeMonths <= 0) return refuse('INPUT_INVALID')
    const { rates, interestMethod } = whole.last.input
    const input = { principalOre: amountOre, residualOre: 0, lifeMonths, start: month, rates, interestMethod }
    state.parts.push(partOf(kind, at, input))
    return ok(null)
  }
  if (!lastsAt(whole, at)) return refuse('INPUT_INVALID')
  if (kind === 'grant') {
    if (!amountOre || amountOre <= 0) return refuse('INPUT_INVALID')
    const { rates, interestMethod } = whole.last.input
    const input = {
      principalOre: amountOre,
      residualOre: 0,
      lifeMonths: left,
      start: month,
      rates,
      interestMethod,
    }
    state.parts.push(partOf(kind, at, input))
    return ok(null)
  }
  if (kind === 'impairment') {
    if (!amountOre || amountOre <= 0) return refuse('INPUT_INVALID')
    state.oneOffs.push({ year: Number(month.slice(0, 4)), ore: amountOre })
    return goOn(whole, at, month, { monthsLeft: left, residualOre, lessOre: amountOre })
  }
  if (remainingMonths === null || remainingMonths <= 0) return refuse('INPUT_INVALID')
  for (const part of state.parts.filter((each) => each.kind !== 'addition' && lastsAt(each, at))) {
    const revised = goOn(part, at, month, {
      ...{ monthsLeft: remainingMonths, lessOre: 0 },
      residualOre: part === whole ? residualOre : 0,
    })
    if (!revised.ok) return revised
  }
  return ok(null)
}

/** Cuts a part at a month and goes on with its book value over other months; at nothing left it is over. */
function goOn(
  part: Part,
  at: number,
  month: string,
  { monthsLeft, residualOre, lessOre }: { monthsLeft: number; residualOre: number | null; lessOre: number },
): FinanceResult<null> {
  const { input, from } = part.last
  const book = bookValueAfter(input, at - from)
  if (!book.ok) return book
  const principalOre = book.value - lessOre
  const residual = residualOre ?? Math.min(input.residualOre ?? 0, principalOre)
  if (principalOre < 0) return refuse('INPUT_INVALID')
  if (residual < 0 || residual > principalOre) return refuse('RESIDUAL_OUT_OF_RANGE')
  part.last.until = at
  if (principalOre === 0) {
    part.over = true
    return ok(null)
  }
  const next = { ...input, principalOre, residualOre: residual, lifeMonths: monthsLeft, start: month }
  part.last = { input: next, from: at, until: at + monthsLeft }
  part.stretches.push(part.last)
  return ok(null)
}

function dispose(state: State, at: number, proceedsOre: number, year: number): FinanceResult<null> {
  let bookOre = 0
  for (const part of state.parts.filter(({ over }) => !over)) {
    const { input, from, until } = part.last
    const value = bookValueAfter(input, Math.min(at - from, input.lifeMonths))
    if (!value.ok) return value
    bookOre += part.kind === 'grant' ? -value.value : value.value
    part.last.until = Math.min(until, at)
    part.over = true
  }
  state.oneOffs.push({ year, ore: bookOre - proceedsOre })
  state.disposedAfterMonths = at
  return ok(null)
}

const emptyYear = (year: number): AssetYear => ({
  ...{ year, months: 0, openingOre: 0, depreciationOre: 0, interestOre: 0, costOre: 0, closingOre: 0 },
  ...{ grossCostOre: 0, grantCostOre: 0, oneOffOre: 0 },
})

function added({ parts, oneOffs, disposedAfterMonths }: State): Result<AssetSchedule, AssetRefusal> {
  const segments: AssetSegment[] = []
  const years = new Map<number, AssetYear>()
  const yearOf = (year: number): AssetYear => {
    const known = years.get(year) ?? emptyYear(year)
    years.set(year, known)
    return known
  }
  for (const part of parts) {
    const ofPart = new Map<number, { openingOre: number; closingOre: number }>()
    const sign = part.kind === 'grant' ? -1 : 1
    for (const { input, from, until } of part.stretches) {
      if (until === from) continue
      const schedule = scheduleUntil(input, until - from)
      if (!schedule.ok) return schedule
      const { rows } = schedule.value
      segments.push({ kind: part.kind, fromMonths: from, input, rows })
      for (const row of rows) {
        const year = yearOf(row.year)
        if (part.kind === 'asset') year.months += row.months
        year.depreciationOre += sign * row.depreciationOre
        year.interestOre += sign * row.interestOre
        year.costOre += sign * row.costOre
        if (part.kind === 'grant') year.grantCostOre -= row.costOre
        else year.grossCostOre += row.costOre
        // An impairment on 1 January lowers the value within the year: it opens with what the year before closed with.
        const carried = ofPart.get(row.year)?.openingOre ?? ofPart.get(row.year - 1)?.closingOre
        const openingOre = carried ?? row.openingOre
        ofPart.set(row.year, { openingOre, closingOre: row.closingOre })
      }
    }
    const lastYear = Math.max(...ofPart.keys())
    for (const [at, { openingOre, closingOre }] of ofPart) {
      const year = yearOf(at)
      year.openingOre += sign * openingOre
      if (!(part.over && at === lastYear)) year.closingOre += sign * closingOre
    }
  }
  for (const { year, ore } of oneOffs) yearOf(year).oneOffOre += ore
  const sorted = [...years.values()].sort((a, b) => a.year - b.year)
  return summed(sorted, segments, disposedAfterMonths)
}

/** An annuity, or what is not depreciated: as it was calculated, all its life. */
function unchanged({ terms, ...asset }: Asset, rates: Rates): Result<AssetSchedule, AssetRefusal> {
  const { principalOre, residualOre, lifeMonths, start } = asset
  const lastYear = Number(start.slice(0, 4)) + Math.ceil((Number(start.slice(5)) - 1 + lifeMonths) / 12) - 1
  if (terms.method === 'annuity' && typeof rates !== 'string') return refuse('INPUT_INVALID')
  const schedule =
    terms.method === 'annuity'
      ? annuity({ principalOre, residualOre, lifeYears: lifeMonths / 12, ratePct: String(rates), start })
      : nonDepreciable({ principalOre, start, lastYear, rates })
  if (!schedule.ok) return schedule
  const years = schedule.value.rows.map(({ ratePct: _, ...row }) => ({
    ...{ ...row, grossCostOre: row.costOre, grantCostOre: 0, oneOffOre: 0 },
  }))
  return summed(years, [], null)
}

function summed(
  years: AssetYear[],
  segments: AssetSegment[],
  disposedAfterMonths: number | null,
): Result<AssetSchedule, AssetRefusal> {
  const sum = (of: (year: AssetYear) => number) =>
    toOre(years.reduce((total, year) => total + BigInt(of(year)), 0n))
  const depreciationOre = sum((year) => year.depreciationOre)
  const interestOre = sum((year) => year.interestOre)
  const costOre = sum((year) => year.costOre)
  const oneOffOre = sum((year) => year.oneOffOre)
  if (depreciationOre === null || interestOre === null || costOre === null || oneOffOre === null)
    return refuse('AMOUNT_TOO_LARGE')
  const totals = { depreciationOre, interestOre, costOre, oneOffOre }
  return ok({ years, segments, totals, disposedAfterMonths })
}
