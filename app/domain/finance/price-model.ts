import { sumOre, toOre } from '../shared/money'
import { add, parseDecimal, type Rational, ratio, roundHalfAway, toDecimalText } from '../shared/rational'
import { ok, refuse } from '../shared/result'
import { inProportion, shareOut } from './allocate'
import { faultInAmounts } from './checks'
import { type KeySet, readKeys, type ZeroKeyPolicy } from './price-keys'
import type { FinanceResult } from './types'

/** A service area: persons per category (FTE as decimal text), direct costs in öre of either sign, and its keys. */
export type PriceArea = KeySet & { id: string; fte: Readonly<Record<string, string>>; otherOre: number }

/**
 * A year's price model (finance.md 11). Departments and areas are given by their codes, in the order that decides who
 * gets the öre that are left over. `overheadOre` is the common overhead, both lines together.
 */
export type PriceModelInput = {
  departments: readonly string[]
  /** Öre per full-time person and year, by category: salary, employer charges and personal overhead. */
  standardCostOre: Readonly<Record<string, number>>
  overheadOre: number
  areas: readonly PriceArea[]
  /** For areas without a policy of their own. */
  zeroKeyPolicy?: ZeroKeyPolicy | undefined
  /** Prices come out in this unit: 1 öre (default), 100 for whole kronor, 100 000 for tkr. */
  unitOre?: number | undefined
}

/** One key's part of an area: what it distributes, and each department's share of it. */
export type Pot = { key: string; weightPct: string; potOre: number; departmentsOre: number[] }

/** Self-cost of an area and what each department pays for it. */
export type PricedArea = {
  id: string
  /** Full-time persons, two decimals. */
  fte: string
  staffOre: number
  otherOre: number
  overheadOre: number
  /** Staff + other + overhead. */
  totalOre: number
  /** What is charged; differs from the total only by the rounding to a unit larger than one öre. */
  chargedOre: number
  pots: Pot[]
  pricesOre: number[]
  /** Keys without any volume that were left out by the policy REDISTRIBUTE. */
  droppedKeys: string[]
}

export type PriceList = {
  basis: PriceModelInput
  areas: PricedArea[]
  departmentTotalsOre: number[]
  /** What all departments pay together. */
  totalOre: number
}

/**
 * The price list of a year: cost per service area, key pots and department prices. Every sum agrees in rows and
 * columns; nothing is added as profit.
 *
 * Refusals: `NO_RECIPIENTS` without departments or areas, `INPUT_INVALID`, `AMOUNT_TOO_LARGE`; per area in the given
 * order those of the keys ({@link readKeys}); then `NEGATIVE_WEIGHT` or `WEIGHT_SUM_ZERO` when the overhead cannot be
 * distributed by FTE.
 */
export const priceModel = (input: PriceModelInput): FinanceResult<PriceList> => {
  const { departments, areas, overheadOre, unitOre = 1 } = input
  if (departments.length === 0 || areas.length === 0) return refuse('NO_RECIPIENTS')
  if (hasDoubles(departments) || hasDoubles(areas.map(({ id }) => id))) return refuse('INPUT_INVALID')
  const fault = faultInAmounts([overheadOre, unitOre, ...Object.values(input.standardCostOre)])
  if (fault) return refuse(fault)
  if (unitOre < 1) return refuse('INPUT_INVALID')

  const prepared = []
  for (const area of areas) {
    const staff = staffOf(area, input.standardCostOre)
    if (!staff.ok) return staff
    const policy = area.zeroKeyPolicy ?? input.zeroKeyPolicy
    const keys = readKeys({ ...area, zeroKeyPolicy: policy }, departments.length)
    if (!keys.ok) return keys
    prepared.push({ area, staff: staff.value, keys: keys.value })
  }
  const overheads = overheadShares(
    overheadOre,
    prepared.map(({ staff }) => staff.fte),
  )
  if (!overheads.ok) return overheads

  const priced: PricedArea[] = []
  for (const [place, { area, staff, keys }] of prepared.entries()) {
    const overhead = overheads.value[place] ?? 0
    const totalOre = sumOre([staff.costOre, area.otherOre, overhead])
    const chargedOre = totalOre === null ? null : inWholeUnits(totalOre, unitOre)
    if (totalOre === null || chargedOre === null) return refuse('AMOUNT_TOO_LARGE')
    const potShares = shareOut(chargedOre, keys.weights, unitOre)
    if (!potShares.ok) return potShares
    const pots: Pot[] = []
    for (const [index, { key, weightPct, volumes }] of keys.keys.entries()) {
      const potOre = potShares.value[index] ?? 0
      const shares = shareOut(potOre, volumes, unitOre)
      if (!shares.ok) return shares
      pots.push({ key, weightPct, potOre, departmentsOre: shares.value })
    }
    priced.push({
      id: area.id,
      fte: toDecimalText(staff.fte, 2),
      staffOre: staff.costOre,
      otherOre: area.otherOre,
      overheadOre: overhead,
      totalOre,
      chargedOre,
      pots,
      pricesOre: sumColumns(pots.map((pot) => pot.departmentsOre)),
      droppedKeys: keys.dropped,
    })
  }
  const departmentTotalsOre = sumColumns(priced.map((area) => area.pricesOre))
  const totalOre = sumOre(departmentTotalsOre)
  if (totalOre === null || !departmentTotalsOre.every(Number.isSafeInteger)) return refuse('AMOUNT_TOO_LARGE')
  return ok({ basis: input, areas: priced, departmentTotalsOre, totalOre })
}

