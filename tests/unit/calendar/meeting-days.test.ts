import { describe, expect, test } from 'vitest'
import { computeDeadline, lateItemDeadline, statutoryParagraph } from '~/domain/calendar/deadlines'
import {
  firstMeetingFor,
  lastMeetingBy,
  latestFeasible,
  nextListing,
  ORDINARY_SLACK,
} from '~/domain/calendar/meeting-days'
import { reminderFor } from '~/domain/calendar/reminders'
import { ageOn, motionLimit, overAYear, reportingMeeting } from '~/domain/cases/open-motions'
import { hindrancesInCouncil } from '~/domain/meetings/may-decide'
import {
  hasBoardQuorum,
  hasCouncilQuorum,
  initiativeThreshold,
  isCouncilSize,
  leastCouncilSize,
  meetingRequestThreshold,
  twoThirds,
} from '~/domain/shared/thresholds'

describe('which meeting there is time for', () => {
  const boards = ['2026-12-16', '2026-12-02', '2027-01-20']
  test('REM-05: the latest with slack; none leaves an extension or KL 6:39', () => {
    expect(ORDINARY_SLACK).toBe(16)
    expect(latestFeasible(boards, '2026-12-18', ORDINARY_SLACK)).toBe('2026-12-02')
    expect(latestFeasible(boards, '2026-12-18', 0)).toBe('2026-12-16')
    expect(latestFeasible(boards, '2026-12-17', ORDINARY_SLACK)).toBeNull()
  })
  test('MOT-01: the last council meeting that is not after the year', () => {
    expect(lastMeetingBy(['2026-11-26', '2026-12-17'], '2026-11-27')).toBe('2026-11-26')
  })
  test('INT-03: ten days before the council meets', () => {
    expect(firstMeetingFor(['2026-12-17', '2026-11-26'], '2026-11-16', 10)).toBe('2026-11-26')
    expect(firstMeetingFor(['2026-12-17', '2026-11-26'], '2026-11-17', 10)).toBe('2026-12-17')
  })
  test('MOT-05: the next list, by meeting when it is known and otherwise by month', () => {
    const council = ['2026-10-22', '2026-11-26', '2027-04-29']
    expect(nextListing(council, [4, 10], '2026-11-21')).toEqual({ day: '2027-04-29' })
    expect(nextListing(council, [4, 10], '2026-10-20')).toEqual({ day: '2026-10-22' })
    expect(nextListing([], [4, 10], '2026-11-21')).toEqual({ month: '2027-04' })
    expect(nextListing([], [4, 10], '2026-05-21')).toEqual({ month: '2026-10' })
  })
})

describe('readings that no ruling has settled', () => {
  test('U5: without rolling the fourteenth day stays on its day off', () => {
    const reading = { approvalRolls: 'no' } as const
    expect(computeDeadline('minutes_approval', '2026-12-10', { reading }).due).toBe('2026-12-24')
    expect(computeDeadline('announcement', '2026-12-10', { reading }).due).toBe('2026-12-12')
    expect(computeDeadline('appeal', '2026-12-10', { reading }).due).toBe('2027-01-04')
  })
  test('U2: seven whole days in between is one day earlier', () => {
    const reading = { backwardWeek: 'full_days_between' } as const
    expect(computeDeadline('council_summons', '2026-11-26', { reading })).toMatchObject({
      raw: '2026-11-18',
      due: '2026-11-18',
    })
    expect(computeDeadline('motion', '2025-11-27', { reading }).due).toBe('2026-11-27')
  })
  test('U3: the literal weekday before a meeting may be a Saturday', () => {
    expect(lateItemDeadline('2026-12-14', 'literal')).toMatchObject({ due: '2026-12-12' })
    expect(lateItemDeadline('2026-12-14', 'literal').steps.at(-1)?.to).toBe('2026-12-12')
  })
  test('only the days of the law itself are its', () => {
    expect(statutoryParagraph('motion')).toBe('KL 5 kap. 35 §')
    for (const rule of ['referral_reply', 'document', 'benefit_followup', 'toString'])
      expect(statutoryParagraph(rule)).toBeNull()
  })
})

