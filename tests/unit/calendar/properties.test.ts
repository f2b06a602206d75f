import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerCalendar } from '~/cli/verbs/calendar'
import { computeDeadline, deadlineRules, type DeadlineKey } from '~/domain/calendar/deadlines'
import { isOff } from '~/domain/calendar/holidays'
import { appeal, deemedReceived, lateItem, notice, roll, rollBack } from '~/domain/calendar/periods'
import { addDays, addMonths, dayFrom, dayParts, daysBetween, weekday } from '~/domain/shared/day'

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1900-01-01', days))
const anyKey = fc.constantFrom(...(Object.keys(deadlineRules) as DeadlineKey[]))

describe('whatever the day', () => {
  test('CAL-03: rolling ends on a business day, never earlier, and again changes nothing', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const rolled = roll(day)
        expect(isOff(rolled)).toBe(false)
        expect(rolled >= day).toBe(true)
        expect(roll(rolled)).toBe(rolled)
        // The longest run of days off is Christmas with its weekend, or New Year with Epiphany near.
        expect(daysBetween(day, rolled)).toBeLessThanOrEqual(5)
      }),
    )
  })
  test('CAL-06: rolling back mirrors it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const back = rollBack(day)
        expect([isOff(back), back <= day, rollBack(back) === back]).toEqual([false, true, true])
      }),
    )
  })
  test('CAL-02: months keep the day number, or end the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (day, months) => {
        const after = addMonths(day, months)
        const kept = dayParts(after).day === dayParts(day).day
        expect(kept || dayParts(addDays(after, 1)).day === 1).toBe(true)
        expect(kept || dayParts(after).day < dayParts(day).day).toBe(true)
        const [from, to] = [dayParts(day), dayParts(after)]
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months)
      }),
    )
  })
  test('CAL-05: forward days are due on or after the counted one, backward ones on or before', () => {
    fc.assert(
      fc.property(anyKey, anyDay, fc.boolean(), (key, day, rolls) => {
        const { raw, due, steps } = computeDeadline(key, day, { rolls })
        const forward = deadlineRules[key].period.count > 0
        expect(forward ? due >= raw : due <= raw).toBe(true)
        expect(steps[0]?.from).toBe(day)
        expect(steps.at(-1)?.to).toBe(due)
        for (const [at, step] of steps.entries()) if (at > 0) expect(step.from).toBe(steps[at - 1]?.to)
      }),
    )
  })
  test('APP-01: the appeal period is three weeks at least and ends on the same weekday when nothing moves it', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { raw, last, force } = appeal(day)
        expect([daysBetween(day, raw), weekday(raw)]).toEqual([21, weekday(day)])
        expect([isOff(last), daysBetween(last, force)]).toEqual([false, 1])
      }),
    )
  })
  test('MEET-01, MEET-03, REG-02: what is counted backwards lies before, on a day when people work', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { latest, plan } = notice(day)
        const { safe, literal } = lateItem(day)
        expect([latest < day, plan <= latest, isOff(plan)]).toEqual([true, true, false])
        expect([literal < day, safe <= literal, isOff(safe)]).toEqual([true, true, false])
        expect([deemedReceived(day) < day, isOff(deemedReceived(day))]).toEqual([true, false])
        expect(deemedReceived(day, 'yes') >= deemedReceived(day)).toBe(true)
      }),
    )
  })
})

describe('the verb stands every input', () => {
  const operations = ['notice', 'late', 'just', 'ans', 'app', 'months', 'minority', 'quorum', 'proportional']
  test('an answer or a refusal with a code, never a fault', () => {
    const field = fc.oneof(anyDay, fc.integer(), fc.double(), fc.string(), fc.constant(null), fc.boolean())
    const input = fc.record(
      {
        op: fc.oneof(fc.constantFrom(...operations, 'election_day'), fc.string()),
        date: field,
        months: field,
        present: field,
        seats: field,
        voters: field,
        year: field,
      },
      { requiredKeys: ['op'] },
    )
    fc.assert(
      fc.property(input, (given) => {
        const answer = answerCalendar(given) as Record<string, unknown>
        if ('error' in answer) expect(answer.error).toMatch(/^[A-Z_]+$/)
        else
          for (const value of Object.values(answer))
            expect(String(value)).toMatch(/^\d{1,7}$|^\d{4}-\d\d-\d\d$/)
      }),
      { numRuns: 500 },
    )
  })
  test('year ends and leap days', () => {
    expect(answerCalendar({ op: 'just', date: '2027-12-17' })).toEqual({
      raw: '2027-12-31',
      due: '2028-01-03',
    })
    expect(answerCalendar({ op: 'app', date: '2028-02-08' })).toEqual({
      raw: '2028-02-29',
      last: '2028-02-29',
      force: '2028-03-01',
    })
    expect(answerCalendar({ op: 'months', date: '2024-02-29', months: 48 })).toEqual({
      raw: '2028-02-29',
      due: '2028-02-29',
    })
    expect(answerCalendar({ op: 'notice', date: '2028-01-07' })).toEqual({
      latest: '2027-12-31',
      plan: '2027-12-30',
    })
    expect(dayFrom(2028, 2, 29)).toBe('2028-02-29')
  })
})
