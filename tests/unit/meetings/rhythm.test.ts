import { describe, expect, test } from 'vitest'
import type { MeetingKind } from '~/domain/meetings/meeting'
import { type DutyKey, type RhythmMeeting, yearRhythm } from '~/domain/meetings/rhythm'

const rules = { motionListMonths: [4, 10], citizenProposals: 'no' } as const

const kf = (day: string, kind: MeetingKind = 'ordinary'): RhythmMeeting => ({
  ...{ id: `kf-${day}`, bodyKind: 'council', day, kind, cancelled: false },
})
const ks = (day: string, kind: MeetingKind = 'ordinary'): RhythmMeeting => ({
  ...{ id: `ks-${day}`, bodyKind: 'executive_board', day, kind, cancelled: false },
})

const duty = (key: DutyKey, ...given: Parameters<typeof yearRhythm>) =>
  yearRhythm(...given).find((each) => each.key === key)

describe('BUD-01: the executive board’s budget proposal before the end of October', () => {
  test('its last meeting in time takes it, a budget meeting before others', () => {
    expect(
      duty('budget_proposal', 2027, [ks('2027-09-08'), ks('2027-10-06'), ks('2027-11-10')], rules),
    ).toMatchObject({
      ...{ meeting: { day: '2027-10-06' }, to: '2027-10-31', warning: null, paragraph: 'KL 11 kap. 8 §' },
    })
    const early = [ks('2027-06-02', 'budget'), ks('2027-10-06')]
    expect(duty('budget_proposal', 2027, early, rules)?.meeting?.day).toBe('2027-06-02')
  })
  test('in November only for special reasons', () => {
    expect(duty('budget_proposal', 2027, [ks('2027-11-10')], rules)).toMatchObject({
      ...{ meeting: { day: '2027-11-10' }, warning: 'exception_only' },
    })
  })
})

describe('PREP-03: the executive board has its say before the council’s meeting is announced', () => {
  test('the last meeting a week before the council’s takes it', () => {
    const year = [ks('2027-05-12'), ks('2027-06-09'), ks('2027-10-13'), kf('2027-06-17', 'budget')]
    expect(duty('budget_proposal', 2027, year, rules)).toMatchObject({
      ...{ meeting: { day: '2027-06-09' }, warning: null },
    })
    const tight = [ks('2027-05-12'), ks('2027-06-11'), kf('2027-06-17', 'budget')]
    expect(duty('budget_proposal', 2027, tight, rules)?.meeting?.day).toBe('2027-05-12')
  })
  test('none in time is told', () => {
    expect(duty('budget_proposal', 2027, [ks('2027-10-27'), kf('2027-10-28')], rules)).toMatchObject({
      ...{ meeting: { day: '2027-10-27' }, warning: 'after_council' },
    })
  })
})

describe('BUD-02, BUD-03, BUD-04: the council’s budget', () => {
  test('BUD-02: before the end of November', () => {
    expect(
      duty('budget', 2027, [kf('2027-10-28'), kf('2027-11-25', 'budget'), kf('2027-12-16')], rules),
    ).toMatchObject({
      ...{ rule: 'BUD-02', meeting: { day: '2027-11-25' }, warning: null },
    })
  })
  test('BUD-03: in an election year by the new council, from 15 October', () => {
    expect(
      duty('budget', 2026, [kf('2026-09-24', 'budget'), kf('2026-11-26', 'budget')], rules),
    ).toMatchObject({
      ...{ rule: 'BUD-03', from: '2026-10-15', meeting: { day: '2026-11-26' }, warning: null },
    })
    expect(duty('budget', 2026, [kf('2026-09-24', 'budget')], rules)).toMatchObject({
      ...{ meeting: null, warning: 'before_new_council' },
    })
  })
  test('BUD-04: in December only when it was not possible before', () => {
    expect(duty('budget', 2026, [kf('2026-12-17')], rules)).toMatchObject({
      ...{ meeting: { day: '2026-12-17' }, warning: 'exception_only' },
    })
    expect(duty('budget', 2027, [], rules)).toMatchObject({ meeting: null, warning: 'none_planned' })
  })
  test('a cancelled meeting takes nothing', () => {
    const cancelled = { ...kf('2027-11-25', 'budget'), cancelled: true }
    expect(duty('budget', 2027, [cancelled], rules)).toMatchObject({ meeting: null, candidates: [] })
  })
})

