import type { PriceScenarioChange } from '~/domain/finance/price-version'

/** How long a chain of changes an address may hold. */
export const MOST_CHANGES = 40

const PART = '~'
const clean = (text: string) => text.replaceAll(PART, '-').trim().slice(0, 120)

/** A what-if change as one parameter of an address, so that a calculation can be sent to a colleague. */
export function changeToText(change: PriceScenarioChange): string {
  switch (change.kind) {
    case 'volume':
      return [
        ...['volym', change.area, change.key, change.department ?? '', change.pct, change.fromYear],
      ].join(PART)
    case 'fte':
      return ['personal', change.area, change.category, change.fte, change.fromYear].join(PART)
    case 'service': {
      const fte = Object.entries(change.fte).map(([code, persons]) => `${code}:${persons}`)
      return [
        'tjanst',
        change.area,
        clean(change.name),
        fte.join(','),
        change.otherOre,
        change.fromYear,
      ].join(PART)
    }
    case 'cost':
      return [
        ...[
          'kostnad',
          change.area,
          clean(change.name),
          change.amountOre,
          change.fromYear,
          change.lastYear ?? '',
        ],
      ].join(PART)
    case 'investment': {
      const costs = change.costs.map(({ year, costOre }) => `${year}:${costOre}`)
      return ['investering', change.area, clean(change.name), costs.join(','), change.removedOre].join(PART)
    }
    case 'overhead':
      return ['overhead', change.amountOre, change.fromYear].join(PART)
  }
}

const decimal = /^-?\d{1,9}(\.\d{1,6})?$/

/** The change of a parameter, or null for what is none: addresses are typed and cut by people. */
export function changeFromText(text: string): PriceScenarioChange | null {
  const [kind, ...parts] = text.split(PART)
  const at = (place: number) => parts[place] ?? ''
  const year = (place: number) => whole(at(place), 2000, 2200)
  const ore = (place: number) => whole(at(place), -1e15, 1e15)
  switch (kind) {
    case 'volym': {
      const fromYear = year(4)
      if (fromYear === null || !decimal.test(at(3))) return null
      return {
        ...{ kind: 'volume', area: at(0), key: at(1), department: at(2) || null, pct: at(3), fromYear },
      }
    }
    case 'personal': {
      const fromYear = year(3)
      if (fromYear === null || !decimal.test(at(2))) return null
      return { kind: 'fte', area: at(0), category: at(1), fte: at(2), fromYear }
    }
    case 'tjanst': {
      const [fte, otherOre, fromYear] = [pairs(at(2)), ore(3), year(4)]
      if (!fte?.every(([, persons]) => decimal.test(persons)) || otherOre === null || fromYear === null)
        return null
      return {
        kind: 'service',
        area: at(0),
        name: clean(at(1)),
        fte: Object.fromEntries(fte),
        otherOre,
        fromYear,
      }
    }
    case 'kostnad': {
      const [amountOre, fromYear] = [ore(2), year(3)]
      if (amountOre === null || fromYear === null) return null
      return { kind: 'cost', area: at(0), name: clean(at(1)), amountOre, fromYear, lastYear: year(4) }
    }
    case 'investering': {
      const [costs, removedOre] = [pairs(at(2)), ore(3)]
      if (!costs || costs.length > 100 || removedOre === null) return null
      const read = costs.map(([of, amount]) => ({
        year: whole(of, 1900, 2300) ?? 0,
        costOre: whole(amount, -1e15, 1e15) ?? Number.NaN,
      }))
      if (read.some(({ year: of, costOre }) => of === 0 || Number.isNaN(costOre))) return null
      return { kind: 'investment', area: at(0), name: clean(at(1)), costs: read, removedOre }
    }
    case 'overhead': {
      const [amountOre, fromYear] = [ore(0), year(1)]
      return amountOre === null || fromYear === null ? null : { kind: 'overhead', amountOre, fromYear }
    }
    default:
      return null
  }
}

const whole = (text: string, least: number, most: number): number | null => {
  if (!/^-?\d{1,16}$/.test(text)) return null
  const number = Number(text)
  return number >= least && number <= most ? number : null
}

const pairs = (text: string): [string, string][] | null => {
  if (text === '') return []
  const all = text.split(',').map((pair) => pair.split(':'))
  return all.every((pair) => pair.length === 2) ? all.map(([one = '', other = '']) => [one, other]) : null
}

/** The changes of an address, in their order; what is no change is passed over. */
export const changesOf = (search: URLSearchParams): PriceScenarioChange[] =>
  search
    .getAll('andring')
    .slice(0, MOST_CHANGES)
    .flatMap((text) => changeFromText(text) ?? [])

/** The query of an address with these changes. */
export const changesQuery = (changes: readonly PriceScenarioChange[]): string =>
  new URLSearchParams(changes.map((change) => ['andring', changeToText(change)])).toString()
