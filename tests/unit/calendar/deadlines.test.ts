import { describe, expect, test } from 'vitest'
import { computeDeadline, deadlineRules, fallsOnDayOff, lateItemDeadline } from '~/domain/calendar/deadlines'

describe('statutory deadlines', () => {
  test('MOT-01: a motion is decided within one year; the last day may roll', () => {
    expect(computeDeadline('motion', '2025-11-27')).toEqual({
      raw: '2026-11-27',
      due: '2026-11-27',
      steps: [{ rule: 'MOT-01', from: '2025-11-27', to: '2026-11-27', reason: 'months' }],
    })
  })
  test('CAL-03: every day off that is passed is a step of its own with its reason', () => {
    const { raw, due, steps } = computeDeadline('minutes_approval', '2026-12-10')
    expect([raw, due]).toEqual(['2026-12-24', '2026-12-28'])
    expect(steps.map(({ rule, from, reason }) => [rule, from, reason])).toEqual([
      ['MIN-03', '2026-12-10', 'days'],
      ['CAL-03', '2026-12-24', 'christmas_eve'],
      ['CAL-03', '2026-12-25', 'christmas_day'],
      ['CAL-03', '2026-12-26', 'boxing_day'],
      ['CAL-03', '2026-12-27', 'sunday'],
    ])
  })
  test.each([
    ['citizen_proposal', '2028-02-29', '2029-02-28', '2029-02-28'],
    ['citizen_proposal_board', '2026-06-18', '2027-06-18', '2027-06-18'],
    ['announcement', '2026-12-10', '2026-12-12', '2026-12-14'],
    ['appeal', '2026-12-10', '2026-12-31', '2027-01-04'],
    ['appeal_after_receipt', '2026-12-10', '2026-12-31', '2027-01-04'],
    ['interim_report', '2026-08-31', '2026-10-31', '2026-11-02'],
    ['council_announcement', '2027-04-05', '2027-03-29', '2027-03-25'],
    ['council_summons', '2026-11-26', '2026-11-19', '2026-11-19'],
  ] as const)('%s from %s', (key, from, raw, due) => {
    expect(computeDeadline(key, from)).toMatchObject({ raw, due })
  })
  test('local rules do not move what the law sets', () => {
    const changed = computeDeadline('announcement', '2026-12-10', {
      period: { unit: 'days', count: 9 },
      rolls: false,
    })
    expect(changed).toEqual(computeDeadline('announcement', '2026-12-10'))
  })
  test('each names its paragraph', () => {
    for (const rule of Object.values(deadlineRules))
      if (rule.basis === 'law') expect(rule.paragraph).toMatch(/^(KL|FL) \d/)
  })
})

describe('local deadlines', () => {
  test('CAL-09, REM-04: a reply date stays on its Sunday and is worth a warning', () => {
    const deadline = computeDeadline('referral_reply', '2026-11-30')
    expect(deadline).toMatchObject({ raw: '2027-02-28', due: '2027-02-28' })
    expect(fallsOnDayOff(deadline)).toBe(true)
  })
  test('REM-04: it rolls when the local rule says so', () => {
    const deadline = computeDeadline('referral_reply', '2026-11-30', { rolls: true })
    expect(deadline).toMatchObject({ raw: '2027-02-28', due: '2027-03-01' })
    expect(fallsOnDayOff(deadline)).toBe(false)
  })
  test("INT-03: the municipality's own lead time replaces the default", () => {
    expect(computeDeadline('interpellation', '2026-11-26').due).toBe('2026-11-16')
    const own = computeDeadline('interpellation', '2026-11-26', { period: { unit: 'weeks', count: -2 } })
    expect(own.due).toBe('2026-11-12')
    expect(own.steps[0]?.rule).toBe('CAL-01')
  })
})

test('CAL-07: a late item has a safe and a literal last day', () => {
  expect(lateItemDeadline('2026-12-14')).toMatchObject({ raw: '2026-12-12', due: '2026-12-11' })
  expect(lateItemDeadline('2027-01-07').steps.map(({ to, reason }) => [to, reason])).toEqual([
    ['2027-01-06', 'days'],
    ['2027-01-05', 'epiphany'],
  ])
})
