import {
  type Derivation as Explained,
  explainAreaTotal,
  explainDepartmentTotal,
  explainOverhead,
  explainPart,
  explainPot,
  explainPrice,
  explainStaff,
  type PriceList,
} from '../../../domain/finance'
import { told } from '../../derivations'
import { type Derivation, sumDerivation } from '../derivation'

/** Names of what a price list holds only codes of; a code without a name stands for itself. */
export type PriceNames = {
  area?: (id: string) => string
  department?: (code: string) => string
  key?: (area: string, key: string) => string
  category?: (code: string) => string
}

const formulas = {
  staff: 'årsarbetare × standardkostnad, per kategori',
  overhead: 'den gemensamma overheaden × områdets årsarbetare / alla årsarbetare',
  total: 'personal + övriga kostnader + overhead; ingen vinst läggs på',
  pot: 'områdets självkostnad × nyckelns vikt',
  part: 'poten × förvaltningens volym / alla volymer',
  price: 'summan av förvaltningens del av varje nyckels pot',
  departmentTotal: 'summan av förvaltningens pris i varje område',
} as const

/**
 * How each cell of a price list came about (finance.md 11.1–11.2): staff, overhead and total of an area, key pots,
 * each department's part of a pot, and prices. Areas, pots and departments are given by their places in the list.
 */
export function priceDerivations(list: PriceList, names: PriceNames = {}) {
  const shown = withNames(list, names)
  const { areas, basis } = shown
  const areaAt = (at: number) => areas[at]?.id ?? ''
  const keyAt = (at: number, potAt: number) => areas[at]?.pots[potAt]?.key ?? ''
  const departmentAt = (department: number) => basis.departments[department] ?? ''
  const tell = (
    what: keyof typeof formulas,
    title: string,
    explained: Explained | null | undefined,
  ): Derivation | undefined =>
    explained ? { ...told(title, explained), formula: formulas[what] } : undefined
  return {
    staff: (at: number) => tell('staff', `Personal, ${areaAt(at)}`, explainStaff(shown, areaAt(at))),
    overhead: (at: number) => tell('overhead', `Overhead, ${areaAt(at)}`, explainOverhead(shown, areaAt(at))),
    total: (at: number) =>
      tell('total', `Självkostnad, ${areaAt(at)}`, areas[at] && explainAreaTotal(areas[at])),
    pot: (at: number, potAt: number) =>
      tell('pot', `Pot, ${areaAt(at)}: ${keyAt(at, potAt)}`, explainPot(shown, areaAt(at), keyAt(at, potAt))),
    part: (at: number, potAt: number, department: number) =>
      tell(
        'part',
        `${departmentAt(department)}: ${keyAt(at, potAt)}`,
        explainPart(shown, areaAt(at), keyAt(at, potAt), departmentAt(department)),
      ),
    price: (at: number, department: number) =>
      tell(
        'price',
        `${areaAt(at)}, ${departmentAt(department)}`,
        explainPrice(shown, areaAt(at), departmentAt(department)),
      ),
    departmentTotal: (department: number) =>
      tell(
        'departmentTotal',
        `${departmentAt(department)}, alla områden`,
        explainDepartmentTotal(shown, departmentAt(department)),
      ),
    areaTotal: (at: number): Derivation | undefined =>
      areas[at] &&
      sumDerivation(`${areaAt(at)}, alla förvaltningar`, areas[at].pricesOre, areas[at].chargedOre),
  }
}

/** The same list with names for codes, where each name is only one's. */
function withNames(list: PriceList, names: PriceNames): PriceList {
  const { basis, areas } = list
  const area = distinct(
    areas.map(({ id }) => id),
    names.area,
  )
  const department = distinct(basis.departments, names.department)
  const category = distinct(Object.keys(basis.standardCostOre), names.category)
  const keyOf = (id: string) =>
    distinct(
      basis.areas.find((each) => each.id === id)?.keys.map(({ key }) => key) ?? [],
      names.key && ((key) => names.key?.(id, key) ?? key),
    )
  const renamed = <Value>(record: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(record).map(([code, value]) => [category(code), value]))
  return {
    ...list,
    basis: {
      ...basis,
      departments: basis.departments.map(department),
      standardCostOre: renamed(basis.standardCostOre),
      areas: basis.areas.map((each) => {
        const key = keyOf(each.id)
        const keys = each.keys.map((one) => ({ ...one, key: key(one.key) }))
        return { ...each, id: area(each.id), fte: renamed(each.fte), keys }
      }),
    },
    areas: areas.map((each) => {
      const key = keyOf(each.id)
      return { ...each, id: area(each.id), pots: each.pots.map((pot) => ({ ...pot, key: key(pot.key) })) }
    }),
  }
}

function distinct(codes: readonly string[], name?: (code: string) => string): (code: string) => string {
  if (!name || new Set(codes.map(name)).size < codes.length) return (code) => code
  return name
}
