import { parseDecimal, type Rational, toDecimalText } from '../shared/rational'
import type { Ore } from '../shared/money'
import { type PricedArea, priceModel, type PriceModelInput } from './price-model'
import type { PriceCostKind, PriceState } from './price-version'

/** A version of the price model as it is kept, with names. Amounts in öre, FTE and volumes as decimal text. */
export type PriceModel = {
  version: {
    id: string
    number: number
    year: number
    name: string
    state: PriceState
    unitOre: number
    example: boolean
    basedOnId: string | null
    restatesId: string | null
  }
  departments: PriceModelDepartment[]
  categories: { id: string; code: string; name: string; standardCostOre: Ore }[]
  overheads: PriceModelOverhead[]
  areas: PriceModelArea[]
}

export type PriceModelDepartment = {
  id: string
  code: string
  name: string
  splitFrom: string | null
  mergedFrom: string[] | null
}

export type PriceModelOverhead = {
  id: string
  kind: 'internal' | 'administration'
  label: string
  fte: string | null
  standardCostOre: Ore | null
  amountOre: Ore
}

export type PriceModelArea = {
  id: string
  code: string
  name: string
  serviceAreaId: string | null
  measuringFrom: string
  measuringTo: string
  measuringNote: string | null
  zeroKeyPolicy: 'ERROR' | 'REDISTRIBUTE'
  staff: PriceModelStaff[]
  costs: PriceModelCost[]
  changes: PriceModelChange[]
  keys: PriceModelKey[]
}

export type PriceModelStaff = {
  id: string
  categoryId: string
  serviceId: string | null
  service: string | null
  fte: string
  changeId: string | null
}

export type PriceModelCost = {
  id: string
  kind: PriceCostKind
  label: string
  amountOre: Ore
  assetId: string | null
  changeId: string | null
}

export type PriceModelChange = {
  id: string
  kind: 'added' | 'removed'
  name: string
  comment: string | null
  removedFte: Record<string, string> | null
  removedOtherOre: Ore | null
  overheadChangeOre: Ore | null
}

export type PriceModelKey = {
  id: string
  code: string
  name: string
  weightPct: string | null
  source: string | null
  retired: boolean
  note: string | null
  volumes: PriceModelVolume[]
}

export type PriceModelVolume = {
  departmentId: string
  volume: string
  estimated: boolean
  reason: string | null
  knownChange: string | null
  knownChangeReason: string | null
}

const zero: Rational = { num: 0n, den: 1n }

/** The sum of decimal texts, exact, with as many decimals as the longest has. What is no decimal counts as nothing. */
export function sumDecimals(texts: readonly string[], leastDecimals = 0): string {
  const decimals = texts.reduce(
    (most, text) => Math.max(most, text.split('.')[1]?.length ?? 0),
    leastDecimals,
  )
  const sum = texts.reduce((all, text) => plus(all, parseDecimal(text) ?? zero), zero)
  return toDecimalText(sum, decimals)
}

const plus = (left: Rational, right: Rational): Rational => ({
  num: left.num * right.den + right.num * left.den,
  den: left.den * right.den,
})

/** The same number with the other sign. */
export const negated = (text: string): string => (text.startsWith('-') ? text.slice(1) : `-${text}`)

const sum = (amounts: readonly Ore[]): Ore => amounts.reduce((all, amount) => all + amount, 0)

/** What is counted on: the counted volume and the known coming change on top of it. */
export const effectiveVolume = ({ volume, knownChange }: PriceModelVolume): string =>
  knownChange === null ? volume : sumDecimals([volume, knownChange])

/** The volume of a department in a key, or null when it is missing: zero is a value, missing is not (11.3). */
export function volumeOf(key: PriceModelKey, departmentId: string): string | null {
  const row = key.volumes.find((each) => each.departmentId === departmentId)
  return row ? effectiveVolume(row) : null
}

/** The keys that share the cost of an area: those in use, in order. */
export const keysInUse = (area: PriceModelArea): PriceModelKey[] =>
  area.keys.filter(({ retired }) => !retired)

/** Persons per category code of some staff rows, two decimals at least. */
export function fteByCategory(
  { categories }: Pick<PriceModel, 'categories'>,
  staff: readonly PriceModelStaff[],
): Record<string, string> {
  const rows = categories.map(({ id, code }) => {
    const ftes = staff.filter(({ categoryId }) => categoryId === id).map(({ fte }) => fte)
    return [code, ftes.length === 0 ? null : sumDecimals(ftes, 2)] as const
  })
  return Object.fromEntries(rows.filter((row): row is readonly [string, string] => row[1] !== null))
}

/** The common overhead: both lines summed, in öre. */
export const overheadOf = ({ overheads }: Pick<PriceModel, 'overheads'>): Ore =>
  sum(overheads.map(({ amountOre }) => amountOre))

/** Why an area's volumes are estimated, when all of them are: then the measuring period need not be whole (11.3). */
export function estimatedReason(area: PriceModelArea): string | undefined {
  const volumes = keysInUse(area).flatMap((key) => key.volumes)
  const reason = volumes.find(({ estimated }) => estimated)?.reason?.trim()
  return reason && volumes.every(({ estimated }) => estimated) ? reason : undefined
}

