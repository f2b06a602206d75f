import { describe, expect, it } from 'vitest'
import {
  annuity,
  annuityFactor,
  benefitCost,
  benefitPlan,
  cashFlowTable,
  comparePriceYears,
  components,
  earlyDisposal,
  frame,
  investmentPriceEffect,
  netPresentValue,
  nonDepreciable,
  operatingEffect,
  payback,
  type PriceModelInput,
  planVsActual,
  priceModel,
  reinvestmentPlan,
  restateSplit,
  reviseLife,
  scheduleUntil,
  straightLine,
  type YearRow,
} from '~/domain/finance'
import { unwrap } from './arbitrary'
import worked from './worked-examples.json'

/** "1 234.50" in kronor as öre, as the tables of the specification write it. */
const ore = (text: string): number => {
  const [, sign = '', whole = '', decimals = ''] = /^([+-]?)([\d ]+)(?:\.(\d\d))?$/.exec(text) ?? []
  if (whole === '') throw new Error(`no amount: ${text}`)
  const amount = Number(whole.replaceAll(' ', '')) * 100 + Number(decimals || 0)
  return sign === '-' ? 0 - amount : amount
}

type Table = string[][]
/** The rows of the nth table of an example, without its heading. */
const tableOf = (example: keyof typeof worked, nth = 0): Table => (worked[example][nth] ?? []).slice(1)

const expectSchedule = (
  { rows, totals }: { rows: (YearRow & { months: number })[]; totals: { costOre: number } },
  table: Table,
) => {
  const printed = table.filter(([year]) => year !== 'Sum')
  expect(rows).toHaveLength(printed.length)
  for (const [place, [year, months, opening, depreciation, interest, cost, closing]] of printed.entries())
    expect(rows[place]).toMatchObject({
      year: Number(year),
      months: Number(months),
      openingOre: ore(opening ?? ''),
      depreciationOre: ore(depreciation ?? ''),
      interestOre: ore(interest ?? ''),
      costOre: ore(cost ?? ''),
      closingOre: ore(closing ?? ''),
    })
  const sum = table.find(([year]) => year === 'Sum')
  expect(totals).toEqual({
    depreciationOre: ore(sum?.[3] ?? ''),
    interestOre: ore(sum?.[4] ?? ''),
    costOre: ore(sum?.[5] ?? ''),
  })
}

const w1 = { principalOre: 230_000_000, lifeMonths: 60, start: '2026-01', rates: '1.5' }

