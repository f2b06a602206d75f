import { describe, expect, test } from 'vitest'
import { calendarFile, type CalendarDay } from '~/server/calendar-file'

const day: CalendarDay = {
  ...{ id: 'm1', day: '2026-11-26', title: 'Kommunfullmäktige', note: null, place: 'Stora salen' },
  ...{ url: 'https://radslag.exempel/ek/sammantraden/kommunfullmaktige/2026-11-26' },
  updated: '2026-11-02T09:00:00.000Z',
}
const lines = (given: Partial<CalendarDay>) =>
  calendarFile('Ek', 'radslag.exempel', [{ ...day, ...given }]).split('\r\n')

describe('a meeting in the calendar', () => {
  test('has its hour in Stockholm, winter and summer', () => {
    expect(lines({ startsAt: '18:00' })).toContain('DTSTART:20261126T170000Z')
    expect(lines({ day: '2026-06-18', startsAt: '18:00' })).toContain('DTSTART:20260618T160000Z')
  })
  test('is the whole day without an hour, and every day of several', () => {
    expect(lines({})).toContain('DTSTART;VALUE=DATE:20261126')
    const several = lines({ startsAt: '18:00', lastDay: '2026-11-27' })
    expect(several).toContain('DTSTART;VALUE=DATE:20261126')
    expect(several).toContain('DTEND;VALUE=DATE:20261128')
  })
  test('is the same event under every change, with a number that rises', () => {
    const moved = lines({ day: '2026-12-03', startsAt: '18:00', sequence: 3, cancelled: false })
    expect(moved).toContain('UID:m1@radslag.exempel')
    expect(moved).toContain('SEQUENCE:3')
    expect(moved).toContain('STATUS:CONFIRMED')
  })
  test('is taken out of calendars that have it when it is cancelled', () => {
    const cancelled = lines({ sequence: 4, cancelled: true })
    expect(cancelled).toContain('STATUS:CANCELLED')
    expect(cancelled).toContain('SEQUENCE:4')
  })
})
