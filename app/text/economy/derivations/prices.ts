import type { PricedArea, PriceList } from '../../../domain/finance'
import { explainShares, wholeWeights } from '../../../domain/finance/allocate'
import { parseDecimal, type Rational, ratio, toDecimalText } from '../../../domain/shared/rational'
import { formatKr, formatNumber, formatPercent } from '../../format'
import { type Derivation, sumDerivation } from '../derivation'
import { shareDerivation } from './shares'

/** Names of what a price list holds only codes of; a code without a name stands for itself. */
export type PriceNames = {
  area?: (id: string) => string
  department?: (code: string) => string
  key?: (area: string, key: string) => string
  category?: (code: string) => string
}

const self = (code: string) => code

/**
 * How each cell of a price list came about (finance.md 11.1–11.2): staff, overhead and total of an area, key pots,
 * each department's part of a pot, and prices. Areas and pots are given by their places in the list.
 */
export function priceDerivations(list: PriceList, names: PriceNames = {}) {
  const { basis, areas } = list
  const areaName = names.area ?? self
  const departmentName = names.department ?? self
  const keyName = names.key ?? ((_area: string, key: string) => key)
  const categoryName = names.category ?? self
  const departments = basis.departments.map(departmentName)
  const area = (place: number): PricedArea | undefined => areas[place]
  const given = (id: string) => basis.areas.find((each) => each.id === id)

  const staff = (at: number): Derivation | undefined => {
    const priced = area(at)
    if (!priced) return undefined
    const fte = Object.entries(given(priced.id)?.fte ?? {}).filter(([, persons]) => /[1-9]/.test(persons))
    const terms = fte.map(
      ([category, persons]) =>
        `${formatNumber(persons)} × ${formatKr(basis.standardCostOre[category] ?? 0, { unit: false })}`,
    )
    return {
      title: `Personal, ${areaName(priced.id)}`,
      result: formatKr(priced.staffOre),
      formula: 'årsarbetare × standardkostnad, per kategori',
      lines: [`${terms.join(' + ')} = ${formatKr(priced.staffOre)}`],
      inputs: fte.map(([category]) => ({
        term: `Standardkostnad ${categoryName(category)}`,
        value: formatKr(basis.standardCostOre[category] ?? 0),
      })),
      rounding: 'Avrundat en gång per område, till hela ören.',
    }
  }

  const overhead = (at: number): Derivation | undefined => {
    const priced = area(at)
    const weights = wholeWeights(areas.map(({ fte }) => fte))
    const shares = weights && explainShares(basis.overheadOre, weights)
    if (!priced || !shares?.ok) return undefined
    return shareDerivation(shares.value, at, {
      title: `Overhead, ${areaName(priced.id)}`,
      what: 'den gemensamma overheaden',
      by: 'områdets årsarbetare',
      names: areas.map(({ id }) => areaName(id)),
      weights: areas.map(({ fte }) => fte),
      weightSum: sumOf(areas.map(({ fte }) => fte)),
    })
  }

  const total = (at: number): Derivation | undefined => {
    const priced = area(at)
    if (!priced) return undefined
    const { staffOre, otherOre, overheadOre, totalOre } = priced
    return {
      ...sumDerivation(`Självkostnad, ${areaName(priced.id)}`, [staffOre, otherOre, overheadOre], totalOre),
      formula: 'personal + övriga kostnader + overhead; ingen vinst läggs på',
    }
  }

  const pot = (at: number, potAt: number): Derivation | undefined => {
    const priced = area(at)
    const one = priced?.pots[potAt]
    if (!priced || !one) return undefined
    const percents = priced.pots.map(({ weightPct }) => weightPct)
    const weights = wholeWeights(percents)
    const shares = weights && explainShares(priced.chargedOre, weights, basis.unitOre)
    if (!shares?.ok) return undefined
    return shareDerivation(shares.value, potAt, {
      title: `Pot, ${areaName(priced.id)}: ${keyName(priced.id, one.key)}`,
      what: 'områdets självkostnad',
      by: 'nyckelns vikt i procent',
      names: priced.pots.map(({ key }) => keyName(priced.id, key)),
      weights: percents,
      weightSum: sumOf(percents),
    })
  }

  const part = (at: number, potAt: number, department: number): Derivation | undefined => {
    const priced = area(at)
    const one = priced?.pots[potAt]
    const volumes = given(priced?.id ?? '')
      ?.keys.find(({ key }) => key === one?.key)
      ?.volumes.map(String)
    const weights = volumes && wholeWeights(volumes)
    if (!priced || !one || !volumes || !weights) return undefined
    const shares = explainShares(one.potOre, weights, basis.unitOre)
    if (!shares.ok) return undefined
    return shareDerivation(shares.value, department, {
      title: `${departments[department] ?? ''}: ${keyName(priced.id, one.key)}`,
      what: 'poten',
      by: 'förvaltningens volym',
      names: departments,
      weights: volumes,
      weightSum: sumOf(volumes),
    })
  }

  const price = (at: number, department: number): Derivation | undefined => {
    const priced = area(at)
    if (!priced) return undefined
    const amount = priced.pricesOre[department] ?? 0
    return {
      title: `${areaName(priced.id)}, ${departments[department] ?? ''}`,
      result: formatKr(amount),
      formula: 'summan av förvaltningens del av varje nyckels pot',
      lines: [],
      inputs: priced.pots.map(({ key, weightPct, departmentsOre }) => ({
        term: `${keyName(priced.id, key)}, ${formatPercent(weightPct)} av självkostnaden`,
        value: formatKr(departmentsOre[department] ?? 0),
      })),
    }
  }

  const departmentTotal = (department: number): Derivation => ({
    title: `${departments[department] ?? ''}, alla områden`,
    result: formatKr(list.departmentTotalsOre[department] ?? 0),
    formula: 'summan av förvaltningens pris i varje område',
    lines: [],
    inputs: areas.map(({ id, pricesOre }) => ({
      term: areaName(id),
      value: formatKr(pricesOre[department] ?? 0),
    })),
  })

  const areaTotal = (at: number): Derivation | undefined => {
    const priced = area(at)
    return (
      priced &&
      sumDerivation(`${areaName(priced.id)}, alla förvaltningar`, priced.pricesOre, priced.chargedOre)
    )
  }

  return { staff, overhead, total, pot, part, price, departmentTotal, areaTotal }
}

const sumOf = (decimals: readonly string[]): string => {
  const read = decimals.map((text) => parseDecimal(text) ?? ratio(0n, 1n))
  const places = Math.max(0, ...decimals.map((text) => text.split('.')[1]?.length ?? 0))
  const sum = read.reduce<Rational>(
    (all, { num, den }) => ratio(all.num * den + num * all.den, all.den * den),
    ratio(0n, 1n),
  )
  return toDecimalText(sum, places)
}
