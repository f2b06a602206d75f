import { percentChange } from '../shared/money'
import { decomposeArea } from './price-decomposition'

/** What each department pays for each area in a year, in öre. Codes are the same from year to year. */
export type PriceTable = {
  departments: readonly string[]
  areas: readonly { code: string; pricesOre: readonly number[] }[]
}

/** A price beside last year's. `previousOre` is null for what was not there; without it there is no percentage. */
export type PriceMove = {
  previousOre: number | null
  currentOre: number
  changeOre: number
  pct: string | null
}

/**
 * Why a price changed (finance.md 11.4), in öre; the four add up to the change. `removedOre` and `addedOre` are changed
 * assignments, between them the cost effect and the share effect of what both years have.
 */
export type PriceEffects = { removedOre: number; costOre: number; shareOre: number; addedOre: number }

export type ComparedPrice = {
  code: string
  including: PriceMove
  /** Without the assignments added this year and those removed since last year: two full reruns. */
  excluding: PriceMove | null
  effects: PriceEffects
}

export type ComparedLists = {
  departments: ComparedPrice[]
  areas: ComparedPrice[]
  total: Omit<ComparedPrice, 'code'>
  /** Per area and department; `departments` as in `departments` above. */
  cells: { area: string; departments: ComparedPrice[] }[]
  /** Cost effect and share effect of the change as published, assignments included, per department (W14). */
  published: { code: string; costOre: number; shareOre: number }[]
}

export type ComparedTables = {
  previous: PriceTable
  current: PriceTable
  /** The two reruns of 11.4; left out when there are none, so that nothing is said of assignments. */
  excluding?: { previous: PriceTable; current: PriceTable } | undefined
}

/**
 * Two price lists beside each other, by department, by area and for each cell. Whoever or whatever is in one of them
 * only is kept: it comes, or goes, whole.
 */
export function compareLists({ previous, current, excluding }: ComparedTables): ComparedLists {
  const departments = union(current.departments, previous.departments)
  const codes = union(
    current.areas.map(({ code }) => code),
    previous.areas.map(({ code }) => code),
  )
  const before = grid(previous, codes, departments)
  const now = grid(current, codes, departments)
  const without = excluding && {
    before: grid(excluding.previous, codes, departments),
    now: grid(excluding.current, codes, departments),
  }
  const kept = decomposed(without?.before ?? before, without?.now ?? now)
  const whole = decomposed(before, now)

  const priced = (cells: readonly Cell[], were: boolean): Omit<ComparedPrice, 'code'> => {
    const of = (table: Grid) => sum(cells.map(({ area, department }) => table[area]?.[department] ?? 0))
    const effects: PriceEffects = {
      removedOre: without ? of(without.before) - of(before) : 0,
      costOre: sum(cells.map(({ area, department }) => kept[area]?.[department]?.costOre ?? 0)),
      shareOre: sum(cells.map(({ area, department }) => kept[area]?.[department]?.shareOre ?? 0)),
      addedOre: without ? of(now) - of(without.now) : 0,
    }
    return {
      including: moved(were ? of(before) : null, of(now)),
      excluding: without ? moved(were ? of(without.before) : null, of(without.now)) : null,
      effects,
    }
  }
  const areaWas = codes.map((code) => previous.areas.some((area) => area.code === code))
  const departmentWas = departments.map((code) => previous.departments.includes(code))
  const every = codes.map((_, area) => departments.map((_code, department) => ({ area, department })))
  return {
    departments: departments.map((code, department) => ({
      code,
      ...priced(
        codes.map((_, area) => ({ area, department })),
        departmentWas[department] ?? false,
      ),
    })),
    areas: codes.map((code, area) => ({ code, ...priced(every[area] ?? [], areaWas[area] ?? false) })),
    total: priced(every.flat(), true),
    cells: codes.map((code, area) => ({
      area: code,
      departments: departments.map((department, at) => ({
        code: department,
        ...priced([{ area, department: at }], (areaWas[area] && departmentWas[at]) ?? false),
      })),
    })),
    published: departments.map((code, department) => ({
      code,
      costOre: sum(whole.map((row) => row[department]?.costOre ?? 0)),
      shareOre: sum(whole.map((row) => row[department]?.shareOre ?? 0)),
    })),
  }
}

type Grid = number[][]
type Cell = { area: number; department: number }

const union = (first: readonly string[], second: readonly string[]): string[] => [
  ...new Set([...first, ...second]),
]

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

const moved = (previousOre: number | null, currentOre: number): PriceMove => ({
  previousOre,
  currentOre,
  changeOre: currentOre - (previousOre ?? 0),
  pct: previousOre === null ? null : percentChange(previousOre, currentOre),
})

const grid = (table: PriceTable, areas: readonly string[], departments: readonly string[]): Grid => {
  const columns = departments.map((code) => table.departments.indexOf(code))
  return areas.map((code) => {
    const area = table.areas.find((each) => each.code === code)
    return columns.map((column) => area?.pricesOre[column] ?? 0)
  })
}

/**
 * Cost effect and share effect of each cell: the change of the area's total spread over last year's prices by largest
 * remainder, and what is left. An area that is new, or gone, has a cost effect only.
 */
const decomposed = (before: Grid, now: Grid): { costOre: number; shareOre: number }[][] =>
  before.map((row, area) => {
    const after = now[area] ?? []
    const split = decomposeArea(row, after)
    return row.map((ore, department) =>
      split.ok
        ? {
            costOre: split.value.costEffectOre[department] ?? 0,
            shareOre: split.value.shareEffectOre[department] ?? 0,
          }
        : { costOre: (after[department] ?? 0) - ore, shareOre: 0 },
    )
  })
