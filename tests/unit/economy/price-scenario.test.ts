import { describe, expect, it } from 'vitest'
import { straightLine } from '~/domain/finance'
import { investmentPriceEffect } from '~/domain/finance/investment-price-effect'
import { priceInputOf } from '~/domain/finance/price-rows'
import { forecastPrices, scenarioInput } from '~/domain/finance/price-scenario'
import type { PriceScenarioChange } from '~/domain/finance/price-version'
import { effectSentence } from '~/text/economy/price-list'
import { examplePriceYears } from '#db/demo/exempelby/economy/price-years'
import { modelOf } from '#tests/support/price-model'
import { sum, unwrap } from '../finance/arbitrary'

const [model] = examplePriceYears.flatMap(({ year, content }) =>
  year === 2026 ? [modelOf(year, content)] : [],
)
if (!model) throw new Error('W14 has 2026')
const input = priceInputOf(model)
const years = [2027, 2028, 2029, 2030, 2031]
const asset = unwrap(
  straightLine({ principalOre: 230_000_000, lifeMonths: 60, start: '2027-01', rates: '1.5' }),
)
const costs = asset.rows.map(({ year, costOre }) => ({ year, costOre }))
const investment: PriceScenarioChange = {
  ...{ kind: 'investment', area: 'A1', name: 'Plattform', costs, removedOre: 0 },
}
const kr = (amount: number) => Math.round(amount * 100)

describe('an investment in the price list (W15, finance.md 11.6)', () => {
  it('gives each department its part, year by year, and adds up to the cost', () => {
    const { departments, total } = unwrap(forecastPrices(input, [investment], years))
    expect(departments.map(({ years: own }) => own.map(({ changeOre }) => changeOre))).toEqual([
      [149122.3, 147041.51, 144960.73, 142879.96, 140799.18].map(kr),
      [164737.36, 162438.7, 160140.04, 157841.38, 155542.71].map(kr),
      [149384.07, 147299.65, 145215.22, 143130.79, 141046.36].map(kr),
      [31256.27, 30820.14, 30384.01, 29947.87, 29511.75].map(kr),
    ])
    expect(departments.map(({ years: own }) => own[0]?.pct)).toEqual(['0.83', '0.78', '1.43', '0.93'])
    expect(total.years.map(({ stepOre }) => stepOre)).toEqual([
      49_450_000, -690_000, -690_000, -690_000, -690_000,
    ])
  })

  it('agrees with the operation investment_price_effect', () => {
    const { rows } = unwrap(investmentPriceEffect({ model: input, area: 'A1', costs }))
    const { departments } = unwrap(forecastPrices(input, [investment], years))
    for (const [at, row] of rows.entries())
      expect(departments.map(({ years: own }) => own[at]?.changeOre)).toEqual(row.departmentChangeOre)
  })

  it('counts running cost and removed cost', () => {
    const running = costs.map(({ year, costOre }) => ({ year, costOre: costOre + kr(310_000) }))
    const change = { ...investment, costs: running, removedOre: kr(550_000) }
    const { departments } = unwrap(forecastPrices(input, [change], [2027]))
    expect(departments.map(({ years: own }) => own[0]?.changeOre)).toEqual(
      [76747.47, 84783.93, 76882.2, 16086.4].map(kr),
    )
  })

  it('says it in a sentence', () => {
    const { departments } = unwrap(forecastPrices(input, [investment], years))
    expect(effectSentence('Barn- och utbildningsförvaltningen', departments[0]?.years ?? [])).toBe(
      'Barn- och utbildningsförvaltningen: +149\u00a0tkr år 1, därefter minskande.',
    )
    expect(effectSentence('X', [{ year: 2027, changeOre: 0 }])).toBe('X: ingen ändring.')
    expect(
      effectSentence('X', [
        { year: 2027, changeOre: 0 },
        { year: 2028, changeOre: -4_100_000 },
        { year: 2029, changeOre: -4_100_000 },
      ]),
    ).toBe('X: \u221241\u00a0tkr år 2 (2028), därefter oförändrat.')
  })
})

it('tells a lowering that grows or shrinks as a lowering', () => {
  const lowered = (...amounts: number[]) =>
    effectSentence(
      'X',
      amounts.map((changeOre, at) => ({ year: 2027 + at, changeOre })),
    ).replace('X: ', '')
  expect(lowered(-6_200_000, -59_000_000)).toBe('\u221262\u00a0tkr år 1, därefter en större sänkning.')
  expect(lowered(-6_200_000, -6_000_000)).toBe('\u221262\u00a0tkr år 1, därefter en mindre sänkning.')
  expect(lowered(6_200_000, -6_000_000)).toBe('+62\u00a0tkr år 1, därefter växlande.')
  expect(lowered(6_200_000, 0)).toBe('+62\u00a0tkr år 1, därefter minskande till noll.')
})

describe('other what-ifs', () => {
  it('changes volumes exactly, of one key and department or of all', () => {
    const fewer: PriceScenarioChange = {
      ...{ kind: 'volume', area: 'A1', key: 'paminnelser', department: null, pct: '-10', fromYear: 2027 },
    }
    const keys = scenarioInput(input, [fewer], 2027).areas[0]?.keys
    expect(keys?.[2]?.volumes.map(Number)).toEqual([1519.2, 1983.6, 1161, 225.9])
    expect(keys?.[0]?.volumes).toEqual(input.areas[0]?.keys[0]?.volumes)
    expect(scenarioInput(input, [fewer], 2026)).toEqual(input)
  })

  it('10 % fewer of one key everywhere moves nothing, of one department shifts shares only', () => {
    const fewer = (department: string | null): PriceScenarioChange => ({
      ...{ kind: 'volume', area: 'A1', key: '', department, pct: '-10', fromYear: 2027 },
    })
    const everywhere = unwrap(forecastPrices(input, [fewer(null)], [2027]))
    expect(everywhere.departments.map(({ years: own }) => own[0]?.changeOre)).toEqual([0, 0, 0, 0])
    const one = unwrap(forecastPrices(input, [fewer('BUF')], [2027]))
    expect(one.departments[0]?.years[0]?.changeOre).toBeLessThan(0)
    expect(sum(one.departments.map(({ years: own }) => own[0]?.changeOre ?? 0))).toBe(0)
  })

  it('two persons fewer lower the total by their standard cost', () => {
    const fewer: PriceScenarioChange = { kind: 'fte', area: 'A3', category: 'H', fte: '-2', fromYear: 2028 }
    const { total } = unwrap(forecastPrices(input, [fewer], [2027, 2028]))
    expect(total.years.map(({ changeOre }) => changeOre)).toEqual([0, -2 * 63_040_000])
  })

  it('refuses what cannot be run', () => {
    const none: PriceScenarioChange = {
      kind: 'volume',
      area: 'A5',
      key: '',
      department: null,
      pct: '-100',
      fromYear: 2027,
    }
    expect(forecastPrices(input, [none], [2027])).toMatchObject({ ok: false, refusal: 'NO_VOLUMES' })
  })
})
