/**
 * Legal days. A `Day` is 'YYYY-MM-DD' in Europe/Stockholm and holds no time; two days compare as plain text.
 * Functions here expect valid days: what comes from outside passes `parseDay` first.
 */
import { type Result, ok, refuse } from './result'
import type { Instant } from './instant'

export type Day = string

const MS_PER_DAY = 86_400_000

const two = (number: number) => String(number).padStart(2, '0')
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10)
const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Year, month 1–12 and day 1–31 of a day. */
export function dayParts(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/** Month 1–12. The caller answers for the day's existence. */
export const dayFrom = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`

/** Whether the text is a day that exists, of the years 1600–2999. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = dayParts(text)
  return (
    year >= 1600 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

export function parseDay(text: string): Result<Day, 'not-a-day'> {
  const trimmed = text.trim()
  return isDay(trimmed) ? ok(trimmed) : refuse('not-a-day')
}

export const addDays = (day: Day, count: number): Day => dayOf(new Date(Date.parse(day) + count * MS_PER_DAY))

/** CAL-02, lag (1930:173) 1 §: the same day number, or the last day of a month that lacks it. */
export function addMonths(day: Day, count: number): Day {
  const parts = dayParts(day)
  const months = parts.year * 12 + parts.month - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return dayFrom(year, month, Math.min(parts.day, daysInMonth(year, month)))
}

/** CAL-02: 29 February plus one year is 28 February. */
export const addYears = (day: Day, count: number): Day => addMonths(day, 12 * count)

/** Negative when `a` is earlier, as for `Array.sort`. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / MS_PER_DAY

/** 1 Monday – 7 Sunday. */
export const weekday = (day: Day): number => new Date(Date.parse(day)).getUTCDay() || 7

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The legal day on which an instant falls: 00:00–24:00 in Stockholm (rules 1). */
export const dayInStockholm = (instant: Instant): Day => stockholm.format(new Date(instant))
