import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addYears,
  compareDays,
  dayInStockholm,
  daysBetween,
  dayParts,
  isDay,
  parseDay,
  weekday,
} from '~/domain/shared/day'
import { instantInStockholm, isInstant, toInstant } from '~/domain/shared/instant'

describe('day', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-04-31',
    '1500-01-01',
    '',
    'idag',
  ])('refuses %j', (text) => expect(parseDay(text)).toEqual({ ok: false, refusal: 'not-a-day' }))
  test('accepts days that exist, with blanks around', () => {
    expect(parseDay(' 2028-02-29 ')).toEqual({ ok: true, value: '2028-02-29' })
    expect(isDay(20260101)).toBe(false)
  })
  test('counts across months, years and summer time', () => {
    expect(addDays('2026-12-24', 8)).toBe('2027-01-01')
    expect(addDays('2026-03-30', -2)).toBe('2026-03-28')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(daysBetween('2026-12-24', '2026-12-20')).toBe(-4)
  })
  test('CAL-02: months and years keep the day number or end the month', () => {
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28')
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29')
  })
  test('compares, names weekdays and gives parts', () => {
    expect(['2027-01-01', '2026-12-31'].sort(compareDays)).toEqual(['2026-12-31', '2027-01-01'])
    expect(compareDays('2026-01-01', '2026-01-01')).toBe(0)
    expect([weekday('2026-11-23'), weekday('2026-11-29')]).toEqual([1, 7])
    expect(dayParts('2026-11-05')).toEqual({ year: 2026, month: 11, day: 5 })
  })
  test('CAL-08: the legal day is the one in Stockholm', () => {
    expect(dayInStockholm('2026-12-18T22:50:00.000Z')).toBe('2026-12-18')
    expect(dayInStockholm('2026-12-18T23:00:00.000Z')).toBe('2026-12-19')
    expect(dayInStockholm('2026-06-18T22:00:00.000Z')).toBe('2026-06-19')
  })
})

describe('instant', () => {
  test('is UTC with milliseconds', () => {
    expect(isInstant(toInstant(new Date(0)))).toBe(true)
    expect(isInstant('2026-01-01T10:00:00Z')).toBe(false)
    expect(isInstant('2026-02-30T10:00:00.000Z')).toBe(false)
  })
  test.each([
    ['2026-12-18', '00:00', '2026-12-17T23:00:00.000Z'],
    ['2026-06-18', '18:30', '2026-06-18T16:30:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-26', '00:00', '2026-10-25T23:00:00.000Z'],
  ])('%s %s in Stockholm is %s', (day, time, expected) =>
    expect(instantInStockholm(day, time)).toBe(expected),
  )
})
