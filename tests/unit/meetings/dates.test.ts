import { describe, expect, test } from 'vitest'
import {
  type DatedMeeting,
  meetingDates,
  type MeetingDateKey,
  type MeetingRules,
  nextDate,
  proposedMaterialDay,
} from '~/domain/meetings/dates'

const rules: MeetingRules = {
  boardNoticeDays: 7,
  materialLeadDays: 7,
  backwardWeek: 'same_weekday',
  lateItemDay: 'safe',
  approvalRolls: 'yes',
  severalDayMeeting: 'last_day',
}

const meeting = (day: string, given: Partial<DatedMeeting> = {}): DatedMeeting => ({
  ...{ bodyKind: 'council', day, lastDay: null, kind: 'ordinary', materialDay: null },
  ...{ summonedDay: null, noticePostedDay: null, closedDay: null },
  ...given,
})

const at = (key: MeetingDateKey, ...given: Parameters<typeof meetingDates>) =>
  meetingDates(...given).find((date) => date.key === key)

describe('MEET-01, MEET-02: one week before the council meets', () => {
  test.each([
    ['T01', '2026-11-26', '2026-11-19', '2026-11-19'],
    ['T02', '2027-01-07', '2026-12-31', '2026-12-30'],
    ['T03', '2027-04-05', '2027-03-29', '2027-03-25'],
    ['T04', '2026-04-13', '2026-04-06', '2026-04-02'],
    ['T05', '2027-05-13', '2027-05-06', '2027-05-05'],
    ['T06', '2026-10-19', '2026-10-12', '2026-10-12'],
  ])('%s: KF %s: latest %s, plan %s', (_, day, latest, aim) => {
    expect(at('notice', meeting(day), rules)).toMatchObject({ latest, aim, paragraph: 'KL 5 kap. 13 §' })
    expect(at('summons', meeting(day), rules)).toMatchObject({ latest, aim, rule: 'MEET-02' })
  })
  test('T03: every day off on the way to the day to plan for is a step', () => {
    const reasons = at('summons', meeting('2027-04-05'), rules)?.steps.map(({ reason }) => reason)
    expect(reasons).toEqual(['weeks', 'easter_monday', 'sunday', 'saturday', 'good_friday'])
  })
  test('U2: read as seven whole days between, the day is the one before', () => {
    const read = { ...rules, backwardWeek: 'full_days_between' } as const
    expect(at('summons', meeting('2026-11-26'), read)).toMatchObject({ latest: '2026-11-18' })
  })
})

describe('MEET-03: the weekday nearest before the council meets', () => {
  test.each([
    ['T07', '2026-11-26', '2026-11-25', '2026-11-25'],
    ['T08', '2026-12-14', '2026-12-11', '2026-12-12'],
    ['T09', '2027-01-07', '2027-01-05', '2027-01-05'],
    ['T10', '2026-06-22', '2026-06-18', '2026-06-19'],
    ['T11', '2027-06-28', '2027-06-24', '2027-06-25'],
  ])('%s: KF %s: safe %s, literal %s', (_, day, safe, literal) => {
    const other = (one: string, two: string) => (one === two ? null : two)
    expect(at('late_item', meeting(day), rules)).toMatchObject({
      ...{ latest: safe, otherReading: other(safe, literal) },
    })
    expect(at('late_item', meeting(day), { ...rules, lateItemDay: 'literal' })).toMatchObject({
      ...{ latest: literal, otherReading: other(literal, safe) },
    })
  })
  test('a board has none', () => {
    expect(at('late_item', meeting('2026-12-14', { bodyKind: 'board' }), rules)).toBeUndefined()
  })
})

describe('MEET-06: a board is summoned as its reglemente says', () => {
  const board = (day: string) => meeting(day, { bodyKind: 'board' })
  test('five days before Wednesday 9 December is Friday 4 December', () => {
    expect(at('summons', board('2026-12-09'), { ...rules, boardNoticeDays: 5 })).toMatchObject({
      ...{ latest: '2026-12-04', aim: '2026-12-04', basis: 'local', dayOff: false },
    })
  })
  test('CAL-09: a local day stands on a day off, and staff plan the business day before', () => {
    expect(at('summons', board('2027-01-13'), rules)).toMatchObject({
      ...{ latest: '2027-01-06', aim: '2027-01-05', dayOff: true },
    })
  })
  test('there is no notice to announce (MEET-07)', () => {
    expect(at('notice', board('2026-12-09'), rules)).toBeUndefined()
  })
})

