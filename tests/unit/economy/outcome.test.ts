import { describe, expect, it } from 'vitest'
import { hoursRate, plannedHoursUntil, plannedUntil, readingMonth } from '~/domain/finance/benefit-follow-up'
import { inAccounts, isAccountRange, mappingOf, outcomeKind } from '~/domain/finance/outcome'

describe('postings that are the outcome of a project', () => {
  it.each([
    ['1011', 'capital'],
    ['1291', 'capital'],
    ['1510', null],
    ['2440', null],
    ['6130', 'operating'],
    ['3510', 'operating'],
    ['9100', null],
  ])('account %s is %s', (account, kind) => {
    expect(outcomeKind(account)).toBe(kind)
  })

  it('accounts are named by beginnings and ranges', () => {
    expect(isAccountRange('4000-4999, 7')).toBe(true)
    expect(isAccountRange('4000-49')).toBe(false)
    expect(isAccountRange('konsulter')).toBe(false)
    expect(inAccounts('4000-4999, 7', '4512')).toBe(true)
    expect(inAccounts('4000-4999, 7', '7210')).toBe(true)
    expect(inAccounts('4000-4999, 7', '5010')).toBe(false)
    expect(inAccounts('45-46', '4612')).toBe(true)
  })

  it('a mapping that names the account goes before one for the whole project', () => {
    const whole = { caseId: 'a', project: 'P1', accounts: null, line: null }
    const consultants = { caseId: 'a', project: 'P1', accounts: '7', line: 'Projektledning' }
    expect(mappingOf([whole, consultants], 'P1', '7010')).toBe(consultants)
    expect(mappingOf([whole, consultants], 'P1', '1011')).toBe(whole)
    expect(mappingOf([consultants], 'P1', '1011')).toBeNull()
    expect(mappingOf([whole], 'P2', '1011')).toBeNull()
  })
})

describe('benefits of the same period (finance.md 9)', () => {
  const time = {
    annualFullOre: 48_000_000,
    start: '2026-09',
    rampPct: ['50', '80', '100'],
    probabilityPct: '90',
  }

  it('W13: what was planned until a month is the plan of whole years, and parts of them', () => {
    expect(plannedUntil(time, 4)).toEqual({ ok: true, value: 7_200_000 })
    expect(plannedUntil(time, 16)).toEqual({ ok: true, value: 7_200_000 + 34_560_000 })
    expect(plannedUntil(time, 6)).toEqual({ ok: true, value: 7_200_000 + 5_760_000 })
    expect(plannedUntil(time, 0)).toEqual({ ok: true, value: 0 })
  })

  it('hours follow the same ramp', () => {
    expect(plannedHoursUntil({ ...time, annualHours: '1200' }, 6)).toEqual({ ok: true, value: '324.0' })
    expect(hoursRate('243', '324')).toBe('75.0')
    expect(hoursRate('10', '0')).toBeNull()
  })

  it('refuses what is no month, percentage or number', () => {
    expect(plannedUntil({ ...time, start: '2026-9' }, 6)).toEqual({ ok: false, refusal: 'INPUT_INVALID' })
    expect(plannedUntil({ ...time, rampPct: ['x'] }, 6)).toEqual({ ok: false, refusal: 'INPUT_INVALID' })
    expect(plannedUntil({ ...time, probabilityPct: '101' }, 6)).toEqual({
      ok: false,
      refusal: 'INPUT_INVALID',
    })
    expect(plannedHoursUntil({ ...time, annualHours: 'många' }, 6)).toEqual({
      ok: false,
      refusal: 'INPUT_INVALID',
    })
  })

  it('reminds in the month after the period', () => {
    expect(readingMonth('2026-09', 6)).toBe('2027-03')
    expect(readingMonth('september', 6)).toBeNull()
  })
})