describe('capital cost', () => {
  it('W1: the investment of the real case', () => {
    expectSchedule(unwrap(straightLine(w1)), tableOf('W1'))
    const expensed = unwrap(straightLine({ ...w1, principalOre: 205_000_000 }))
    expect(expensed.rows[0]?.costOre).toBe(44_075_000)
  })

  it('W2: annuity, and the same asset by straight line', () => {
    const input = { principalOre: 420_000_000, lifeYears: 8, ratePct: '2.5', start: '2026-01' }
    const schedule = unwrap(annuity(input))
    expectSchedule(schedule, tableOf('W2'))
    expect(schedule.finalAssetYearCostOre).toBe(58_576_287)
    const { factor } = unwrap(annuityFactor({ ...input, tableDecimals: 10 }))
    expect(factor).toBe('0.1394673')
    const straight = unwrap(straightLine({ ...input, lifeMonths: 96, rates: '2.5' }))
    expect([straight.rows[0]?.costOre, straight.rows[7]?.costOre, straight.totals.interestOre]).toEqual([
      63_000_000, 53_812_500, 47_250_000,
    ])
  })

  it('W2: annuity from October', () => {
    const input = { principalOre: 96_000_000, lifeYears: 5, ratePct: '3', start: '2026-10' }
    expectSchedule(unwrap(annuity(input)), tableOf('W2', 1))
  })

  it('W3: start in September, by all three methods', () => {
    const asset = { principalOre: 180_000_000, lifeMonths: 72, start: '2026-09', rates: '2.5' }
    expectSchedule(unwrap(straightLine(asset)), tableOf('W3'))
    for (const [column, interestMethod] of (['OPENING', 'AVERAGE', 'MONTHLY'] as const).entries()) {
      const { rows, totals } = unwrap(straightLine({ ...asset, interestMethod }))
      const interest = tableOf('W3', 1).map((row) => ore(row[column + 1] ?? ''))
      expect([...rows.map((row) => row.interestOre), totals.interestOre]).toEqual(interest)
    }
  })

  it('W4: components', () => {
    const parts = tableOf('W4').filter(([name]) => name !== 'Sum')
    const schedule = unwrap(
      components({
        components: parts.map(([id = '', cost = '', life]) => ({
          id,
          principalOre: ore(cost),
          lifeMonths: Number(life) * 12,
        })),
        start: '2026-01',
        rates: '2.5',
      }),
    )
    for (const [place, [, , , depreciation = '', interest = '', cost = '']] of parts.entries())
      expect(schedule.parts[place]?.schedule.rows[0]).toMatchObject({
        depreciationOre: ore(depreciation),
        interestOre: ore(interest),
        costOre: ore(cost),
      })
    for (const [year, depreciation = '', interest = '', cost = '', closing = ''] of tableOf('W4', 1))
      expect(schedule.rows.find((row) => row.year === Number(year))).toMatchObject({
        depreciationOre: ore(depreciation),
        interestOre: ore(interest),
        costOre: ore(cost),
        closingOre: ore(closing),
      })
    expect(schedule.rows.at(-1)?.year).toBe(2075)
  })

  it('W5: reinvestments within the horizon', () => {
    const plan = unwrap(
      reinvestmentPlan({
        components: [
          { id: 'server', principalOre: 75_000_000, lifeMonths: 60 },
          { id: 'program', principalOre: 140_000_000, lifeMonths: 96 },
        ],
        start: '2026-01',
        rates: '2.5',
        horizonYears: 12,
        indexPct: '2',
      }),
    )
    expect(
      plan.investments.map(({ component, start, principalOre }) => [component, start, principalOre]),
    ).toEqual(tableOf('W5').map(([id, start, amount = '']) => [id, start, ore(amount)]))
    expect(
      plan.rows.map(({ year, depreciationOre, interestOre, costOre }) => [
        year,
        depreciationOre,
        interestOre,
        costOre,
      ]),
    ).toEqual(tableOf('W5', 1).map(([year, ...amounts]) => [Number(year), ...amounts.map(ore)]))
    expect(plan.bookValueAtHorizonOre).toBe(plan.rows.at(-1)?.closingOre)
  })

  it('W6: a revised life, and a disposal after 41 months', () => {
    const revised = unwrap(reviseLife({ ...w1, elapsedMonths: 24, newRemainingMonths: 60 }))
    expect(revised).toMatchObject({ bookValueOre: 138_000_000, revisionStart: '2028-01' })
    expectSchedule(revised.schedule, tableOf('W6'))
    const past = unwrap(scheduleUntil(w1, 24))
    expect(past.rows).toEqual(unwrap(straightLine(w1)).rows.slice(0, 2))
    expect(unwrap(earlyDisposal({ ...w1, elapsedMonths: 41, proceedsOre: 15_000_000 }))).toMatchObject({
      bookValueOre: 72_833_333,
      resultOre: -57_833_333,
    })
    expect(unwrap(scheduleUntil(w1, 41)).rows.at(-1)).toMatchObject({ months: 5, closingOre: 72_833_333 })
  })

  it('W7: residual value', () => {
    const asset = { principalOre: 65_000_000, residualOre: 9_750_000, lifeMonths: 84, start: '2026-04' }
    expectSchedule(unwrap(straightLine({ ...asset, rates: '2.5' })), tableOf('W7'))
  })

  it('W8: öre, one krona over ten years, and land', () => {
    const asset = { principalOre: 100_000_001, lifeMonths: 84, start: '2026-03', rates: '1.75' }
    expectSchedule(unwrap(straightLine(asset)), tableOf('W8'))
    const krona = unwrap(
      straightLine({ principalOre: 100, lifeMonths: 120, start: '2026-02', rates: '1.75' }),
    )
    expect(krona.rows.map((row) => row.depreciationOre)).toEqual([9, ...Array(9).fill(10), 1])
    const land = { principalOre: 310_000_000, start: '2026-05', lastYear: 2028, rates: '2.5' }
    expect(unwrap(nonDepreciable(land)).rows.map((row) => row.interestOre)).toEqual([
      5_166_667, 7_750_000, 7_750_000,
    ])
  })
})

