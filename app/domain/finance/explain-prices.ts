import { percentChange } from '../shared/money'
import { floorOf, toDecimalText } from '../shared/rational'
import {
  type AllocateInput,
  explainShares,
  inProportion,
  type ShareExplanation,
  type SharePart,
  type Weights,
  wholeWeights,
} from './allocate'
import type { Derivation, PercentDerivation } from './derivation'
import { sumOf } from './explain-investments'
import type { Decomposed } from './price-decomposition'
import { readKeys } from './price-keys'
import { type PricedArea, type PriceList, personsOf } from './price-model'

const areaOf = ({ areas, basis }: PriceList, areaId: string) => {
  const place = areas.findIndex(({ id }) => id === areaId)
  const priced = areas[place]
  const given = basis.areas[place]
  return priced && given ? { priced, given } : null
}

/** What staff of an area costs: FTE times standard cost per category. Null for an area that is not there. */
export const explainStaff = (list: PriceList, areaId: string): Derivation | null => {
  const area = areaOf(list, areaId)
  if (!area) return null
  return {
    formula: 'STAFF',
    rounding: 'HALF_AWAY',
    parts: Object.entries(area.given.fte).map(([category, fte]) => ({
      category,
      fte,
      standardCostOre: list.basis.standardCostOre[category] ?? 0,
    })),
    resultOre: area.priced.staffOre,
  }
}

/** The self-cost of an area: staff, other direct cost, overhead. */
export const explainAreaTotal = ({
  staffOre,
  otherOre,
  overheadOre,
  chargedOre,
  totalOre,
}: PricedArea): Derivation => {
  const rounding = chargedOre - totalOre
  return sumOf([
    { term: 'staff', name: null, ore: staffOre },
    { term: 'other', name: null, ore: otherOre },
    { term: 'overhead', name: null, ore: overheadOre },
    ...(rounding === 0 ? [] : [{ term: 'rounding' as const, name: null, ore: rounding }]),
  ])
}

/** An area's part of the common overhead, by FTE. */
export const explainOverhead = (list: PriceList, areaId: string): Derivation | null => {
  const { areas, basis } = list
  const place = areas.findIndex(({ id }) => id === areaId)
  const persons = basis.areas.flatMap(({ fte }) => personsOf(fte) ?? [])
  if (place < 0) return null
  const shown = areas.map(({ fte }) => fte)
  const names = areas.map(({ id }) => id)
  return shareAt({ totalOre: basis.overheadOre, weights: inProportion(persons), shown, names }, place)
}

/** A key's pot: the area's cost by the weights of its keys. */
export const explainPot = (list: PriceList, areaId: string, key: string): Derivation | null => {
  const area = areaOf(list, areaId)
  if (!area) return null
  const { pots, chargedOre } = area.priced
  const shown = pots.map(({ weightPct }) => weightPct)
  const weights = wholeWeights(shown)
  const place = pots.findIndex((pot) => pot.key === key)
  if (!weights || place < 0) return null
  const names = pots.map((pot) => pot.key)
  return shareAt({ totalOre: chargedOre, weights, shown, names, unitOre: list.basis.unitOre }, place)
}

/** A department's part of a pot, by its volume. */
export const explainPart = (
  list: PriceList,
  areaId: string,
  key: string,
  department: string,
): Derivation | null => {
  const area = areaOf(list, areaId)
  const { departments, zeroKeyPolicy, unitOre } = list.basis
  const place = departments.indexOf(department)
  if (!area || place < 0) return null
  const policy = area.given.zeroKeyPolicy ?? zeroKeyPolicy
  const keys = readKeys({ ...area.given, zeroKeyPolicy: policy }, departments.length)
  const used = keys.ok ? keys.value.keys.find((other) => other.key === key) : undefined
  const pot = area.priced.pots.find((other) => other.key === key)
  if (!used || !pot) return null
  const given = area.given.keys.find((other) => other.key === key)?.volumes ?? []
  const shown = given.map(String)
  return shareAt({ totalOre: pot.potOre, weights: used.volumes, shown, names: departments, unitOre }, place)
}

/** What a department pays for an area: its parts of the area's pots. */
export const explainPrice = (list: PriceList, areaId: string, department: string): Derivation | null => {
  const area = areaOf(list, areaId)
  const place = list.basis.departments.indexOf(department)
  if (!area || place < 0) return null
  return sumOf(
    area.priced.pots.map(({ key, departmentsOre }) => ({
      term: 'key',
      name: key,
      ore: departmentsOre[place] ?? 0,
    })),
  )
}