/**
 * A kept model as the core computes it: departments and areas by their codes in their order, keys in use only, volumes
 * in the order of the departments with the known change on top. `without: 'added'` leaves out what was added in the
 * year, staff, costs and overhead: the rerun of year Y in finance.md 11.4.
 */
export function priceInputOf(model: PriceModel, { without }: { without?: 'added' } = {}): PriceModelInput {
  const left = new Set(
    without === undefined
      ? []
      : model.areas.flatMap(({ changes }) =>
          changes.filter(({ kind }) => kind === 'added').map(({ id }) => id),
        ),
  )
  const stays = ({ changeId }: { changeId: string | null }) => changeId === null || !left.has(changeId)
  const overheadChange = sum(
    model.areas
      .flatMap(({ changes }) => changes.filter(({ id }) => left.has(id)))
      .map(({ overheadChangeOre }) => overheadChangeOre ?? 0),
  )
  return {
    departments: model.departments.map(({ code }) => code),
    standardCostOre: Object.fromEntries(
      model.categories.map(({ code, standardCostOre }) => [code, standardCostOre]),
    ),
    overheadOre: overheadOf(model) - overheadChange,
    unitOre: model.version.unitOre,
    areas: model.areas.map((area) => ({
      id: area.code,
      fte: fteByCategory(model, area.staff.filter(stays)),
      otherOre: sum(area.costs.filter(stays).map(({ amountOre }) => amountOre)),
      zeroKeyPolicy: area.zeroKeyPolicy,
      period: { from: area.measuringFrom, until: area.measuringTo },
      estimatedReason: estimatedReason(area),
      keys: keysInUse(area).map((key) => ({
        key: key.code,
        weightPct: key.weightPct ?? '0',
        volumes: model.departments.map(({ id }) => volumeOf(key, id)),
      })),
    })),
  }
}

/**
 * What each area costs, known before its volumes are: the model is computed as if one department paid for everything.
 * Null while not even that can be computed.
 */
export function selfCosts(model: PriceModel): Omit<PricedArea, 'pots' | 'pricesOre'>[] | null {
  const { areas, ...rest } = priceInputOf(model)
  const list = priceModel({
    ...rest,
    departments: ['all'],
    areas: areas.map(({ id, fte, otherOre }) => ({
      ...{ id, fte, otherOre },
      keys: [{ key: 'all', weightPct: '100', volumes: ['1'] }],
    })),
  })
  return list.ok ? list.value.areas : null
}

/**
 * Last year's input without what this year's model has taken away: the rerun of year Y−1 in finance.md 11.4. An area
 * that last year did not have is passed over.
 */
export function withoutRemoved(previous: PriceModelInput, model: PriceModel): PriceModelInput {
  const removed = model.areas.flatMap((area) =>
    area.changes.filter(({ kind }) => kind === 'removed').map((change) => ({ area: area.code, ...change })),
  )
  return {
    ...previous,
    overheadOre: previous.overheadOre - sum(removed.map(({ overheadChangeOre }) => overheadChangeOre ?? 0)),
    areas: previous.areas.map((area) => {
      const gone = removed.filter((change) => change.area === area.id)
      return {
        ...area,
        fte: Object.fromEntries(
          Object.entries(area.fte).map(([code, fte]) => [
            code,
            sumDecimals([fte, ...gone.map(({ removedFte }) => negated(removedFte?.[code] ?? '0'))], 2),
          ]),
        ),
        otherOre: area.otherOre - sum(gone.map(({ removedOtherOre }) => removedOtherOre ?? 0)),
      }
    }),
  }
}

export type AssignmentCost = {
  area: string
  kind: 'added' | 'removed'
  name: string
  comment: string | null
  /** Staff at standard cost, other cost and overhead change; of the year it stands in (a removed one: last year's). */
  costOre: Ore
}

/** What each changed assignment costs: an added one in this year's model, a removed one as it was last year. */
export function changedAssignmentCosts(
  model: PriceModel,
  previous: PriceModelInput | null,
): AssignmentCost[] {
  const standard = Object.fromEntries(
    model.categories.map(({ code, standardCostOre }) => [code, standardCostOre]),
  )
  return model.areas.flatMap((area) =>
    area.changes.map(({ id, kind, name, comment, overheadChangeOre, ...change }) => {
      const own = ({ changeId }: { changeId: string | null }) => changeId === id
      const costOre =
        kind === 'added'
          ? staffCost(fteByCategory(model, area.staff.filter(own)), standard) +
            sum(area.costs.filter(own).map(({ amountOre }) => amountOre))
          : staffCost(change.removedFte ?? {}, previous?.standardCostOre ?? standard) +
            (change.removedOtherOre ?? 0)
      return { area: area.code, kind, name, comment, costOre: costOre + (overheadChangeOre ?? 0) }
    }),
  )
}

/** Persons at their standard cost, rounded once to öre (finance.md 11.1). */
export function staffCost(
  fte: Readonly<Record<string, string>>,
  standardCostOre: Readonly<Record<string, Ore>>,
): Ore {
  const exact = Object.entries(fte).reduce((all, [code, persons]) => {
    const { num, den } = parseDecimal(persons) ?? zero
    return plus(all, { num: num * BigInt(standardCostOre[code] ?? 0), den })
  }, zero)
  return Number(toDecimalText(exact, 0))
}