test('BUD-07: the interim report within two months after August, moved from All Saints’ Day', () => {
  expect(
    duty('interim_report', 2026, [ks('2026-10-07'), ks('2026-11-02'), ks('2026-11-11')], rules),
  ).toMatchObject({
    ...{ raw: '2026-10-31', to: '2026-11-02', meeting: { day: '2026-11-02' } },
  })
})

test('BUD-08: the annual report by 15 April, discharge after it and before the end of June', () => {
  const year = [ks('2027-04-07'), ks('2027-04-21'), kf('2027-04-29'), kf('2027-06-17'), kf('2027-09-23')]
  expect(duty('annual_report', 2027, year, rules)?.meeting?.day).toBe('2027-04-07')
  expect(duty('discharge', 2027, year, rules)).toMatchObject({
    to: '2027-06-30',
    meeting: { day: '2027-06-17' },
  })
  expect(duty('discharge', 2027, [kf('2027-03-25')], rules)?.warning).toBe('none_planned')
})

test('BUD-09: the report of party support within six months', () => {
  const year = [kf('2027-05-27'), kf('2027-09-23')]
  expect(duty('party_support_report', 2027, year, rules)).toMatchObject({
    ...{ to: '2027-06-30', meeting: { day: '2027-05-27' } },
  })
})

test('MOT-05: the list of motions in each month that the municipality has decided', () => {
  const lists = (months: number[]) =>
    yearRhythm(2026, [kf('2026-04-30'), kf('2026-10-22')], { ...rules, motionListMonths: months })
      .filter(({ key }) => key === 'motion_list')
      .map(({ meeting, warning }) => meeting?.day ?? warning)
  expect(lists([4, 10])).toEqual(['2026-04-30', '2026-10-22'])
  expect(lists([3, 12])).toEqual(['none_planned', 'none_planned'])
})

test('MED-03: the boards’ report of citizen proposals, where the council allows them (MED-01)', () => {
  expect(duty('citizen_proposals', 2027, [kf('2027-12-16')], rules)).toBeUndefined()
  const allowed = { ...rules, citizenProposals: 'yes' } as const
  expect(duty('citizen_proposals', 2027, [kf('2027-12-16')], allowed)?.meeting?.day).toBe('2027-12-16')
})

test('MAND-02, 14.3 #2: in an election year the new council first meets from 15 October', () => {
  const year = [kf('2026-09-24'), kf('2026-10-19', 'constituting'), kf('2026-11-26')]
  expect(duty('new_council', 2026, year, rules)).toMatchObject({ meeting: { day: '2026-10-19' } })
  expect(duty('new_council', 2026, [kf('2026-10-22'), kf('2026-11-26')], rules)?.meeting?.day).toBe(
    '2026-10-22',
  )
  expect(duty('new_council', 2027, year, rules)).toBeUndefined()
})

test('QUO-05: another number of seats is decided before the end of February of an election year', () => {
  expect(duty('council_size', 2026, [kf('2026-02-26'), kf('2026-03-26')], rules)).toMatchObject({
    ...{ to: '2026-02-28', meeting: { day: '2026-02-26' } },
  })
})

test('the duties stand in order of their last day, each once', () => {
  const year = yearRhythm(2026, [], rules)
  expect(year.map(({ to }) => to)).toEqual(year.map(({ to }) => to).toSorted())
  expect(new Set(year.map(({ id }) => id)).size).toBe(year.length)
})