const hasDoubles = (codes: readonly string[]): boolean => new Set(codes).size < codes.length

/** Sums column by column of rows of equal length. */
export const sumColumns = (rows: readonly (readonly number[])[]): number[] => {
  const sums: number[] = (rows[0] ?? []).map(() => 0)
  for (const row of rows)
    for (let place = 0; place < sums.length; place += 1) sums[place] = (sums[place] ?? 0) + (row[place] ?? 0)
  return sums
}

/** Persons of an area, exact, and HU(Σ FTE · standard cost). A category without a standard cost is refused. */
const staffOf = (
  { fte, otherOre }: PriceArea,
  standardCostOre: PriceModelInput['standardCostOre'],
): FinanceResult<{ fte: Rational; costOre: number }> => {
  const fault = faultInAmounts([otherOre])
  if (fault) return refuse(fault)
  const persons = personsOf(fte)
  if (!persons) return refuse('INPUT_INVALID')
  let cost = ratio(0n, 1n)
  for (const [category, text] of Object.entries(fte)) {
    const part = parseDecimal(text)
    const standard = Object.hasOwn(standardCostOre, category) ? standardCostOre[category] : undefined
    if (!part || standard === undefined) return refuse('INPUT_INVALID')
    cost = add(cost, { num: part.num * BigInt(standard), den: part.den })
  }
  const costOre = toOre(roundHalfAway(cost.num, cost.den))
  return costOre === null ? refuse('AMOUNT_TOO_LARGE') : ok({ fte: persons, costOre })
}

/** Full-time persons of all categories, exact; null when one is no decimal. */
export const personsOf = (fte: PriceArea['fte']): Rational | null => {
  let persons = ratio(0n, 1n)
  for (const text of Object.values(fte)) {
    const part = parseDecimal(text)
    if (!part) return null
    persons = add(persons, part)
  }
  return persons
}

const overheadShares = (overheadOre: number, fte: readonly Rational[]): FinanceResult<number[]> => {
  const weights = inProportion(fte)
  if (overheadOre === 0 && weights.every((weight) => weight === 0n)) return ok(weights.map(() => 0))
  return shareOut(overheadOre, weights)
}

const inWholeUnits = (amountOre: number, unitOre: number): number | null =>
  toOre(roundHalfAway(BigInt(amountOre), BigInt(unitOre)) * BigInt(unitOre))

/** The same model with another cost added to the direct costs of one area; null when there is no such area. */
export const withAddedCost = (
  model: PriceModelInput,
  areaId: string,
  costOre: number,
): PriceModelInput | null => {
  if (!model.areas.some(({ id }) => id === areaId)) return null
  const areas = model.areas.map((area) =>
    area.id === areaId ? { ...area, otherOre: area.otherOre + costOre } : area,
  )
  return { ...model, areas }
}
