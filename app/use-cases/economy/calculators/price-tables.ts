import type { PriceList } from '~/domain/finance'
import { sumDecimals } from '~/domain/finance/price-rows'
import { sumDerivation } from '~/text/economy/derivation'
import { priceDerivations, type PriceNames } from '~/text/economy/derivations/prices'
import type { ResultTable } from './model'
import { number, ore, percent, sumCell, text } from './table'

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

/** With more cells than this a table would be megabytes of explanations; then its figures stand alone. */
const MOST_EXPLAINED = 600

const tooLarge =
  'Tabellen är för stor för att visa hur varje belopp räknades. Räkna ett område i taget för att se det.'

/** Cost per area: persons per category, staff, other, overhead and total. */
export function costTable(list: PriceList, names: PriceNames, categories: readonly string[]): ResultTable {
  const how = priceDerivations(list, names)
  const { areas, basis } = list
  const totals = {
    staff: areas.map(({ staffOre }) => staffOre),
    other: areas.map(({ otherOre }) => otherOre),
    overhead: areas.map(({ overheadOre }) => overheadOre),
    total: areas.map(({ totalOre }) => totalOre),
  }
  return {
    id: 'sjalvkostnad',
    caption: 'Självkostnad per tjänsteområde, kronor',
    columns: [
      text('Tjänsteområde'),
      ...categories.map(number),
      number('Årsarbetare'),
      ...ore('Personal', 'Övrigt', 'Overhead', 'Självkostnad'),
    ],
    rows: areas.map((area, at) => [
      names.area?.(area.id) ?? area.id,
      ...categories.map((category) => ({ number: twoDecimals(basis.areas[at]?.fte[category] ?? '0') })),
      { number: area.fte },
      { ore: area.staffOre, how: how.staff(at) },
      { ore: area.otherOre },
      { ore: area.overheadOre, how: how.overhead(at) },
      { ore: area.totalOre, how: how.total(at) },
    ]),
    total: [
      'Summa',
      ...categories.map((category) => personsSum(basis.areas.map(({ fte }) => fte[category] ?? '0'))),
      personsSum(areas.map(({ fte }) => fte)),
      sumCell('Personal', totals.staff, sum(totals.staff)),
      sumCell('Övrigt', totals.other, sum(totals.other)),
      sumCell('Overhead', totals.overhead, sum(totals.overhead)),
      sumCell('Självkostnad', totals.total, sum(totals.total)),
    ],
  }
}

const personsSum = (ftes: readonly string[]) => ({ number: sumDecimals(ftes, 2) })

/** Persons are written with two decimals, more only where there are more. */
function twoDecimals(text: string): string {
  const [whole = '', decimals = ''] = text.split('.')
  return text === '0' ? text : `${whole}.${decimals.padEnd(2, '0')}`
}

/** The key pots and each department's part of them. */
export function potTable(list: PriceList, names: PriceNames): ResultTable {
  const how = priceDerivations(list, names)
  const keys = list.areas.reduce((count, { pots }) => count + pots.length, 0)
  const explained = keys * list.basis.departments.length <= MOST_EXPLAINED
  return {
    id: 'potter',
    note: explained ? undefined : tooLarge,
    caption: 'Nycklarnas potter, kronor',
    columns: [text('Område'), text('Nyckel'), percent('Vikt'), ...ore('Pot', ...list.basis.departments)],
    rows: list.areas.flatMap(({ id, pots }, at) =>
      pots.map(({ key, weightPct, potOre, departmentsOre }, potAt) => [
        id,
        key,
        { percent: weightPct },
        { ore: potOre, how: how.pot(at, potAt) },
        ...departmentsOre.map((part, department) => ({
          ore: part,
          how: explained ? how.part(at, potAt, department) : undefined,
        })),
      ]),
    ),
  }
}

/** What was counted, per key and department. */
export function volumeTable({ basis }: PriceList): ResultTable {
  return {
    id: 'volymer',
    caption: 'Volymer',
    columns: [
      text('Område'),
      text('Nyckel'),
      percent('Vikt'),
      ...basis.departments.map(number),
      number('Summa'),
    ],
    rows: basis.areas.flatMap(({ id, keys }) =>
      keys.map(({ key, weightPct, volumes }) => [
        id,
        key,
        { percent: weightPct },
        ...volumes.map((volume) => ({ number: String(volume ?? 0) })),
        { number: String(volumes.reduce<number>((all, volume) => all + Number(volume ?? 0), 0)) },
      ]),
    ),
  }
}

/** The price list: area by department. */
export function priceTable(
  list: PriceList,
  names: PriceNames,
  { id = 'prislista', caption = 'Prislista, kronor' } = {},
): ResultTable {
  const how = priceDerivations(list, names)
  const explained = list.areas.length * list.basis.departments.length <= MOST_EXPLAINED
  return {
    id,
    caption,
    note: explained ? undefined : tooLarge,
    columns: [text('Tjänsteområde'), ...ore(...list.basis.departments, 'Summa')],
    rows: list.areas.map(({ id: area, pricesOre, chargedOre }, at) => [
      names.area?.(area) ?? area,
      ...pricesOre.map((price, department) => ({
        ore: price,
        how: explained ? how.price(at, department) : undefined,
      })),
      { ore: chargedOre, how: how.areaTotal(at) },
    ]),
    total: [
      'Summa',
      ...list.departmentTotalsOre.map((amount, department) => ({
        ore: amount,
        how: how.departmentTotal(department),
      })),
      {
        ore: list.totalOre,
        how: sumDerivation('Alla förvaltningar', list.departmentTotalsOre, list.totalOre),
      },
    ],
  }
}
