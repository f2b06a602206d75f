import { describe, expect, test } from 'vitest'
import { easterSunday, isHoliday, isOff, offReason } from '~/domain/calendar/holidays'
import { electionDay, isElectionYear } from '~/domain/calendar/mandates'
import { roll, rollBack } from '~/domain/calendar/periods'
import { addDays, dayFrom } from '~/domain/shared/day'

describe('the table of rules 1.1', () => {
  test.each([
    [2025, '04-18', '04-21', '05-29', '06-08', '06-21', '11-01'],
    [2026, '04-03', '04-06', '05-14', '05-24', '06-20', '10-31'],
    [2027, '03-26', '03-29', '05-06', '05-16', '06-26', '11-06'],
    [2028, '04-14', '04-17', '05-25', '06-04', '06-24', '11-04'],
    [2029, '03-30', '04-02', '05-10', '05-20', '06-23', '11-03'],
    [2030, '04-19', '04-22', '05-30', '06-09', '06-22', '11-02'],
    [2031, '04-11', '04-14', '05-22', '06-01', '06-21', '11-01'],
  ])('%i', (year, goodFriday, easterMonday, ascension, pentecost, midsummer, allSaints) => {
    expect(offReason(`${year}-${goodFriday}`)).toBe('good_friday')
    expect(offReason(`${year}-${easterMonday}`)).toBe('easter_monday')
    expect(offReason(`${year}-${ascension}`)).toBe('ascension_day')
    expect(addDays(easterSunday(year), 49)).toBe(`${year}-${pentecost}`)
    expect(isHoliday(`${year}-${pentecost}`)).toBe(true)
    expect(offReason(`${year}-${midsummer}`)).toBe('midsummer_day')
    expect(offReason(addDays(`${year}-${midsummer}`, -1))).toBe('midsummer_eve')
    expect(offReason(`${year}-${allSaints}`)).toBe('all_saints_day')
  })
})

test('the three eves and Saturdays are off but no holidays', () => {
  for (const day of ['2026-06-19', '2026-12-24', '2026-12-31', '2026-11-21']) {
    expect([day, isOff(day), isHoliday(day)]).toEqual([day, true, false])
  }
})

test('skärtorsdag, trettondagsafton, valborg, klämdag and annandag pingst are business days', () => {
  for (const day of ['2026-04-02', '2026-01-05', '2026-04-30', '2026-05-15', '2026-05-25']) {
    expect([day, isOff(day)]).toEqual([day, false])
  }
})

test('CAL-03 and CAL-06: rolling ends on a business day and skips none', () => {
  for (let day = dayFrom(2025, 1, 1); day < '2031-12-20'; day = addDays(day, 1)) {
    for (const [rolled, step] of [
      [roll(day), 1],
      [rollBack(day), -1],
    ] as const) {
      expect(isOff(rolled)).toBe(false)
      for (let passed = day; passed !== rolled; passed = addDays(passed, step))
        expect(isOff(passed)).toBe(true)
    }
  }
})

test('MAND-01: elections every fourth year on the second Sunday in September', () => {
  expect([2014, 2018, 2022, 2026, 2030, 2034].map(electionDay)).toEqual([
    '2014-09-14',
    '2018-09-09',
    '2022-09-11',
    '2026-09-13',
    '2030-09-08',
    '2034-09-10',
  ])
  expect([2010, 2025, 2026, 2027].map(isElectionYear)).toEqual([false, false, true, false])
})
