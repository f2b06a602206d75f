import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bookValueAfter,
  comparePriceYears,
  investmentPriceEffect,
  planVsActual,
  type PriceArea,
  type PriceModelInput,
  priceChange,
  priceDecomposition,
  priceModel,
  reinvestmentPlan,
  restateSplit,
  reviseLife,
  scheduleUntil,
  scheduleWithGrant,
  straightLine,
} from '~/domain/finance'
import { asset, month, principalOre, ratePct, sum, unwrap } from './arbitrary'

const fte = fc.integer({ min: 1, max: 3000 }).map((hundredths) => (hundredths / 100).toFixed(2))
const count = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90_000 }) },
)

/** Weights in percent with one decimal that add up to 100. */
const weightsOf = (keys: number) =>
  fc.array(fc.integer({ min: 1, max: 20 }), { minLength: keys, maxLength: keys }).map((parts) => {
    const tenths = parts.map((part) => Math.floor((part * 1000) / sum(parts)))
    tenths[0] = (tenths[0] ?? 0) + 1000 - sum(tenths)
    return tenths.map((tenth) => (tenth / 10).toFixed(1))
  })

/** Settlement of earlier years can make other cost negative, but not the prices that shares are taken of. */
const areaOf = (departments: number, least = 0): fc.Arbitrary<Omit<PriceArea, 'id'>> =>
  fc.integer({ min: 1, max: 4 }).chain((keys) =>
    fc
      .record({
        H: fte,
        S: fte,
        otherOre: fc.integer({ min: least, max: 900_000_000 }),
        weights: weightsOf(keys),
        volumes: fc.array(fc.array(count, { minLength: departments, maxLength: departments }), {
          minLength: keys,
          maxLength: keys,
        }),
      })
      .map(({ H, S, otherOre, weights, volumes }) => ({
        fte: { H, S },
        otherOre,
        keys: weights.map((weightPct, place) => ({
          key: `k${place}`,
          weightPct,
          // One who counts at least something in each key.
          volumes: (volumes[place] ?? []).map((volume, at) => (at === 0 ? volume + 1 : volume)),
        })),
      })),
  )

const modelOf = (departments: number, areas: number, least = 0): fc.Arbitrary<PriceModelInput> =>
  fc
    .record({
      standard: fc.tuple(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 1, max: 99_999_999 })),
      overheadOre: fc.integer({ min: 0, max: 2_000_000_000 }),
      areas: fc.array(areaOf(departments, least), { minLength: areas, maxLength: areas }),
    })
    .map(({ standard: [H, S], overheadOre, areas }) => ({
      departments: Array.from({ length: departments }, (_, place) => `D${place}`),
      standardCostOre: { H, S },
      overheadOre,
      areas: areas.map((area, place) => ({ id: `A${place}`, ...area })),
    }))

const model = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([departments, areas]) => modelOf(departments, areas, -50_000_000))