describe('frame, effects and cash flow', () => {
  it('W9: a frame with four cases and a request that does not fit', () => {
    const amount = (text = '') => (text === '-' ? null : ore(text))
    const rows = tableOf('W9')
    const result = unwrap(
      frame({
        budgetLinesOre: [1_200_000_000, 150_000_000, 64_000_000, -40_000_000],
        cases: rows.map(([id = '', status = '', decided, committed, actual, forecast]) => ({
          id,
          status,
          decidedOre: amount(decided),
          committedOre: amount(committed),
          actualOre: amount(actual),
          forecastOre: amount(forecast),
        })),
        requestOre: 400_000_000,
      }),
    )
    expect(result.claims.map(({ claimOre, forecastOre }) => [claimOre, forecastOre])).toEqual(
      rows.map(([, , , , , , claim = '', forecast = '']) => [amount(claim), amount(forecast) ?? 0]),
    )
    expect(result).toMatchObject({
      frameOre: 1_374_000_000,
      claimedOre: 1_037_145_050,
      roomOre: 336_854_950,
      roomForecastOre: 308_854_950,
      roomActualOre: 755_854_950,
      request: { roomAfterOre: -63_145_050, missingOre: 63_145_050, allowed: false },
    })
  })

  it('W10: planned against actual', () => {
    const rows = tableOf('W10')
    const actual = { principalOre: 245_120_000, lifeMonths: 72, start: '2026-04', rates: '2.5' }
    const deviations = unwrap(planVsActual({ plan: w1, actual }))
    expect(deviations.map(({ year, ...amounts }) => [year, ...Object.values(amounts)])).toEqual(
      rows.map(([year, ...amounts]) => [Number(year), ...amounts.map(ore)]),
    )
  })

  it('W11: operating effect and frame step', () => {
    const rows = tableOf('W11')
    const answer = unwrap(
      operatingEffect({
        rows: rows.map(([year, capital = '', added = '', oneOff = '', removed = '', revenue = '']) => ({
          year: Number(year),
          capitalCostOre: ore(capital),
          addedCostOre: ore(added),
          oneOffOre: ore(oneOff),
          removedCostOre: ore(removed),
          addedRevenueOre: ore(revenue),
        })),
      }),
    )
    expect(answer.map(({ netCostOre, frameStepOre }) => [netCostOre, frameStepOre])).toEqual(
      rows.map((row) => [ore(row[6] ?? ''), ore(row[7] ?? '')]),
    )
  })

  it('W12: cash flow, payback and benefit/cost', () => {
    const rows = tableOf('W12')
    const flowsOre = rows.map((row) => ore(row[1] ?? ''))
    const flow = { flowsOre, ratePct: '3' }
    expect(
      unwrap(cashFlowTable(flow)).map(({ year, ...amounts }) => [year, ...Object.values(amounts)]),
    ).toEqual(rows.map(([year, ...amounts]) => [Number(year), ...amounts.map(ore)]))
    expect(unwrap(netPresentValue(flow))).toBe(23_450_440)
    expect(unwrap(payback({ flowsOre }))).toBe('4.26')
    expect(unwrap(payback(flow))).toBe('4.60')
    const thousands = (...amounts: number[]) => amounts.map((amount) => amount * 100_000)
    expect(
      unwrap(
        benefitCost({
          ratePct: '3',
          investmentOre: 230_000_000,
          costsOre: thousands(120, 120, 120, 120, 120),
          benefitsOre: thousands(300, 700, 800, 800, 800),
        }),
      ),
    ).toEqual({
      pvBenefitsOre: 308_406_927,
      pvCostsOre: 284_956_486,
      npvOre: 23_450_440,
      bcr: '1.08',
      nnk: '0.10',
    })
  })

  it('W12: deducting the capital cost as well would count the investment twice', () => {
    const flows = tableOf('W12').map((row) => ore(row[1] ?? ''))
    const { rows } = unwrap(straightLine(w1))
    const twice = flows.map((flow, year) => flow - (rows[year - 1]?.costOre ?? 0))
    expect(unwrap(netPresentValue({ flowsOre: twice, ratePct: '3' }))).toBe(-196_882_825)
  })

  it('W13: benefit plan', () => {
    const plan = unwrap(
      benefitPlan({
        items: [
          {
            id: 'tid',
            annualFullOre: 48_000_000,
            start: '2026-09',
            rampPct: ['50', '80', '100'],
            probabilityPct: '90',
          },
          { id: 'licens', annualFullOre: 21_000_000, start: '2027-01' },
        ],
        years: [2026, 2027, 2028, 2029],
      }),
    )
    expect(plan.map(({ year, itemsOre, plannedOre }) => [year, ...itemsOre, plannedOre])).toEqual(
      tableOf('W13').map(([year, ...amounts]) => [Number(year), ...amounts.map(ore)]),
    )
  })
})

