import { describe, expect, test } from 'vitest'
import {
  constitutingTooEarly,
  extraHindrance,
  type PlannedDay,
  planWarnings,
  readClock,
  requestsNeeded,
  seriesDays,
  warningsKey,
} from '~/domain/meetings/plan'
import { nextAction } from '~/domain/meetings/next-action'
import type { MeetingRules } from '~/domain/meetings/dates'
import { meetingStates } from '~/domain/meetings/meeting'

const rules: MeetingRules = {
  boardNoticeDays: 7,
  materialLeadDays: 7,
  backwardWeek: 'same_weekday',
  lateItemDay: 'safe',
  approvalRolls: 'yes',
  severalDayMeeting: 'last_day',
}

const planned = (day: string, given: Partial<PlannedDay> = {}): PlannedDay => ({
  ...{ bodyId: 'kf', bodyKind: 'council', day, lastDay: null, kind: 'ordinary', startsAt: null },
  ...given,
})

const codes = (...given: Parameters<typeof planWarnings>) => planWarnings(...given).map(({ code }) => code)
const now = { today: '2026-01-02', rules }
const other = (bodyId: string, day: string) => ({
  ...{ id: `${bodyId}-${day}`, bodyId, bodyName: bodyId, day, startsAt: null },
})

describe('what is worth a thought before a day is set', () => {
  test('a day off', () => {
    expect(codes(planned('2026-06-19'), [], now)).toEqual(['day_off'])
    expect(codes(planned('2026-06-18'), [], now)).toEqual([])
  })
  test('another body the same day, on any of the days, and a second of its own', () => {
    const others = [other('ks', '2026-11-27'), other('kf', '2026-11-26'), other('ks', '2026-11-28')]
    const two = planned('2026-11-26', { lastDay: '2026-11-27' })
    expect(codes(two, others, now)).toEqual(['collides', 'second_same_day'])
  })
  test('MEET-01: the summons can no longer be in time', () => {
    expect(codes(planned('2026-11-26'), [], { rules, today: '2026-11-19' })).toEqual([])
    expect(codes(planned('2026-11-26'), [], { rules, today: '2026-11-20' })).toEqual(['summons_passed'])
  })
  test('MAND-02: after the election the old council still sits until 15 October', () => {
    expect(codes(planned('2026-09-24'), [], now)).toEqual(['old_council'])
    expect(codes(planned('2026-10-15'), [], now)).toEqual([])
    expect(codes(planned('2027-09-23'), [], now)).toEqual([])
  })
  test('BUD-03: a budget of an election year before 15 October is the wrong council’s', () => {
    expect(codes(planned('2026-06-18', { kind: 'budget' }), [], now)).toEqual(['budget_by_old_council'])
    expect(codes(planned('2027-06-17', { kind: 'budget' }), [], now)).toEqual([])
  })
  test('a yes holds for the warnings that were seen only', () => {
    const seen = planWarnings(planned('2026-06-19'), [other('ks', '2026-06-19')], now)
    expect(warningsKey(seen)).toBe('collides:ks-2026-06-19 day_off')
    expect(warningsKey(planWarnings(planned('2026-06-19'), [], now))).not.toBe(warningsKey(seen))
  })
})

describe('14.3 #2: the first meeting of the new council', () => {
  test('is on 15 October of an election year at the earliest (KL 5:9)', () => {
    const first = (day: string) => constitutingTooEarly(planned(day, { kind: 'constituting' }))
    expect(first('2026-10-14')).toBe('2026-10-15')
    expect(first('2026-10-15')).toBeNull()
    expect(first('2026-10-19')).toBeNull()
  })
})

describe('MEET-05, MEET-06: an extra meeting', () => {
  test.each([
    [51, 17],
    [49, 17],
    [13, 5],
    [9, 3],
  ])('%i seats: %i requests', (seats, requests) => {
    expect(requestsNeeded(seats)).toBe(requests)
    expect(extraHindrance('council', { ground: 'members', requests, seats })).toBeNull()
    const few = { ground: 'members', requests: requests - 1, seats } as const
    expect(extraHindrance('board', few)).toBe('requests-too-few')
  })
  test('the executive board asks for the council’s, not for a board’s', () => {
    const asked = { ground: 'executive_board', requests: 0, seats: 9 } as const
    expect(extraHindrance('council', asked)).toBeNull()
    expect(extraHindrance('board', asked)).toBe('ground-not-for-boards')
  })
  test('there is a ground', () => {
    expect(extraHindrance('council', { ground: null, requests: 0, seats: 9 })).toBe('ground-missing')
  })
})

describe('a year’s meetings after a pattern', () => {
  const days = (...given: Parameters<typeof seriesDays>) => seriesDays(...given).map(({ day }) => day)
  test('the last Thursday of the month', () => {
    const months = [1, 2, 4, 11]
    expect(days(2027, { weekday: 4, nth: -1, months })).toEqual([
      ...['2027-01-28', '2027-02-25', '2027-04-29', '2027-11-25'],
    ])
  })
  test('the second Wednesday, in order of the year, each month once', () => {
    expect(days(2027, { weekday: 3, nth: 2, months: [12, 2, 2] })).toEqual(['2027-02-10', '2027-12-08'])
  })
  test('a day off gives way to the same weekday the week before', () => {
    expect(seriesDays(2026, { weekday: 4, nth: -1, months: [12] })).toEqual([
      { day: '2026-12-17', moved: '2026-12-31' },
    ])
    expect(seriesDays(2027, { weekday: 4, nth: 1, months: [5] })).toEqual([
      { day: '2027-05-13', moved: '2027-05-06' },
    ])
  })
})

test('the clock is read as people write it', () => {
  expect(['13:00', '9.30', '1330', '8:05'].map(readClock)).toEqual(['13:00', '09:30', '13:30', '08:05'])
  expect(['25:00', '13', 'kl 13', ''].map(readClock)).toEqual([null, null, null, null])
})

test('every state has its next action, or none when nothing is left', () => {
  const at = { day: '2026-11-26', today: '2026-11-20', items: 3 }
  const without = meetingStates.filter((state) => nextAction(state, at) === null)
  expect(without).toEqual(['final', 'cancelled'])
  expect(nextAction('summoned', at)).toEqual({ key: 'run', hinders: ['not-the-day'] })
  expect(nextAction('summoned', { ...at, today: at.day })).toEqual({ key: 'run', hinders: [] })
  expect(nextAction('collecting', { ...at, items: 0 })?.hinders).toEqual(['agenda-empty'])
})
