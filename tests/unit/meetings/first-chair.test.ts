import { describe, expect, it } from 'vitest'
import { longestServing } from '~/domain/meetings/first-chair'

const DAY = '2026-10-22'

describe('MAND-07: who leads the first meeting of a council', () => {
  it('is the one of those who sit that has served longest in all', () => {
    const services = [
      { personId: 'new', from: '2026-10-15', to: null },
      { personId: 'back', from: '2002-11-01', to: '2010-10-31' },
      { personId: 'back', from: '2018-10-15', to: null },
      { personId: 'long', from: '2012-01-01', to: null },
      { personId: 'gone', from: '1990-01-01', to: null },
    ]
    expect(longestServing(['new', 'long', 'back'], services, DAY)).toBe('back')
    expect(longestServing(['new', 'long'], services, DAY)).toBe('long')
  })

  it('counts posts held at once a single time, and nothing after the day or of unknown beginning', () => {
    const services = [
      { personId: 'chair', from: '2020-01-01', to: null },
      { personId: 'chair', from: '2020-01-01', to: null },
      { personId: 'chair', from: '2021-01-01', to: '2022-12-31' },
      { personId: 'member', from: '2016-01-01', to: null },
      { personId: 'unknown', from: null, to: null },
      { personId: 'coming', from: '2027-01-01', to: null },
    ]
    expect(longestServing(['chair', 'unknown', 'coming', 'member'], services, DAY)).toBe('member')
    expect(longestServing([], services, DAY)).toBeNull()
  })
})
