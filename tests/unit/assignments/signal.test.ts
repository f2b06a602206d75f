import { describe, expect, it } from 'vitest'
import { countedDueDay, onTimeInYear } from '~/domain/assignments/due-day'
import { progressByDates, type ReportFact, statedProgress } from '~/domain/assignments/progress'
import { type AssignmentFacts, signalOf } from '~/domain/assignments/signal'
import { type DatedFacts, factsOn, latestTertial, ranIn, tertialDays } from '~/domain/assignments/tertial'

const TODAY = '2026-11-21'
const report = (told: Partial<ReportFact>): ReportFact => ({
  ...{ kind: 'status', day: '2026-10-01', progressPct: null, statedSignal: null },
  ...told,
})
const facts = (told: Partial<AssignmentFacts> = {}): AssignmentFacts => ({
  ...{ state: 'in_progress', givenDay: '2026-01-01', dueDay: '2027-12-31', nextReportDay: null, reports: [] },
  ...told,
})
const judged = (told: Partial<AssignmentFacts>) => {
  const { signal, rule } = signalOf(facts(told), TODAY)
  return `${signal} ${rule}`
}

describe('the signal of an assignment and the rule behind it (rules 12.6)', () => {
  it.each<[string, Partial<AssignmentFacts>]>([
    ['on_time within_time', {}],
    ['on_time no_day', { dueDay: null }],
    ['on_time within_time', { dueDay: null, nextReportDay: '2027-02-01' }],
    ['late due_day_passed', { dueDay: '2026-11-20' }],
    // The day itself is not late, but near.
    ['at_risk due_day_near', { dueDay: TODAY }],
    ['at_risk due_day_near', { dueDay: '2026-12-21' }],
    ['on_time within_time', { dueDay: '2026-12-22', givenDay: null }],
    ['late report_day_passed', { nextReportDay: '2026-11-20' }],
    ['late stated_late', { reports: [report({ statedSignal: 'late' })] }],
    ['at_risk stated_at_risk', { reports: [report({ statedSignal: 'at_risk' })] }],
    // What was stated last holds; a document that states nothing changes nothing.
    [
      'on_time within_time',
      {
        reports: [
          report({ statedSignal: 'late', day: '2026-05-01' }),
          report({ statedSignal: 'on_track', day: '2026-09-01' }),
          report({ day: '2026-10-01' }),
        ],
      },
    ],
    // UPP-02: reported is not fulfilled, and a day that has passed no longer counts against it.
    ['reported final_report', { state: 'reported', dueDay: '2026-01-31' }],
    ['fulfilled fulfilled', { state: 'fulfilled', dueDay: '2026-01-31' }],
    ['withdrawn withdrawn', { state: 'withdrawn', nextReportDay: '2026-01-31' }],
  ])('%s', (expected, told) => expect(judged(told)).toBe(expected))

  it('names the nearest day that is ahead', () => {
    expect(signalOf(facts({ nextReportDay: '2027-02-15' }), TODAY).day).toBe('2027-02-15')
    expect(signalOf(facts(), TODAY).day).toBe('2027-12-31')
  })

  it('is a risk when the work is 25 points behind the time that had gone on the day of the report', () => {
    const given = { givenDay: '2026-01-01', dueDay: '2027-01-01' }
    const half = { day: '2026-07-02', ...given }
    expect(progressByDates(half.givenDay, half.dueDay, half.day)).toBe(50)
    const behind = (progressPct: number) =>
      judged({ ...given, reports: [report({ day: half.day, progressPct })] })
    expect(behind(25)).toBe('at_risk behind_dates')
    expect(behind(26)).toBe('on_time within_time')
  })
})

