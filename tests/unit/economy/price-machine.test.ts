import { describe, expect, it } from 'vitest'
import {
  afterPriceEvent,
  forumOfPriceState,
  type PriceFacts,
  priceEventsOf,
  priceHindrances,
  priceWay,
} from '~/domain/finance/price-machine'

const facts: PriceFacts = {
  ...{
    computes: true,
    forum: true,
    meeting: { held: true },
    reason: 'Skäl',
    restates: false,
    yearTaken: false,
  },
}

describe('the way of a price list through the forums', () => {
  it('goes draft, four forums, published', () => {
    const way = [...priceWay]
    for (const [at, state] of way.slice(0, -1).entries()) {
      const event = way[at + 1] === 'published' ? 'publish' : 'forward'
      expect(priceHindrances(state, event, facts)).toEqual([])
      expect(afterPriceEvent(state, event)).toBe(way[at + 1])
    }
  })

  it('is frozen when published, and gone when withdrawn', () => {
    for (const state of ['published', 'withdrawn'] as const) {
      expect(priceEventsOf(state, false)).toEqual([])
      for (const event of ['forward', 'return', 'publish', 'withdraw'] as const)
        expect(priceHindrances(state, event, facts)).toEqual(['state-wrong'])
    }
  })

  it('rests every step after the first on a meeting that was held, where there is a forum', () => {
    expect(priceHindrances('draft', 'forward', { ...facts, meeting: null })).toEqual([])
    expect(priceHindrances('reference_group', 'forward', { ...facts, meeting: null })).toEqual([
      'meeting-missing',
    ])
    expect(priceHindrances('reference_group', 'forward', { ...facts, meeting: { held: false } })).toEqual([
      'meeting-not-held',
    ])
    expect(priceHindrances('reference_group', 'forward', { ...facts, forum: false, meeting: null })).toEqual(
      [],
    )
  })

  it('lets nothing go on that cannot be computed, and no second list of a year be published', () => {
    expect(priceHindrances('draft', 'forward', { ...facts, computes: false })).toEqual(['model-faulty'])
    expect(priceHindrances('strategic_council', 'publish', { ...facts, yearTaken: true })).toEqual([
      'year-taken',
    ])
  })

  it('asks why it is sent back or withdrawn', () => {
    for (const event of ['return', 'withdraw'] as const)
      expect(priceHindrances('reference_group', event, { ...facts, reason: ' ' })).toEqual(['reason-missing'])
  })

  it('publishes a restated comparison year, and only that, from the draft (finance.md 11.5)', () => {
    expect(priceHindrances('draft', 'publish', facts)).toEqual(['forums-left'])
    expect(priceHindrances('draft', 'publish', { ...facts, restates: true })).toEqual([])
    expect(priceHindrances('draft', 'publish', { ...facts, restates: true, reason: '' })).toEqual([
      'reason-missing',
    ])
    expect(priceHindrances('draft', 'forward', { ...facts, restates: true })).toEqual(['restated'])
    expect(priceEventsOf('draft', true)).toEqual(['publish', 'withdraw'])
    expect(priceEventsOf('draft', false)).toEqual(['forward', 'withdraw'])
  })

  it('finds the forum by its name', () => {
    const forums = [{ name: 'Referensgrupper' }, { name: 'Beredningsgrupp' }, { name: 'Strategiska rådet' }]
    expect(forumOfPriceState('reference_group', forums)?.name).toBe('Referensgrupper')
    expect(forumOfPriceState('strategic_council', forums)?.name).toBe('Strategiska rådet')
    expect(forumOfPriceState('draft', forums)).toBeNull()
  })
})
