import { describe, expect, test } from 'vitest'
import {
  dependantsOf,
  type Movable,
  movedBy,
  movedTo,
  movingHindrance,
} from '~/domain/cases/moving-deadlines'

const row = (id: string, given: Partial<Movable> = {}): Movable => ({
  ...{ id, rule: 'document', rawDay: '2027-02-01', day: '2027-02-01', steps: [] },
  ...{ state: 'open' as const, dependsOnId: null, pausedDay: null },
  ...given,
})

describe('moving a day', () => {
  test('CAL-09: it stays on a Sunday, or goes on to the Monday when the local rule says so', () => {
    expect(movedTo(row('a'), '2027-02-28', 'extended', false)).toEqual({
      rawDay: '2027-02-28',
      day: '2027-02-28',
      steps: [{ rule: 'CAL-09', from: '2027-02-01', to: '2027-02-28', reason: 'extended' }],
    })
    const rolled = movedTo(row('a'), '2027-02-28', 'extended', true)
    expect([rolled.rawDay, rolled.day, rolled.steps.at(-1)?.reason]).toEqual([
      '2027-02-28',
      '2027-03-01',
      'sunday',
    ])
  })
  test('by as many days as another, keeping how it was reached before', () => {
    const before = row('a', {
      steps: [{ rule: 'REM-04', from: '2026-11-01', to: '2027-02-01', reason: 'months' }],
    })
    const moved = movedBy(before, 14, 'follows', false)
    expect([moved.day, moved.steps.map(({ reason }) => reason)]).toEqual([
      '2027-02-15',
      ['months', 'follows'],
    ])
  })
})

test('what hangs on a day follows through every link, the law and what is done stay', () => {
  const all = [
    row('a'),
    row('c', { dependsOnId: 'b' }),
    row('b', { dependsOnId: 'a' }),
    row('law', { dependsOnId: 'a', rule: 'appeal' }),
    row('of-law', { dependsOnId: 'law' }),
    row('done', { dependsOnId: 'a', state: 'met' }),
    row('still', { dependsOnId: 'c', state: 'paused' }),
    row('other'),
  ]
  expect(dependantsOf('a', all).map(({ id }) => id)).toEqual(['b', 'c', 'still'])
})

test('a ring of days ends', () => {
  const ring = [row('a', { dependsOnId: 'b' }), row('b', { dependsOnId: 'a' })]
  expect(dependantsOf('a', ring).map(({ id }) => id)).toEqual(['b'])
})

test('the law and what is done are not moved', () => {
  expect(movingHindrance(row('a', { rule: 'motion' }))).toBe('statutory')
  expect(movingHindrance(row('a', { state: 'stated' }))).toBe('not-open')
  expect(movingHindrance(row('a', { state: 'paused', rule: 'referral_reply' }))).toBeNull()
})