describe('progress', () => {
  it('is the last that was stated up to a day, and never what a union meeting says', () => {
    const reports = [
      report({ day: '2026-03-01', progressPct: 20 }),
      report({ day: '2026-06-01', progressPct: 60 }),
      report({ day: '2026-09-01' }),
      report({ day: '2026-10-01', progressPct: 90, kind: 'union_cooperation' }),
    ]
    expect(statedProgress(reports, TODAY)).toEqual({ pct: 60, day: '2026-06-01' })
    expect(statedProgress(reports, '2026-05-31')).toEqual({ pct: 20, day: '2026-03-01' })
    expect(statedProgress([], TODAY)).toBeNull()
  })
  it('by the dates stays between 0 and 100, and is unknown without both days', () => {
    expect(progressByDates('2026-01-01', '2026-02-01', '2025-01-01')).toBe(0)
    expect(progressByDates('2026-01-01', '2026-02-01', TODAY)).toBe(100)
    expect(progressByDates(null, '2026-02-01', TODAY)).toBeNull()
  })
})

describe('the day that counts (index.md 8.1)', () => {
  const first = { dueDay: '2026-03-31', decidedDay: '2025-11-01' }
  it('is a new one only if it was decided before the old one had passed', () => {
    expect(countedDueDay([first, { dueDay: '2026-06-30', decidedDay: '2026-03-31' }])).toBe('2026-06-30')
    expect(countedDueDay([first, { dueDay: '2026-06-30', decidedDay: '2026-04-01' }])).toBe('2026-03-31')
    expect(countedDueDay([])).toBeNull()
  })
  it('a day decided too late gives no room for the next', () => {
    const late = { dueDay: '2026-12-31', decidedDay: '2026-05-01' }
    expect(countedDueDay([first, late, { dueDay: '2027-06-30', decidedDay: '2026-10-01' }])).toBe(
      '2026-03-31',
    )
  })
  it('what is not reported is late, and what is due another year is not counted', () => {
    const all = [
      { id: 'in time', dueDays: [first], reportedDay: '2026-03-31' },
      { id: 'a day late', dueDays: [first], reportedDay: '2026-04-01' },
      { id: 'not reported', dueDays: [first], reportedDay: null },
      {
        id: 'moved away',
        dueDays: [first, { dueDay: '2027-01-31', decidedDay: '2026-01-01' }],
        reportedDay: null,
      },
    ]
    expect(onTimeInYear(all, 2026)).toEqual({
      due: ['in time', 'a day late', 'not reported'],
      onTime: ['in time'],
    })
  })
})

describe('the report of a four-month period', () => {
  const dated = (told: Partial<DatedFacts> = {}): DatedFacts => ({
    ...facts(),
    closedDay: null,
    dueDays: [],
    ...told,
  })
  it('takes the periods of the year', () => {
    expect(tertialDays(2026, 't2')).toEqual({ from: '2026-05-01', to: '2026-08-31' })
    expect(latestTertial('2026-04-29')).toEqual({ year: 2025, tertial: 't3' })
    expect(latestTertial('2026-04-30')).toEqual({ year: 2026, tertial: 't1' })
    expect(latestTertial('2026-12-31')).toEqual({ year: 2026, tertial: 't3' })
  })
  it('has what was given by its end and had not ended before it', () => {
    const t2 = tertialDays(2026, 't2')
    expect(ranIn({ givenDay: '2026-08-31', closedDay: null }, t2)).toBe(true)
    expect(ranIn({ givenDay: '2026-09-01', closedDay: null }, t2)).toBe(false)
    expect(ranIn({ givenDay: '2025-01-01', closedDay: '2026-04-30' }, t2)).toBe(false)
    expect(ranIn({ givenDay: null, closedDay: '2026-05-01' }, t2)).toBe(true)
  })
  it('shows it as it stood: reports, days and state of that time', () => {
    const final = report({ kind: 'final', day: '2026-06-01' })
    const one = dated({
      ...{ state: 'fulfilled', closedDay: '2026-09-20', reports: [final], dueDay: '2026-12-31' },
      dueDays: [
        { dueDay: '2026-04-30', decidedDay: '2026-01-01' },
        { dueDay: '2026-12-31', decidedDay: '2026-05-10' },
      ],
    })
    expect(factsOn(one, '2026-04-30')).toMatchObject({
      state: 'in_progress',
      dueDay: '2026-04-30',
      reports: [],
    })
    expect(factsOn(one, '2026-08-31')).toMatchObject({ state: 'reported', dueDay: '2026-12-31' })
    expect(factsOn(one, '2026-12-31')).toMatchObject({ state: 'fulfilled' })
  })
})
