import { expect, it } from 'vitest'
import { priceChange } from '~/domain/finance/price-change'
import { priceModelFaults } from '~/domain/finance/price-faults'
import { priceModel } from '~/domain/finance/price-model'
import { priceInputOf, withoutRemoved } from '~/domain/finance/price-rows'
import { agreementPriceYears } from '#db/demo/exempelby/economy/price-years-agreement'
import { modelOf } from '#tests/support/price-model'

const ids = { areas: new Map(), services: new Map(), comments: new Map() }
const [last, next] = agreementPriceYears(ids).map(({ year, content }) => modelOf(year, content))

it('the example of the agreement computes, and moves as the agreement says: −1,1 % with changed assignments, −2,6 % without', () => {
  if (!last || !next) throw new Error('Two years')
  expect([...priceModelFaults(last), ...priceModelFaults(next)]).toEqual([])
  const before = priceInputOf(last)
  const [previousOre, currentOre, previousExclOre, currentExclOre] = [
    before,
    priceInputOf(next),
    withoutRemoved(before, next),
    priceInputOf(next, { without: 'added' }),
  ].map((input) => {
    const list = priceModel(input)
    return list.ok ? list.value.departmentTotalsOre : []
  })
  const change = priceChange({
    previousOre: previousOre ?? [],
    currentOre: currentOre ?? [],
    ...{ previousExclOre, currentExclOre },
  })
  if (!change.ok) throw new Error(change.refusal)
  expect([change.value.including.totalPct, change.value.excluding?.totalPct]).toEqual(['-1.1', '-2.6'])
})
