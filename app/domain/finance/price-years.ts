import { ok } from '../shared/result'
import { type ChangedAssignment, withoutAssignments } from './changed-assignments'
import { type Change, changeBetween } from './price-change'
import { type Decomposed, decomposeArea } from './price-decomposition'
import { type PriceList, type PriceModelInput, priceModel, sumColumns } from './price-model'
import type { FinanceResult } from './types'

export type PriceYearsInput = {
  previous: PriceModelInput
  current: PriceModelInput
  /** In the current year and not in the previous one. */
  added: readonly ChangedAssignment[]
  /** In the previous year and not in the current one. */
  removed: readonly ChangedAssignment[]
}

/** The way from last year's amount to this year's. The parts between add up to the change. */
export type PriceSteps = {
  previousOre: number
  removedOre: number
  costEffectOre: number
  shareEffectOre: number
  addedOre: number
  currentOre: number
}

export type PriceYears = {
  /** Codes of the current year, then those that only the previous year has; all lists below follow them. */
  departments: string[]
  areas: string[]
  previous: PriceList
  current: PriceList
  previousExcl: PriceList
  currentExcl: PriceList
  /** Rows per area, columns per department, zero where a year does not have it. */
  tables: Record<'previous' | 'current' | 'previousExcl' | 'currentExcl', number[][]>
  departmentChange: { including: Change; excluding: Change }
  areaChange: { including: Change; excluding: Change }
  /** As published: cost effect, share effect and change per area and in all. */
  decomposition: Decomposed & { areas: Decomposed[] }
  /** Assignments apart, cost and share effect of the rest: a waterfall per department and in all. */
  steps: PriceSteps[]
  totalSteps: PriceSteps
  /** What the assignments cost: the difference of the two runs, so that the identity holds to the öre. */
  addedCostOre: number
  removedCostOre: number
}

/**
 * Two price years side by side (finance.md 11.4): as published, rerun without added and removed assignments, and why
 * the prices changed. The total change is the one excluding + cost of what was added − cost of what was removed. An
 * area that is new is all cost effect. Refusals: those of `priceModel` and `withoutAssignments`.
 */
export const comparePriceYears = (input: PriceYearsInput): FinanceResult<PriceYears> => {
  const { added, removed } = input
  const previousModel = withoutAssignments(input.previous, removed)
  if (!previousModel.ok) return previousModel
  const currentModel = withoutAssignments(input.current, added)
  if (!currentModel.ok) return currentModel
  const previous = priceModel(input.previous)
  if (!previous.ok) return previous
  const current = priceModel(input.current)
  if (!current.ok) return current
  const previousExcl = priceModel(previousModel.value)
  if (!previousExcl.ok) return previousExcl
  const currentExcl = priceModel(currentModel.value)
  if (!currentExcl.ok) return currentExcl

  const departments = union(input.current.departments, input.previous.departments)
  const areas = union(idsOf(input.current), idsOf(input.previous))
  const tables = {
    previous: tableOf(previous.value, areas, departments),
    current: tableOf(current.value, areas, departments),
    previousExcl: tableOf(previousExcl.value, areas, departments),
    currentExcl: tableOf(currentExcl.value, areas, departments),
  }
  const byDepartment = changesOf(tables, sumColumns)
  if (!byDepartment.ok) return byDepartment
  const byArea = changesOf(tables, sumRows)
  if (!byArea.ok) return byArea
  const asPublished = decomposeTables(tables.previous, tables.current)
  if (!asPublished.ok) return asPublished
  const withoutChanged = decomposeTables(tables.previousExcl, tables.currentExcl)
  if (!withoutChanged.ok) return withoutChanged

  const steps = stepsOf(tables, withoutChanged.value)
  return ok({
    departments,
    areas,
    previous: previous.value,
    current: current.value,
    previousExcl: previousExcl.value,
    currentExcl: currentExcl.value,
    tables,
    departmentChange: byDepartment.value,
    areaChange: byArea.value,
    decomposition: asPublished.value,
    steps,
    totalSteps: sumOfSteps(steps),
    addedCostOre: current.value.totalOre - currentExcl.value.totalOre,
    removedCostOre: previous.value.totalOre - previousExcl.value.totalOre,
  })
}

type Tables = PriceYears['tables']

const union = (first: readonly string[], second: readonly string[]): string[] => [
  ...new Set([...first, ...second]),
]

const idsOf = (model: PriceModelInput): string[] => model.areas.map(({ id }) => id)

const tableOf = (list: PriceList, areas: readonly string[], departments: readonly string[]): number[][] => {
  const places = departments.map((code) => list.basis.departments.indexOf(code))
  return areas.map((id) => {
    const prices = list.areas.find((area) => area.id === id)?.pricesOre ?? []
    return places.map((place) => prices[place] ?? 0)
  })
}

const sumRows = (rows: readonly (readonly number[])[]): number[] =>
  rows.map((row) => row.reduce((sum, amount) => sum + amount, 0))

const changesOf = (
  tables: Tables,
  sums: (rows: readonly (readonly number[])[]) => number[],
): FinanceResult<{ including: Change; excluding: Change }> => {
  const including = changeBetween(sums(tables.previous), sums(tables.current))
  if (!including.ok) return including
  const excluding = changeBetween(sums(tables.previousExcl), sums(tables.currentExcl))
  return excluding.ok ? ok({ including: including.value, excluding: excluding.value }) : excluding
}

const decomposeTables = (
  previous: readonly (readonly number[])[],
  current: readonly (readonly number[])[],
): FinanceResult<PriceYears['decomposition']> => {
  const areas: Decomposed[] = []
  for (const [place, before] of previous.entries()) {
    const after = current[place] ?? []
    const area = before.some((price) => price !== 0) ? decomposeArea(before, after) : ok(newArea(after))
    if (!area.ok) return area
    areas.push(area.value)
  }
  return ok({
    costEffectOre: sumColumns(areas.map((area) => area.costEffectOre)),
    shareEffectOre: sumColumns(areas.map((area) => area.shareEffectOre)),
    totalChangeOre: sumColumns(areas.map((area) => area.totalChangeOre)),
    areas,
  })
}

/** There are no shares of last year to spread a new area's cost over. */
const newArea = (prices: readonly number[]): Decomposed => ({
  costEffectOre: [...prices],
  shareEffectOre: prices.map(() => 0),
  totalChangeOre: [...prices],
})

const stepsOf = (tables: Tables, effects: Decomposed): PriceSteps[] => {
  const sums = {
    previous: sumColumns(tables.previous),
    previousExcl: sumColumns(tables.previousExcl),
    currentExcl: sumColumns(tables.currentExcl),
    current: sumColumns(tables.current),
  }
  return sums.current.map((currentOre, place) => {
    const previousOre = sums.previous[place] ?? 0
    return {
      previousOre,
      removedOre: (sums.previousExcl[place] ?? 0) - previousOre,
      costEffectOre: effects.costEffectOre[place] ?? 0,
      shareEffectOre: effects.shareEffectOre[place] ?? 0,
      addedOre: currentOre - (sums.currentExcl[place] ?? 0),
      currentOre,
    }
  })
}

const sumOfSteps = (steps: readonly PriceSteps[]): PriceSteps => {
  const sum = (part: keyof PriceSteps) => steps.reduce((all, step) => all + step[part], 0)
  return {
    previousOre: sum('previousOre'),
    removedOre: sum('removedOre'),
    costEffectOre: sum('costEffectOre'),
    shareEffectOre: sum('shareEffectOre'),
    addedOre: sum('addedOre'),
    currentOre: sum('currentOre'),
  }
}