describe('persons that the law counts', () => {
  test('MEET-05, VOTE-10, FOL-01', () => {
    expect([meetingRequestThreshold(51), meetingRequestThreshold(13)]).toEqual([17, 5])
    expect([twoThirds(47), twoThirds(48)]).toEqual([32, 32])
    expect([initiativeThreshold(40_000), initiativeThreshold(40_001)]).toEqual([4_000, 4_001])
  })
  test('QUO-05: at the limits and just above them', () => {
    const limits = [8_000, 8_001, 16_001, 24_001, 36_001, 600_000, 600_001]
    expect(limits.map(leastCouncilSize)).toEqual([21, 31, 41, 51, 61, 61, 101])
    expect([isCouncilSize(31, 8_001), isCouncilSize(32, 8_001), isCouncilSize(29, 8_001)]).toEqual([
      true,
      false,
      false,
    ])
  })
  test('QUO-03 and QUO-04: a conflict of interest stops a board and not the council', () => {
    expect([hasCouncilQuorum(25, 1, 51), hasCouncilQuorum(25, 0, 51)]).toEqual([true, false])
    expect([hasBoardQuorum(7, 13), hasBoardQuorum(6, 13)]).toEqual([true, false])
  })
})

test('PREP-05, MEET-04, QUO-01: every reason why the council may not decide', () => {
  const item = {
    announced: true,
    exemptFromPreparation: false,
    prepared: true,
    urgent: false,
    allAgree: false,
    quorate: true,
  }
  expect(hindrancesInCouncil(item)).toEqual([])
  expect(hindrancesInCouncil({ ...item, announced: false, prepared: false, quorate: false })).toEqual([
    'not-announced-not-urgent',
    'unprepared-not-urgent',
    'no-quorum',
  ])
  expect(hindrancesInCouncil({ ...item, announced: false, prepared: false, urgent: true })).toEqual([
    'not-announced-not-agreed',
    'unprepared-not-agreed',
  ])
  const urgent = { ...item, announced: false, prepared: false, urgent: true, allAgree: true }
  expect(hindrancesInCouncil(urgent)).toEqual([])
  expect(hindrancesInCouncil({ ...item, prepared: false, exemptFromPreparation: true })).toEqual([])
})

describe('REM-09: reminders', () => {
  const offsets = [-14, -3, 1]
  const told = (today: string, set = '2026-01-01') => reminderFor({ due: '2026-08-31', set }, today, offsets)
  test('on the days of the local rule, and what was missed the next time', () => {
    expect([told('2026-08-16'), told('2026-08-17')?.offset, told('2026-08-27')?.offset]).toEqual([
      null,
      -14,
      -14,
    ])
    expect([told('2026-08-28')?.offset, told('2026-08-31')?.offset, told('2026-09-01')?.offset]).toEqual([
      -3, -3, 1,
    ])
  })
  test('what is late is told every seventh day, to the manager too', () => {
    expect(told('2026-09-06')).toEqual({ offset: 1, manager: false })
    expect(told('2026-09-07')).toEqual({ offset: 7, manager: true })
    expect(told('2026-09-20')).toEqual({ offset: 14, manager: true })
  })
  test('it is never silent when late, whatever the local rule', () => {
    expect(reminderFor({ due: '2026-08-31', set: '2026-01-01' }, '2026-09-01', [-60])?.offset).toBe(1)
  })
  test('a day that was set yesterday is not reminded of at once', () => {
    expect(told('2026-08-20', '2026-08-19')).toBeNull()
    expect(told('2026-08-28', '2026-08-19')?.offset).toBe(-3)
  })
})

describe('MOT-01 to MOT-05: how old a motion is', () => {
  test('whole months and days', () => {
    expect(ageOn('2025-11-27', '2026-11-21')).toEqual({ months: 11, days: 25 })
    expect(ageOn('2024-02-29', '2025-02-28')).toEqual({ months: 12, days: 0 })
    expect(ageOn('2026-11-21', '2026-11-21')).toEqual({ months: 0, days: 0 })
  })
  test('over a year only when the day has passed', () => {
    expect([overAYear('2025-11-27', '2026-11-27'), overAYear('2025-11-27', '2026-11-28')]).toEqual([
      false,
      true,
    ])
  })
  test('it is decided or reported at the last meeting in time, or at the next when late', () => {
    const council = ['2026-11-26', '2026-12-17', '2027-01-28']
    const today = '2026-11-21'
    const soon = motionLimit('2025-12-01', council, today)
    expect([soon.lastMeeting, reportingMeeting(soon, council, today)]).toEqual(['2026-11-26', '2026-11-26'])
    const late = motionLimit('2025-03-01', council, today)
    expect([late.over, late.lastMeeting, reportingMeeting(late, council, today)]).toEqual([
      true,
      null,
      '2026-11-26',
    ])
    const between = motionLimit('2025-11-22', council, today)
    expect([between.over, reportingMeeting(between, council, today)]).toEqual([false, null])
  })
})