describe('invariants of prices', () => {
  it('9: rows, columns and grand total agree, and nothing is lost of what the areas cost', () => {
    fc.assert(
      fc.property(model, fc.constantFrom(1, 100, 100_000), (input, unitOre) => {
        const list = unwrap(priceModel({ ...input, unitOre }))
        for (const area of list.areas) {
          expect(area.staffOre + area.otherOre + area.overheadOre).toBe(area.totalOre)
          expect(sum(area.pots.map((pot) => pot.potOre))).toBe(area.chargedOre)
          expect(sum(area.pricesOre)).toBe(area.chargedOre)
          for (const pot of area.pots) {
            expect(sum(pot.departmentsOre)).toBe(pot.potOre)
            expect(pot.departmentsOre.every((part) => part % unitOre === 0)).toBe(true)
          }
          if (unitOre === 1) expect(area.chargedOre).toBe(area.totalOre)
          expect(Math.abs(area.chargedOre - area.totalOre)).toBeLessThanOrEqual(unitOre / 2)
        }
        expect(sum(list.areas.map((area) => area.overheadOre))).toBe(input.overheadOre)
        expect(sum(list.departmentTotalsOre)).toBe(list.totalOre)
        expect(sum(list.areas.map((area) => area.chargedOre))).toBe(list.totalOre)
      }),
    )
  })

  it('9: the effects of an investment add up to its cost', () => {
    fc.assert(
      fc.property(model, fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (input, costOre) => {
        const { rows } = unwrap(
          investmentPriceEffect({ model: input, area: 'A0', costs: [{ year: 2027, costOre }] }),
        )
        expect(sum(rows[0]?.departmentChangeOre ?? [])).toBe(costOre)
      }),
    )
  })

  it('11.2: a price lies less than two öre per key from its exact share', () => {
    fc.assert(
      fc.property(model, (input) => {
        const list = unwrap(priceModel(input))
        for (const [place, area] of list.areas.entries()) {
          const keys = input.areas[place]?.keys ?? []
          for (const [at, price] of area.pricesOre.entries()) {
            const exact = sum(
              keys.map(({ weightPct, volumes }) => {
                const counts = volumes.map(Number)
                return (area.totalOre * Number(weightPct) * (counts[at] ?? 0)) / 100 / sum(counts)
              }),
            )
            expect(Math.abs(price - exact)).toBeLessThan(2 * keys.length + 0.01)
          }
        }
      }),
    )
  })

  it('10: cost and share effects add up to the change, share effects of an area to zero', () => {
    const price = fc.integer({ min: 1, max: 10 ** 9 })
    const rows = fc.array(fc.tuple(price, price, price), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const previousAreasOre = first.slice(0, second.length)
        const currentAreasOre = second.slice(0, previousAreasOre.length)
        const all = unwrap(priceDecomposition({ previousAreasOre, currentAreasOre }))
        for (const effects of [all, ...all.areas])
          expect(
            effects.costEffectOre.map((cost, place) => cost + (effects.shareEffectOre[place] ?? 0)),
          ).toEqual(effects.totalChangeOre)
        for (const [place, area] of all.areas.entries()) {
          expect(sum(area.shareEffectOre)).toBe(0)
          expect(sum(area.costEffectOre)).toBe(
            sum(currentAreasOre[place] ?? []) - sum(previousAreasOre[place] ?? []),
          )
        }
      }),
    )
  })

  it('11: doubling all volumes changes nothing, nor does writing weights with more decimals', () => {
    fc.assert(
      fc.property(model, (input) => {
        const doubled = {
          ...input,
          areas: input.areas.map((area) => ({
            ...area,
            keys: area.keys.map((key) => ({
              ...key,
              weightPct: `${key.weightPct}00`,
              volumes: key.volumes.map((volume) => Number(volume) * 2),
            })),
          })),
        }
        const amounts = (given: PriceModelInput) =>
          unwrap(priceModel(given)).areas.map(({ pots, ...area }) => ({
            ...area,
            parts: pots.map((pot) => pot.departmentsOre),
          }))
        expect(amounts(doubled)).toEqual(amounts(input))
      }),
    )
  })

  it('12: areas and keys in another order give every department the same, except for exact ties', () => {
    const distinct = modelOf(3, 3).filter(({ areas }) => new Set(areas.map(({ fte }) => fte.H)).size === 3)
    fc.assert(
      fc.property(distinct, (input) => {
        const list = unwrap(priceModel(input))
        const reversed = unwrap(priceModel({ ...input, areas: [...input.areas].reverse() }))
        const overheads = (from: typeof list) => sum(from.areas.map((area) => area.overheadOre))
        expect(reversed.totalOre).toBe(list.totalOre)
        expect(overheads(reversed)).toBe(overheads(list))
        for (const area of list.areas) {
          const other = reversed.areas.find(({ id }) => id === area.id)
          if (other?.overheadOre === area.overheadOre) expect(other).toEqual(area)
        }
      }),
    )
  })

  it('volumes as text, and as decimals in proportion, are the same volumes', () => {
    fc.assert(
      fc.property(modelOf(3, 2), (input) => {
        const written = (write: (volume: number) => string) => ({
          ...input,
          areas: input.areas.map((area) => ({
            ...area,
            keys: area.keys.map((key) => ({ ...key, volumes: key.volumes.map((v) => write(Number(v))) })),
          })),
        })
        const prices = (given: PriceModelInput) =>
          unwrap(priceModel(given)).areas.map((area) => area.pricesOre)
        expect(prices(written(String))).toEqual(prices(input))
        expect(prices(written((volume) => (volume / 100).toFixed(2)))).toEqual(prices(input))
      }),
    )
  })

  it('11.4: the change as published is the change without assignments, plus added, minus removed', () => {
    fc.assert(
      fc.property(
        modelOf(3, 2),
        modelOf(3, 2),
        fte,
        fc.integer({ min: 0, max: 10 ** 8 }),
        (one, two, H, otherOre) => {
          const assignment = { area: 'A1', fte: { H }, otherOre: 0 - otherOre }
          const withWork = (given: PriceModelInput): PriceModelInput => ({
            ...given,
            areas: given.areas.map((area) => ({ ...area, fte: { ...area.fte, H: '30.00' } })),
          })
          const years = unwrap(
            comparePriceYears({
              previous: withWork(one),
              current: withWork(two),
              added: [assignment],
              removed: [assignment],
            }),
          )
          const { including, excluding } = years.departmentChange
          expect(including.totalChangeOre).toBe(
            excluding.totalChangeOre + years.addedCostOre - years.removedCostOre,
          )
          for (const step of [...years.steps, years.totalSteps])
            expect(
              step.previousOre + step.removedOre + step.costEffectOre + step.shareEffectOre + step.addedOre,
            ).toBe(step.currentOre)
        },
      ),
    )
  })

  it('11.5: a split keeps the amount', () => {
    fc.assert(
      fc.property(areaOf(3), fc.integer({ min: 0, max: 10 ** 9 }), ({ keys }, amountOre) => {
        expect(sum(unwrap(restateSplit({ amountOre, keys })))).toBe(amountOre)
      }),
    )
  })

  it('a change is what lies between, and nothing before gives no percent', () => {
    const change = unwrap(priceChange({ previousOre: [0, 100, -50], currentOre: [5, 100, -25] }))
    expect(change.including).toEqual({
      changeOre: [5, 0, 25],
      pct: [null, '0.0', '-50.0'],
      totalChangeOre: 30,
      totalPct: '60.0',
    })
    expect(change.excluding).toBeNull()
  })
})