const departments = ['BUF', 'VOF', 'SBF', 'KFF']
const codeOf = (area = '') => area.slice(0, 2)

const modelFrom = (
  costs: Table,
  volumes: Table,
  standard: [number, number, number],
  overhead: number,
): PriceModelInput => ({
  departments,
  standardCostOre: { H: standard[0] * 100, S: standard[1] * 100, C: standard[2] * 100 },
  overheadOre: overhead * 100,
  areas: costs
    .filter(([area]) => area !== 'Sum')
    .map(([area, H = '', S = '', C = '', , , other = '']) => ({
      id: codeOf(area),
      fte: { H, S, C },
      otherOre: ore(other),
      keys: volumes
        .filter(([code]) => code === codeOf(area))
        .map(([, key = '', weight = '', ...counts]) => ({
          key,
          weightPct: weight.replace(' %', ''),
          volumes: counts.slice(0, 4).map((count) => Number(count.replaceAll(' ', ''))),
        })),
    })),
})

const previous = modelFrom(tableOf('W14', 0), tableOf('W14', 2), [612_000, 748_000, 965_000], 9_750_000)
const current = modelFrom(tableOf('W14', 1), tableOf('W14', 3), [630_400, 770_500, 994_000], 9_730_000)
const years = () =>
  unwrap(
    comparePriceYears({
      previous,
      current,
      added: [{ area: 'A5', fte: { S: '1.00' }, otherOre: 33_100_000 }],
      removed: [{ area: 'A2', fte: { H: '0.50' }, otherOre: 0 }],
    }),
  )

const withSum = (amounts: number[]) => [...amounts, amounts.reduce((all, amount) => all + amount, 0)]
const grid = (rows: number[][]) => {
  const full = rows.map(withSum)
  return [...full, (full[0] ?? []).map((_, column) => full.reduce((all, row) => all + (row[column] ?? 0), 0))]
}
const printed = (table: Table, from: number, until?: number) =>
  table.map((row) => row.slice(from, until).map(ore))
const pct = (text = '') => text.replace('+', '').replace(' %', '')

