import { describe, expect, test } from 'vitest'
import { annualReportDays, budgetDays, interimReport, partySupportReport } from '~/domain/calendar/budget'
import {
  auditedYears,
  boardTerm,
  councilSizeDecidedBy,
  councilTerm,
  executiveBoardTerm,
  extraElectionFrom,
  politicalSecretariesUntil,
  signingPeriod,
  votersCountedOn,
} from '~/domain/calendar/mandates'
import {
  appealAfterOutage,
  deemedReceived,
  earliestRemoval,
  forceConfirmedFrom,
  jointBoardAppeal,
  meetingDayCounted,
  minutesApproval,
} from '~/domain/calendar/periods'

describe('periods of the elected', () => {
  test('MAND-02, KL 5:9: the council sits four years from 15 October', () => {
    expect(councilTerm(2026)).toEqual({ from: '2026-10-15', to: '2030-10-14' })
  })
  test('MAND-03: a new election lengthens the old term to the day it is finished', () => {
    expect(councilTerm(2022, { next: '2027-03-14' })).toEqual({ from: '2022-10-15', to: '2027-03-14' })
    expect(councilTerm(2026, { own: '2027-03-14' })).toEqual({ from: '2027-03-15', to: '2030-10-14' })
  })
  test('MAND-04, MAND-05, MAND-06: boards and auditors follow the calendar years, or what the council decided', () => {
    const years = { from: '2027-01-01', to: '2030-12-31' }
    expect(executiveBoardTerm(2026)).toEqual(years)
    expect(executiveBoardTerm(2026, { from: '2026-10-22', to: '2030-10-24' })).toEqual({
      from: '2026-10-22',
      to: '2030-10-23',
    })
    expect(boardTerm(2026)).toEqual(years)
    expect(boardTerm(2026, { from: '2027-02-01', to: '2031-01-31' }).from).toBe('2027-02-01')
    expect(auditedYears(2026)).toEqual(years)
  })
  test('MAND-11, MAND-12', () => {
    expect(extraElectionFrom('2026-10-22')).toBe('2027-04-22')
    expect(politicalSecretariesUntil(2022)).toBe('2026-12-31')
  })
  test('QUO-05: the voters of 1 March the year before, and a decision before the end of February', () => {
    expect([votersCountedOn(2026), councilSizeDecidedBy(2026), councilSizeDecidedBy(2028)]).toEqual([
      '2025-03-01',
      '2026-02-28',
      '2028-02-29',
    ])
  })
  test('FOL-01, KL 8:2: signed within the six months before', () => {
    expect(signingPeriod('2026-12-01')).toEqual({ from: '2026-06-01', to: '2026-11-30' })
  })
})

describe('budget and accounts', () => {
  test('BUD-01 to BUD-04', () => {
    expect(budgetDays(2027)).toEqual({
      proposal: '2026-10-31',
      lateProposal: '2026-11-30',
      earliestDecision: '2026-10-15',
      decision: '2026-11-30',
      lateDecision: '2026-12-31',
    })
    expect(budgetDays(2028).earliestDecision).toBeNull()
  })
  test('BUD-07 to BUD-09', () => {
    expect(interimReport('2026-08-31')).toEqual({ raw: '2026-10-31', due: '2026-11-02' })
    expect(annualReportDays(2026)).toEqual({ report: '2027-04-15', discharge: '2027-06-30' })
    expect(partySupportReport(2026)).toBe('2027-06-30')
  })
})

describe('notice board and legal force', () => {
  test('ANS-06, APP-04: a notice stays up to the day after the last for appeal; force is confirmed a week later', () => {
    expect([earliestRemoval('2018-04-03'), forceConfirmedFrom('2018-04-03')]).toEqual([
      '2018-04-25',
      '2018-05-02',
    ])
    expect(forceConfirmedFrom('2018-04-03', 0)).toBe('2018-04-25')
  })
  test('ANS-07: an outage inside the period starts it again, one after it does not', () => {
    const down = { from: '2026-07-01', postedAgain: '2026-07-07' }
    expect(appealAfterOutage('2026-06-22', down).last).toBe('2026-07-28')
    expect(appealAfterOutage('2026-06-01', down).last).toBe('2026-06-22')
  })
  test('APP-03: a joint board counts from the latest posting', () => {
    expect(jointBoardAppeal(['2026-11-30', '2026-11-26'])?.raw).toBe('2026-12-21')
    expect(jointBoardAppeal([])).toBeNull()
  })
  test('MIN-08, U7: the fourteen days run from the last day of the meeting, unless read otherwise', () => {
    const days = { first: '2026-11-25', last: '2026-11-26' }
    expect(minutesApproval(meetingDayCounted(days)).due).toBe('2026-12-10')
    expect(minutesApproval(meetingDayCounted(days, 'first_day')).due).toBe('2026-12-09')
  })
  test('REG-02, FL 22: the letter in the box on the first working day after New Year', () => {
    expect(deemedReceived('2027-01-04')).toBe('2026-12-30')
    expect(deemedReceived('2027-01-04', 'yes')).toBe('2026-12-31')
    expect(deemedReceived('2026-11-23', 'yes')).toBe('2026-11-20')
  })
})