/** What a department pays in all: its prices for the areas. */
export const explainDepartmentTotal = (list: PriceList, department: string): Derivation | null => {
  const place = list.basis.departments.indexOf(department)
  if (place < 0) return null
  return sumOf(
    list.areas.map(({ id, pricesOre }) => ({ term: 'area', name: id, ore: pricesOre[place] ?? 0 })),
  )
}

/** A change in percent. */
export const explainPercent = (previousOre: number, currentOre: number): PercentDerivation => ({
  previousOre,
  currentOre,
  changeOre: currentOre - previousOre,
  pct: percentChange(previousOre, currentOre),
})

/** The cost effect of one department: its part of the area's change, by last year's prices. Null for a new area. */
export const explainCostEffect = (
  departments: readonly string[],
  previousOre: readonly number[],
  currentOre: readonly number[],
  department: string,
): Derivation | null => {
  const place = departments.indexOf(department)
  const sum = (prices: readonly number[]) => prices.reduce((all, price) => all + price, 0)
  if (place < 0) return null
  const totalOre = sum(currentOre) - sum(previousOre)
  const shown = previousOre.map(String)
  return shareAt({ totalOre, weights: previousOre, shown, names: departments }, place)
}

/** The share effect: what of the change is not cost effect. */
export const explainShareEffect = (area: Decomposed, place: number): Derivation =>
  sumOf([
    { term: 'price_change', name: null, ore: area.totalChangeOre[place] ?? 0 },
    { term: 'cost_effect', name: null, ore: 0 - (area.costEffectOre[place] ?? 0) },
  ])

/** What an investment does to a price: two full runs, with and without it. */
export const explainRuns = (withOre: number, withoutOre: number): Derivation =>
  sumOf([
    { term: 'price_with', name: null, ore: withOre },
    { term: 'price_without', name: null, ore: 0 - withoutOre },
  ])

/** One recipient's share of any allocation. Null when a weight is no number or the place is outside the list. */
export const explainAllocation = (
  { totalOre, weights, unitOre }: AllocateInput,
  names: readonly string[],
  place: number,
): Derivation | null => {
  const whole = wholeWeights(weights)
  return whole && shareAt({ totalOre, weights: whole, shown: weights, names, unitOre }, place)
}

type Division = {
  totalOre: number
  weights: Weights
  /** The weights as they were given. */
  shown: readonly string[]
  names: readonly string[]
  unitOre?: number | undefined
}

const shareAt = (
  { totalOre, weights, shown, names, unitOre = 1 }: Division,
  place: number,
): Derivation | null => {
  const divided = explainShares(totalOre, weights, unitOre)
  const part = divided.ok ? divided.value.parts[place] : undefined
  if (!divided.ok || !part) return null
  const { parts, unitsLeft, weightSum } = divided.value
  return {
    formula: 'SHARE',
    rounding: 'LARGEST_REMAINDER',
    totalOre,
    unitOre,
    weight: shown[place] ?? part.weight,
    weightSum: shownSum(shown) ?? weightSum,
    exactOre: exactText(divided.value, part),
    floorOre: totalOre < 0 ? 0 - part.floorUnits * unitOre : part.floorUnits * unitOre,
    unitsLeft,
    rank: part.rank,
    extra: part.extra,
    extraTo: parts.flatMap((other, at) => (other.extra ? [names[at] ?? ''] : [])),
    resultOre: part.shareOre,
  }
}

/** Four decimals cut off, never rounded up to a whole öre that was not reached. */
const exactText = ({ totalOre, weightSum, unitOre }: ShareExplanation, part: SharePart): string => {
  const sum = BigInt(weightSum)
  const num = (BigInt(part.floorUnits) * sum + BigInt(part.fractionNum)) * BigInt(unitOre)
  const cut = floorOf(num * 10_000n, sum)
  return toDecimalText({ num: totalOre < 0 ? -cut : cut, den: 10_000n }, 4)
}

const shownSum = (shown: readonly string[]): string | null => {
  const whole = wholeWeights(shown)
  if (!whole) return null
  const decimals = Math.max(...shown.map((text) => text.split('.')[1]?.length ?? 0))
  const sum = whole.reduce((all, weight) => all + weight, 0n)
  return toDecimalText({ num: sum, den: 10n ** BigInt(decimals) }, decimals)
}
