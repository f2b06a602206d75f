import type { EffectYear } from '../../domain/finance/calculation-effects'
import { type CashFlowRow, explainFrameStep, explainNetCost, explainPresentValue } from '../../domain/finance'
import { told } from '../derivations'
import { formatKr } from '../format'
import type { Derivation } from './derivation'

const signed = (ore: number): string => `${ore < 0 ? '−' : '+'} ${formatKr(Math.abs(ore), { unit: false })}`

/** How the net cost of a year and its step from the year before came about (finance.md 8). */
export function effectDerivations(year: EffectYear, before: EffectYear | null, label: string) {
  return {
    net: {
      ...told(`Nettokostnad ${label}`, explainNetCost(year)),
      formula: 'kapitalkostnad + ny kostnad + engångskostnad − borttagen kostnad − ny intäkt',
    },
    step: {
      ...told(`Ramjustering ${label}`, explainFrameStep(year.netCostOre, before?.netCostOre ?? 0)),
      formula: 'årets nettokostnad − förra årets nettokostnad; före det första året är den 0',
    },
  } satisfies Record<string, Derivation>
}

/** How the sums and present values of a year came about (finance.md 9). */
export function cashFlowDerivations(row: CashFlowRow, before: CashFlowRow | null, discountPct: string) {
  const { year, flowOre, cumulativeOre, cumulativePresentValueOre } = row
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
      ...told(`Nuvärde år ${year}`, explainPresentValue(row, discountPct)),
      formula: 'årets flöde / (1 + kalkylränta) upphöjt till årets nummer',
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