describe('MIN-03: minutes are approved within fourteen days', () => {
  test.each([
    ['T12', '2026-11-26', '2026-12-10', '2026-12-10'],
    ['T13', '2026-12-10', '2026-12-24', '2026-12-28'],
    ['T14', '2026-06-05', '2026-06-19', '2026-06-22'],
    ['T15', '2026-03-20', '2026-04-03', '2026-04-07'],
    ['T16', '2026-12-17', '2026-12-31', '2027-01-04'],
    ['T17', '2026-04-30', '2026-05-14', '2026-05-15'],
  ])('%s: meeting %s: aim %s, due %s', (_, day, aim, latest) => {
    expect(at('approval', meeting(day), rules)).toMatchObject({ aim, latest })
  })
  test('U5: where the municipality reads it so, the day does not roll', () => {
    const read = { ...rules, approvalRolls: 'no' } as const
    expect(at('approval', meeting('2026-12-10'), read)).toMatchObject({ latest: '2026-12-24' })
  })
  test('MIN-08: of a meeting over several days the last counts, or the first where so decided', () => {
    const two = meeting('2026-11-25', { lastDay: '2026-11-26' })
    expect(at('approval', two, rules)).toMatchObject({ latest: '2026-12-10' })
    const read = { ...rules, severalDayMeeting: 'first_day' } as const
    expect(at('approval', two, read)).toMatchObject({ latest: '2026-12-09' })
  })
  test('MIN-08: a meeting that was adjourned to another day counts from the day it closed', () => {
    const adjourned = meeting('2026-11-26', { closedDay: '2026-12-03' })
    expect(at('approval', adjourned, rules)).toMatchObject({ latest: '2026-12-17' })
  })
})

describe('rules 15.1: the chains come out to the day', () => {
  const latest = (...given: Parameters<typeof meetingDates>) =>
    Object.fromEntries(meetingDates(...given).map((date) => [date.key, date.latest]))
  test('ordinary KF', () => {
    const facts = { approvedDay: '2026-12-08', postedDay: '2026-12-09' }
    expect(latest(meeting('2026-11-26'), rules, facts)).toMatchObject({
      ...{ notice: '2026-11-19', summons: '2026-11-19', late_item: '2026-11-25', approval: '2026-12-10' },
      ...{ announcement: '2026-12-10', appeal: '2026-12-30', legal_force: '2026-12-31' },
    })
  })
  test('Christmas KS', () => {
    const facts = { approvedDay: '2026-12-22', postedDay: '2026-12-23' }
    const board = meeting('2026-12-10', { bodyKind: 'executive_board' })
    expect(latest(board, rules, facts)).toMatchObject({
      ...{ approval: '2026-12-28', announcement: '2026-12-28', appeal: '2027-01-13' },
      ...{ legal_force: '2027-01-14' },
    })
  })
  test('what follows from the approval is not there before it', () => {
    const keys = meetingDates(meeting('2026-11-26'), rules).map(({ key }) => key)
    expect(keys).toEqual(['notice', 'summons', 'late_item', 'meeting', 'approval'])
  })
})

test('MEET-11: from the day a budget meeting is announced its proposal is on the web', () => {
  const budget = meeting('2026-11-26', { kind: 'budget' })
  expect(at('web_documents', budget, rules)).toMatchObject({ latest: '2026-11-19' })
  expect(at('web_documents', { ...budget, noticePostedDay: '2026-11-17' }, rules)?.latest).toBe('2026-11-17')
})

test('the manuscript stop that is proposed lies before the day to summon, on a business day', () => {
  expect(proposedMaterialDay({ bodyKind: 'council', day: '2026-11-26' }, rules)).toBe('2026-11-12')
  // Seven days before Thursday 25 March, the day to plan for before Easter, is Thursday 18 March.
  expect(proposedMaterialDay({ bodyKind: 'council', day: '2027-04-05' }, rules)).toBe('2027-03-18')
  expect(proposedMaterialDay({ bodyKind: 'board', day: '2027-01-14' }, rules)).toBe('2026-12-30')
})

test('a meeting waits for the day that its state says, the nearest that has not passed', () => {
  const dates = meetingDates(meeting('2026-11-26', { materialDay: '2026-11-12' }), rules)
  expect(nextDate('collecting', dates, '2026-11-10')?.key).toBe('material')
  expect(nextDate('collecting', dates, '2026-11-16')?.key).toBe('summons')
  // Overdue is not silent: the summons is still what it waits for.
  expect(nextDate('collecting', dates, '2026-11-24')?.key).toBe('summons')
  expect(nextDate('held', dates, '2026-11-27')?.key).toBe('approval')
  expect(nextDate('final', dates, '2027-01-27')).toBeNull()
  expect(nextDate(null, dates, '2026-11-10')).toBeNull()
})
