import type { EffectYear } from '../../domain/finance/calculation-effects'
import type { CashFlowRow } from '../../domain/finance'
import { formatKr, formatPercent } from '../format'
import type { Derivation } from './derivation'

const signed = (ore: number): string => `${ore < 0 ? '−' : '+'} ${formatKr(Math.abs(ore), { unit: false })}`

/** How the net cost of a year and its step from the year before came about (finance.md 8). */
export function effectDerivations(year: EffectYear, before: EffectYear | null, label: string) {
  const {
    capitalCostOre,
    addedCostOre,
    oneOffOre,
    removedCostOre,
    addedRevenueOre,
    netCostOre,
    frameStepOre,
  } = year
  const parts = [addedCostOre, oneOffOre, -removedCostOre, -addedRevenueOre].map(signed)
  const earlier = before?.netCostOre ?? 0
  return {
    net: {
      title: `Nettokostnad ${label}`,
      result: formatKr(netCostOre),
      formula: 'kapitalkostnad + ny kostnad + engångskostnad − borttagen kostnad − ny intäkt',
      lines: [`${formatKr(capitalCostOre, { unit: false })} ${parts.join(' ')} = ${formatKr(netCostOre)}`],
    },
    step: {
      title: `Ramjustering ${label}`,
      result: formatKr(frameStepOre),
      formula: 'årets nettokostnad − förra årets nettokostnad; före det första året är den 0',
      lines: [`${formatKr(netCostOre, { unit: false })} ${signed(0 - earlier)} = ${formatKr(frameStepOre)}`],
    },
  } satisfies Record<string, Derivation>
}

/** How the sums and present values of a year came about (finance.md 9). */
export function cashFlowDerivations(row: CashFlowRow, before: CashFlowRow | null, discountPct: string) {
  const { year, flowOre, cumulativeOre, presentValueOre, cumulativePresentValueOre } = row
  const rate = formatPercent(discountPct)
  return {
    cumulative: {
      title: `Ackumulerat år ${year}`,
      result: formatKr(cumulativeOre),
      formula: 'summan av flödena till och med året',
      lines: [
        `${formatKr(before?.cumulativeOre ?? 0, { unit: false })} ${signed(flowOre)} = ${formatKr(cumulativeOre)}`,
      ],
    },
    present: {
      title: `Nuvärde år ${year}`,
      result: formatKr(presentValueOre),
      formula: 'årets flöde / (1 + kalkylränta) upphöjt till årets nummer',
      lines: [
        year === 0
          ? 'År 0 räknas inte om: det är nu.'
          : `${formatKr(flowOre, { unit: false })} / (1 + ${rate})^${year} = ${formatKr(presentValueOre)}`,
      ],
      rounding: 'Avrundat en gång, till hela ören.',
    },
    total: {
      title: `Ackumulerat nuvärde år ${year}`,
      result: formatKr(cumulativePresentValueOre),
      formula: 'summan av nuvärdena till och med året, räknad exakt',
      lines: [],
      rounding:
        'Summan avrundas en gång. Därför kan den skilja något öre från summan av de avrundade nuvärdena.',
    },
  } satisfies Record<string, Derivation>
}
