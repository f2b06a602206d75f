import { decidedInvestments } from '#db/queries/economy/price-list'
import type { Actor } from '~/domain/access'
import { priceInputOf, type PriceModel } from '~/domain/finance/price-rows'
import { forecastPrices } from '~/domain/finance/price-scenario'
import type { PriceScenarioChange } from '~/domain/finance/price-version'
import { changeText } from '~/text/economy/price-scenario'
import { financeRefusalText } from '~/text/finance'
import type { KnownInvestment } from './scenario-form'
import { changesQuery } from './scenario-address'

const YEARS = 5

/** The years a what-if looks at: from the year after a published list, otherwise from the year of the draft. */
export function forecastYears({ version }: PriceModel): number[] {
  const first = version.state === 'published' ? version.year + 1 : version.year
  return Array.from({ length: YEARS }, (_, at) => first + at)
}

/** Decided calculations with the years they cost in; a plan without years begins with the first year looked at. */
export async function knownInvestments(
  read: Parameters<typeof decidedInvestments>[0],
  reader: Actor,
  municipalityId: string,
  firstYear: number,
): Promise<KnownInvestment[]> {
  const decided = await decidedInvestments(read, reader, municipalityId)
  return decided.map(({ id, name, number, rows }) => ({
    id,
    label: `${name}, ${number}`,
    costs: rows.map(({ year, costOre }) => ({ year: year < 1900 ? firstYear + year - 1 : year, costOre })),
  }))
}

/** What a page shows of some changes: each in words with the address without it, and what they do. */
export function scenarioOf(model: PriceModel, changes: readonly PriceScenarioChange[]) {
  const years = forecastYears(model)
  const forecast = changes.length === 0 ? null : forecastPrices(priceInputOf(model), changes, years)
  return {
    ...{ years, query: changesQuery(changes) },
    lines: changes.map((change, at) => ({
      text: changeText(change, model),
      without: changesQuery(changes.filter((_, nth) => nth !== at)),
    })),
    forecast: forecast?.ok
      ? {
          ...forecast.value,
          departments: forecast.value.departments.map((each) => ({
            ...each,
            name: model.departments.find(({ code }) => code === each.code)?.name ?? each.code,
          })),
        }
      : null,
    problem: forecast && !forecast.ok ? financeRefusalText[forecast.refusal] : null,
  }
}
export type ScenarioView = ReturnType<typeof scenarioOf>
