import { describe, expect, it } from 'vitest'
import { priceChange } from '~/domain/finance/price-change'
import { priceModel, type PriceList } from '~/domain/finance/price-model'
import { changedAssignmentCosts, overheadOf, priceInputOf, withoutRemoved } from '~/domain/finance/price-rows'
import { priceModelFaults } from '~/domain/finance/price-faults'
import { modelOf } from '#tests/support/price-model'
import { examplePriceYears } from '#db/demo/exempelby/economy/price-years'

const [last, next] = examplePriceYears.map(({ year, content }) => modelOf(year, content))
if (!last || !next) throw new Error('The example has two years')

const computed = (input: Parameters<typeof priceModel>[0]): PriceList => {
  const list = priceModel(input)
  if (!list.ok) throw new Error(list.refusal)
  return list.value
}

describe('W14: the example as the portal keeps it', () => {
  it('has nothing missing', () => {
    expect(priceModelFaults(last)).toEqual([])
    expect(priceModelFaults(next)).toEqual([])
  })

  it('costs what W14 says, area by area', () => {
    const costs = (model: typeof last) =>
      computed(priceInputOf(model)).areas.map(({ fte, staffOre, otherOre, overheadOre, totalOre }) => [
        fte,
        staffOre,
        otherOre,
        overheadOre,
        totalOre,
      ])
    expect(costs(last)).toEqual([
      ['12.50', 827500000, 124000000, 225694444, 1177194444],
      ['7.25', 474950000, 31000000, 130902778, 636852778],
      ['18.50', 1215100000, 188000000, 334027778, 1737127778],
      ['10.25', 742175000, 42000000, 185069444, 969244444],
      ['5.50', 422250000, 315000000, 99305556, 836555556],
    ])
    expect(costs(next)).toEqual([
      ['11.50', 789340000, 120500000, 219401961, 1129241961],
      ['6.25', 426190000, 30000000, 119240196, 575430196],
      ['17.00', 1157075000, 179000000, 324333333, 1660408333],
      ['9.75', 729472500, 42500000, 186014706, 957987206],
      ['6.50', 512000000, 339100000, 124009804, 975109804],
    ])
    expect([overheadOf(last), overheadOf(next)]).toEqual([975000000, 973000000])
  })

  it('charges each department what W14 says, with and without changed assignments', () => {
    const before = priceInputOf(last)
    const totals = [
      before,
      priceInputOf(next),
      withoutRemoved(before, next),
      priceInputOf(next, { without: 'added' }),
    ].map((input) => computed(input).departmentTotalsOre)
    expect(totals).toEqual([
      [1838194575, 2096715036, 1087325036, 334740353],
      [1803314402, 2114696399, 1044552808, 335613891],
      [1830618598, 2087869854, 1076590503, 331296045],
      [1762684134, 2062501553, 1032737460, 330104353],
    ])
    const [previousOre = [], currentOre = [], previousExclOre = [], currentExclOre = []] = totals
    const change = priceChange({ previousOre, currentOre, previousExclOre, currentExclOre })
    expect(change.ok && [change.value.including.totalPct, change.value.excluding?.totalPct]).toEqual([
      '-1.1',
      '-2.6',
    ])
  })

  it('knows what the changed assignments cost', () => {
    expect(
      changedAssignmentCosts(next, priceInputOf(last)).map(({ area, kind, costOre }) => [
        area,
        kind,
        costOre,
      ]),
    ).toEqual([
      ['A2', 'removed', 30600000],
      ['A5', 'added', 110150000],
    ])
  })
})