describe('price model', () => {
  it('W14: costs per service area', () => {
    for (const [model, table] of [
      [previous, tableOf('W14', 0)],
      [current, tableOf('W14', 1)],
    ] as const) {
      const list = unwrap(priceModel(model))
      expect(
        list.areas.map(({ fte, staffOre, otherOre, overheadOre, totalOre }) => [
          fte,
          staffOre,
          otherOre,
          overheadOre,
          totalOre,
        ]),
      ).toEqual(table.slice(0, -1).map((row) => [row[4], ...row.slice(5).map(ore)]))
      expect(list.totalOre).toBe(ore(table.at(-1)?.[8] ?? ''))
    }
  })

  it('W14: key pots', () => {
    for (const [model, table] of [
      [previous, tableOf('W14', 4)],
      [current, tableOf('W14', 5)],
    ] as const) {
      const pots = unwrap(priceModel(model)).areas.flatMap(({ pots }) =>
        pots.map(({ potOre, departmentsOre }) => [potOre, ...departmentsOre]),
      )
      expect(pots).toEqual(printed(table, 2))
    }
  })

  it('W14: price lists, and the reruns without changed assignments', () => {
    const { tables } = years()
    expect(grid(tables.previous)).toEqual(printed(tableOf('W14', 6), 1))
    expect(grid(tables.current)).toEqual(printed(tableOf('W14', 7), 1))
    expect(grid(tables.previousExcl)).toEqual(printed(tableOf('W14', 8), 1))
    expect(grid(tables.currentExcl)).toEqual(printed(tableOf('W14', 9), 1))
  })

  it('W14: year over year per department', () => {
    const { departmentChange, addedCostOre, removedCostOre } = years()
    const { including, excluding } = departmentChange
    const table = tableOf('W14', 10)
    expect([...including.changeOre, including.totalChangeOre]).toEqual(table.map((row) => ore(row[3] ?? '')))
    expect([...including.pct, including.totalPct]).toEqual(table.map((row) => pct(row[4])))
    expect([...excluding.changeOre, excluding.totalChangeOre]).toEqual(table.map((row) => ore(row[7] ?? '')))
    expect([...excluding.pct, excluding.totalPct]).toEqual(table.map((row) => pct(row[8])))
    expect(including.totalPct).toBe('-1.1')
    expect(excluding.totalPct).toBe('-2.6')
    expect([addedCostOre, removedCostOre]).toEqual([110_150_000, 30_600_000])
    expect(including.totalChangeOre).toBe(excluding.totalChangeOre + addedCostOre - removedCostOre)
  })

  it('W14: year over year per area', () => {
    const { including, excluding } = years().areaChange
    const table = tableOf('W14', 11)
    expect(including.pct).toEqual(table.map((row) => pct(row[3])))
    expect(excluding.pct).toEqual(table.map((row) => pct(row[6])))
  })

  it('W14: cost effect and share effect, and the way from one year to the next', () => {
    const { decomposition, steps, totalSteps } = years()
    const { costEffectOre, shareEffectOre, totalChangeOre } = decomposition
    expect([costEffectOre, shareEffectOre, totalChangeOre].map(withSum)).toEqual(
      printed(tableOf('W14', 12), 1),
    )
    for (const step of [...steps, totalSteps])
      expect(
        step.previousOre + step.removedOre + step.costEffectOre + step.shareEffectOre + step.addedOre,
      ).toBe(step.currentOre)
    expect(totalSteps).toMatchObject({ removedOre: -30_600_000, addedOre: 110_150_000, shareEffectOre: 0 })
  })

  it('W15: the investment of W1 in the price list', () => {
    const { rows: costs } = unwrap(straightLine({ ...w1, start: '2027-01' }))
    const { rows } = unwrap(
      investmentPriceEffect({
        model: current,
        area: 'A1',
        costs: costs.map(({ year, costOre }) => ({ year, costOre })),
      }),
    )
    expect(
      rows.map((row) => [row.areaCostOre, ...row.departmentChangeOre, ...row.departmentPct.map(String)]),
    ).toEqual(tableOf('W15').map((row) => [...row.slice(1, 6).map(ore), ...row.slice(7).map(pct)]))
    const withRunning = { model: current, area: 'A1', costs: [{ year: 2027, costOre: 25_450_000 }] }
    expect(unwrap(investmentPriceEffect(withRunning)).rows[0]?.departmentChangeOre).toEqual([
      7_674_747, 8_478_393, 7_688_220, 1_608_640,
    ])
  })

  const keysOfA1 = (...volumes: number[][]) =>
    ['50', '25', '25'].map((weightPct, place) => ({
      key: `k${place}`,
      weightPct,
      volumes: volumes[place] ?? [],
    }))

  it('W16: a restated previous year', () => {
    const keys = keysOfA1([22_875, 17_000], [2_415, 1_600], [1_311, 1_100])
    expect(unwrap(restateSplit({ amountOre: 386_252_101, keys }))).toEqual([221_379_194, 164_872_907])
  })

  it('W16: reminders all zero are refused, or their weight is spread', () => {
    const [a1, ...others] = current.areas
    const keys = (a1?.keys ?? []).map((key) =>
      key.key === 'Reminders' ? { ...key, volumes: [0, 0, 0, 0] } : key,
    )
    const model = { ...current, areas: a1 ? [{ ...a1, keys }, ...others] : [] }
    expect(priceModel(model)).toEqual({ ok: false, refusal: 'KEY_TOTAL_ZERO' })
    const [area] = unwrap(priceModel({ ...model, zeroKeyPolicy: 'REDISTRIBUTE' })).areas
    expect(area?.pots.map(({ potOre }) => potOre)).toEqual([752_827_974, 376_413_987])
    expect(area?.pricesOre).toEqual([337_098_680, 348_893_588, 365_470_415, 77_779_278])
    expect(area?.droppedKeys).toEqual(['Reminders'])
  })
})
