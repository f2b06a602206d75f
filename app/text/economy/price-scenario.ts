import type { PriceModel } from '../../domain/finance/price-rows'
import type { PriceScenarioChange } from '../../domain/finance/price-version'
import { formatKr, formatNumber, formatPercent } from '../format'

type Names = Pick<PriceModel, 'areas' | 'categories' | 'departments'>

const kronor = (ore: number): string => `${ore > 0 ? '+' : ''}${formatKr(ore)}`

/** A what-if change in one line. */
export function changeText(change: PriceScenarioChange, { areas, categories, departments }: Names): string {
  const area = (code: string) => areas.find((each) => each.code === code)?.name ?? code
  const category = (code: string) => categories.find((each) => each.code === code)?.name ?? code
  const persons = (fte: string) => `${formatNumber(fte).replace(/^(?=\d)/, '+')} årsarbetare`
  switch (change.kind) {
    case 'volume': {
      const key = areas
        .find(({ code }) => code === change.area)
        ?.keys.find(({ code }) => code === change.key)?.name
      const whose = departments.find(({ code }) => code === change.department)?.name
      const what = key ? `${key} (${area(change.area)})` : `alla nycklar i ${area(change.area)}`
      return `${formatPercent(change.pct, { signed: true })} av ${what}${whose ? ` för ${whose}` : ''} från ${change.fromYear}`
    }
    case 'fte':
      return `${persons(change.fte)} ${category(change.category).toLowerCase()} i ${area(change.area)} från ${change.fromYear}`
    case 'service': {
      const staff = Object.entries(change.fte).map(
        ([code, fte]) => `${formatNumber(fte)} ${category(code).toLowerCase()}`,
      )
      const parts = [
        ...staff,
        ...(change.otherOre === 0 ? [] : [`${formatKr(change.otherOre)} i övrig kostnad`]),
      ]
      return `Ny bastjänst ${change.name} i ${area(change.area)} från ${change.fromYear}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`
    }
    case 'cost':
      return `${change.name} i ${area(change.area)}: ${kronor(change.amountOre)} per år från ${change.fromYear}${change.lastYear === null ? '' : ` till ${change.lastYear}`}`
    case 'investment': {
      const [first] = change.costs
      const last = change.costs.at(-1)
      const removed = change.removedOre === 0 ? '' : `, ${formatKr(change.removedOre)} per år bortfaller`
      return `Investering ${change.name} i ${area(change.area)}${first && last ? `, ${formatKr(first.costOre)} år ${first.year}, sista året ${last.year}` : ''}${removed}`
    }
    case 'overhead':
      return `Gemensam overhead ${kronor(change.amountOre)} per år från ${change.fromYear}`
  }
}
