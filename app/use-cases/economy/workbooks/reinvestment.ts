import {
  type Cell,
  fixed,
  formula,
  inputPercent,
  nearly,
  type Workbook,
  type WorkbookAbout,
} from '~/documents/writing/workbook'
import type { ReinvestmentPlan } from '~/domain/finance'
import { partsWorkbook } from './components'
import type { Part } from './parts'
import type { AssetCells } from './schedule-rows'

/**
 * A reinvestment plan (finance.md 4.7): what is bought when, at indexed price, and the capital cost by year up to the
 * horizon. A replacement follows its component's first cost, life and start.
 */
export function reinvestmentWorkbook(
  about: WorkbookAbout,
  plan: ReinvestmentPlan,
  labels: Readonly<Record<string, string>> = {},
): Workbook {
  const firstAt = new Map<string, number>()
  plan.investments.forEach(({ component, replacement }, index) => {
    if (replacement === 0) firstAt.set(component, index)
  })
  // Written before the parts, which are counted with it.
  let indexCell = plan.indexPct
  const parts = plan.investments.map((investment): Part => {
    const { component, replacement, schedule } = investment
    const name = labels[component] ?? component
    const first = plan.investments[firstAt.get(component) ?? -1]
    if (replacement === 0 || !first) return { label: name, schedule }
    const { lifeMonths } = schedule.basis.input
    const years = (replacement * lifeMonths) / 12
    return {
      label: `${name}, byte ${replacement}`,
      schedule,
      derived: (cells) => {
        const from = cells[firstAt.get(component) ?? -1]
        return from
          ? followed(
              from,
              investment.principalOre,
              first.principalOre,
              plan.indexPct,
              indexCell,
              replacement,
              years,
              schedule.basis.input,
            )
          : {}
      },
    }
  })
  const note = `Delarna byts när de är avskrivna, till och med ${plan.lastYear}. Priserna ändras med samma procent varje år.`
  return partsWorkbook(about, note, parts, plan, (sheet) => {
    indexCell = fixed(1, sheet.fact('Prisändring per år', inputPercent(plan.indexPct)))
    sheet.blank()
  })
}

function followed(
  from: AssetCells,
  costOre: number,
  firstOre: number,
  indexPct: string,
  indexCell: string,
  replacement: number,
  years: number,
  input: { residualOre: number; lifeMonths: number; start: string; rates: unknown },
): Record<'principal' | 'residual' | 'life' | 'year' | 'month', Cell> & { rate?: Cell } {
  const growth = 1 + Number(indexPct) / 100
  const span = `${replacement}*${from.lifeMonths}/12`
  return {
    principal: nearly(
      `ROUND(${from.principal}*(1+${indexCell}/100)^(${span}),0)`,
      costOre,
      firstOre * growth ** years,
    ),
    residual: formula(from.residual, input.residualOre),
    life: formula(from.lifeMonths, input.lifeMonths, 'whole'),
    year: formula(`${from.startYear}+${span}`, Number(input.start.slice(0, 4)), 'year'),
    month: formula(from.startMonth, Number(input.start.slice(5)), 'whole'),
    ...(typeof input.rates === 'string' && from.rate !== null
      ? { rate: formula(from.rate, Number(input.rates), 'percent') }
      : typeof input.rates === 'string'
        ? { rate: inputPercent(input.rates) }
        : {}),
  }
}