describe('invariants of changes during life', () => {
  it('10: the effects of planned against actual add up to the deviation', () => {
    fc.assert(
      fc.property(asset, asset, (plan, actual) => {
        const rows = unwrap(planVsActual({ plan, actual }))
        for (const row of rows) {
          const { amountEffectOre, startEffectOre, rateEffectOre, lifeEffectOre } = row
          expect(amountEffectOre + startEffectOre + rateEffectOre + lifeEffectOre).toBe(row.deviationOre)
          expect(row.actualOre - row.plannedOre).toBe(row.deviationOre)
        }
        const costs = unwrap(straightLine({ ...actual, interestMethod: plan.interestMethod }))
        expect(sum(rows.map((row) => row.actualOre))).toBe(costs.totals.costOre)
      }),
    )
  })

  it('1: what has passed and what is left after a revision depreciate the whole', () => {
    fc.assert(
      fc.property(asset, fc.integer({ min: 1, max: 600 }), fc.nat(), (input, newRemainingMonths, pick) => {
        const elapsedMonths = pick % input.lifeMonths
        fc.pre(unwrap(bookValueAfter(input, elapsedMonths)) > 0)
        const before = unwrap(scheduleUntil(input, elapsedMonths))
        const revised = unwrap(reviseLife({ ...input, elapsedMonths, newRemainingMonths }))
        expect(before.totals.depreciationOre + revised.schedule.totals.depreciationOre).toBe(
          input.principalOre - input.residualOre,
        )
        expect(before.rows.at(-1)?.closingOre ?? input.principalOre).toBe(revised.bookValueOre)
        expect(sum(revised.schedule.rows.map((row) => row.months))).toBe(newRemainingMonths)
      }),
    )
  })

  it('4.7: a plan has rows to its horizon and no further, and its parts are sound', () => {
    const parts = fc.array(fc.record({ principalOre, years: fc.integer({ min: 1, max: 15 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        parts,
        month,
        ratePct,
        fc.integer({ min: 1, max: 30 }),
        (list, start, rates, horizonYears) => {
          const plan = unwrap(
            reinvestmentPlan({
              components: list.map(({ principalOre, years }, place) => ({
                id: `c${place}`,
                principalOre: principalOre + 1000,
                lifeMonths: years * 12,
              })),
              start,
              rates,
              horizonYears,
              indexPct: '1.5',
            }),
          )
          const first = Number(start.slice(0, 4))
          expect(plan.rows.map((row) => row.year)).toEqual(
            Array.from({ length: horizonYears }, (_, place) => first + place),
          )
          const bought = sum(plan.investments.map((investment) => investment.principalOre))
          expect(bought - plan.totals.depreciationOre).toBe(plan.bookValueAtHorizonOre)
        },
      ),
    )
  })

  it('4.9: gross and grant make net, row by row', () => {
    fc.assert(
      fc.property(asset, fc.nat(), (input, pick) => {
        const base = input.principalOre - input.residualOre
        fc.pre(base > 0)
        const { gross, grant, net } = unwrap(scheduleWithGrant({ ...input, grantOre: 1 + (pick % base) }))
        for (const [place, row] of net.rows.entries()) {
          expect(row.costOre).toBe((gross.rows[place]?.costOre ?? 0) + (grant.rows[place]?.costOre ?? 0))
          expect(grant.rows[place]?.costOre).toBeLessThanOrEqual(0)
        }
        expect(net.rows.at(-1)?.closingOre).toBe(input.residualOre)
      }),
    )
  })
})
