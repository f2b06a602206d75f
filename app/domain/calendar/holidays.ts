/** Days off: lag (1989:253) om allmänna helgdagar 1–2 §§ and lag (1930:173) 2 §, as in force since 2005. */
import { type Day, addDays, dayFrom, dayParts, weekday } from '../shared/day'

/** Why a day is no business day; Swedish names live in `text/`. */
export type OffReason =
  | 'saturday'
  | 'sunday'
  | 'new_years_day'
  | 'epiphany'
  | 'good_friday'
  | 'easter_monday'
  | 'first_of_may'
  | 'ascension_day'
  | 'national_day'
  | 'midsummer_eve'
  | 'midsummer_day'
  | 'all_saints_day'
  | 'christmas_eve'
  | 'christmas_day'
  | 'boxing_day'
  | 'new_years_eve'

const SATURDAY = 6
const SUNDAY = 7

/** Easter Sunday of the Gregorian calendar (the anonymous computus). */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const moonShift = Math.floor((century + 8) / 25)
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - moonShift + 1) / 3) + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * correction + 114
  return dayFrom(year, Math.floor(days / 31), (days % 31) + 1)
}

/** The first Saturday from a day on. */
const saturdayFrom = (day: Day) => addDays(day, (SATURDAY - weekday(day) + 7) % 7)

type DaysOff = ReadonlyMap<Day, { reason: OffReason; eve: boolean }>

const years = new Map<number, DaysOff>()

/** The year's named days off. The three eves count as days off but are not holidays. */
function daysOff(year: number): DaysOff {
  const known = years.get(year)
  if (known) return known
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(dayFrom(year, 6, 20))
  const holidays: [Day, OffReason][] = [
    [dayFrom(year, 1, 1), 'new_years_day'],
    [dayFrom(year, 1, 6), 'epiphany'],
    [addDays(easter, -2), 'good_friday'],
    [addDays(easter, 1), 'easter_monday'],
    [addDays(easter, 39), 'ascension_day'],
    [dayFrom(year, 5, 1), 'first_of_may'],
    [dayFrom(year, 6, 6), 'national_day'],
    [midsummer, 'midsummer_day'],
    [saturdayFrom(dayFrom(year, 10, 31)), 'all_saints_day'],
    [dayFrom(year, 12, 25), 'christmas_day'],
    [dayFrom(year, 12, 26), 'boxing_day'],
  ]
  const eves: [Day, OffReason][] = [
    [addDays(midsummer, -1), 'midsummer_eve'],
    [dayFrom(year, 12, 24), 'christmas_eve'],
    [dayFrom(year, 12, 31), 'new_years_eve'],
  ]
  const all = new Map<Day, { reason: OffReason; eve: boolean }>()
  for (const [day, reason] of holidays) all.set(day, { reason, eve: false })
  for (const [day, reason] of eves) all.set(day, { reason, eve: true })
  years.set(year, all)
  return all
}

/** Why a day is off, or null for a business day. A named day goes before its weekday. */
export function offReason(day: Day): OffReason | null {
  const named = daysOff(dayParts(day).year).get(day)
  if (named) return named.reason
  if (weekday(day) === SUNDAY) return 'sunday'
  return weekday(day) === SATURDAY ? 'saturday' : null
}

/** Saturdays, holidays and the three eves. */
export const isOff = (day: Day): boolean => offReason(day) !== null

/** Sundays and the holidays of the act; Saturdays and eves are none. */
export function isHoliday(day: Day): boolean {
  if (weekday(day) === SUNDAY) return true
  return daysOff(dayParts(day).year).get(day)?.eve === false
}
