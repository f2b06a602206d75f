import { parseDecimal, ratio, toDecimalText } from '../shared/rational'
import { ok, type Result } from '../shared/result'
import { type PriceModelInput, priceModel } from './price-model'
import { sumDecimals } from './price-rows'
import type { PriceScenarioChange } from './price-version'
import type { FinanceRefusal } from './types'

/** A department's price in a coming year, beside what it would be without the changes. */
export type ForecastYear = {
  year: number
  priceOre: number
  changeOre: number
  /** Two decimals. */
  pct: string | null
  /** The step from the year before: two years' effects compared, never the yearly cost. */
  stepOre: number
}
export type Forecast = { code: string; baseOre: number; years: ForecastYear[] }
export type ScenarioForecast = { years: number[]; departments: Forecast[]; total: Forecast }

/**
 * What the changes would do to the prices of the years (finance.md 11.6): each year is a full run of the model with the
 * latest known volumes and keys, and the effect is its difference from the run without the changes. The effects of a
 * year add up to the cost that was added.
 */
export function forecastPrices(
  input: PriceModelInput,
  changes: readonly PriceScenarioChange[],
  years: readonly number[],
): Result<ScenarioForecast, FinanceRefusal> {
  const base = priceModel(input)
  if (!base.ok) return base
  const runs: { year: number; totals: readonly number[]; total: number }[] = []
  for (const year of years) {
    const run = priceModel(scenarioInput(input, changes, year))
    if (!run.ok) return run
    runs.push({ year, totals: run.value.departmentTotalsOre, total: run.value.totalOre })
  }
  const forecast = (code: string, baseOre: number, prices: readonly number[]): Forecast => ({
    code,
    baseOre,
    years: runs.map(({ year }, at) => {
      const priceOre = prices[at] ?? 0
      return {
        ...{ year, priceOre, changeOre: priceOre - baseOre, pct: percent(baseOre, priceOre) },
        stepOre: priceOre - (at === 0 ? baseOre : (prices[at - 1] ?? baseOre)),
      }
    }),
  })
  return ok({
    years: [...years],
    departments: input.departments.map((code, at) =>
      forecast(
        code,
        base.value.departmentTotalsOre[at] ?? 0,
        runs.map(({ totals }) => totals[at] ?? 0),
      ),
    ),
    total: forecast(
      '',
      base.value.totalOre,
      runs.map(({ total }) => total),
    ),
  })
}

const percent = (before: number, after: number): string | null =>
  before === 0 ? null : toDecimalText(ratio((BigInt(after) - BigInt(before)) * 100n, BigInt(before)), 2)

/** The model of a year with the changes that have begun by then. Unknown areas, keys and codes change nothing. */
export function scenarioInput(
  input: PriceModelInput,
  changes: readonly PriceScenarioChange[],
  year: number,
): PriceModelInput {
  return changes.reduce((model, change) => changed(model, change, year), input)
}

function changed(input: PriceModelInput, change: PriceScenarioChange, year: number): PriceModelInput {
  if ('fromYear' in change && year < change.fromYear) return input
  switch (change.kind) {
    case 'overhead':
      return { ...input, overheadOre: input.overheadOre + change.amountOre }
    case 'volume':
      return inArea(input, change.area, (area) => ({
        ...area,
        keys: area.keys.map((key) =>
          change.key !== '' && key.key !== change.key
            ? key
            : {
                ...key,
                volumes: key.volumes.map((volume, at) =>
                  volume === null || (change.department ?? input.departments[at]) !== input.departments[at]
                    ? volume
                    : grown(String(volume), change.pct),
                ),
              },
        ),
      }))
    case 'fte':
      return inArea(input, change.area, (area) => ({
        ...area,
        fte: {
          ...area.fte,
          [change.category]: sumDecimals([area.fte[change.category] ?? '0', change.fte], 2),
        },
      }))
    case 'service':
      return inArea(input, change.area, (area) => ({
        ...area,
        fte: {
          ...area.fte,
          ...Object.fromEntries(
            Object.entries(change.fte).map(([category, more]) => [
              category,
              sumDecimals([area.fte[category] ?? '0', more], 2),
            ]),
          ),
        },
        otherOre: area.otherOre + change.otherOre,
      }))
    case 'cost':
      return change.lastYear !== null && year > change.lastYear
        ? input
        : inArea(input, change.area, (area) => ({ ...area, otherOre: area.otherOre + change.amountOre }))
    case 'investment': {
      const cost = change.costs.find((each) => each.year === year)
      return cost === undefined
        ? input
        : inArea(input, change.area, (area) => ({
            ...area,
            otherOre: area.otherOre + cost.costOre - change.removedOre,
          }))
    }
  }
}

type Area = PriceModelInput['areas'][number]

const inArea = (input: PriceModelInput, id: string, to: (area: Area) => Area): PriceModelInput => ({
  ...input,
  areas: input.areas.map((area) => (area.id === id ? to(area) : area)),
})

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0

/** A volume changed by a percentage, exactly. What is no decimal stays, for the core to refuse. */
const grown = (volume: string, pct: string): string => {
  const [v, p] = [parseDecimal(volume), parseDecimal(pct)]
  if (!v || !p) return volume
  return toDecimalText(
    ratio(v.num * (100n * p.den + p.num), v.den * p.den * 100n),
    decimalsOf(volume) + decimalsOf(pct) + 2,
  )
}
