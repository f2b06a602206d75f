/** Period arithmetic after lag (1930:173) om beräkning av lagstadgad tid (rules 1.2). */
import { type Day, addDays, addMonths, dayFrom, weekday } from '../shared/day'
import { isHoliday, isOff } from './holidays'

/** A computed last day: `raw` by counting, `due` after the Sunday rule. Show raw, enforce due (CAL-05). */
export interface Due {
  raw: Day
  due: Day
}

/** CAL-03, the Sunday rule: the first business day from `day` on. */
export function roll(day: Day): Day {
  return isOff(day) ? roll(addDays(day, 1)) : day
}

/** CAL-06: the last business day up to `day`. */
export function rollBack(day: Day): Day {
  return isOff(day) ? rollBack(addDays(day, -1)) : day
}

const rolled = (raw: Day): Due => ({ raw, due: roll(raw) })

/** CAL-04: the start day is not counted. */
export const afterDays = (start: Day, days: number): Due => rolled(addDays(start, days))

/** CAL-01: ends on the weekday it began on. */
export const afterWeeks = (start: Day, weeks: number): Due => rolled(addDays(start, 7 * weeks))

/** CAL-02 and CAL-03. */
export const afterMonths = (start: Day, months: number): Due => rolled(addMonths(start, months))

/** CAL-06, KL 5:13 and 5:15: one week before a council meeting, and the day staff should plan for. */
export function notice(meeting: Day): { latest: Day; plan: Day } {
  const latest = addDays(meeting, -7)
  return { latest, plan: rollBack(latest) }
}

/**
 * CAL-07, KL 5:14: the weekday nearest before a meeting. `safe` is a business day; `literal` lets Saturdays
 * and eves count, which no ruling has settled.
 */
export function lateItem(meeting: Day): { safe: Day; literal: Day } {
  const before = addDays(meeting, -1)
  let literal = before
  while (isHoliday(literal)) literal = addDays(literal, -1)
  return { safe: rollBack(before), literal }
}

/** MIN-03, KL 5:69 and 6:35: minutes are approved within 14 days after the meeting. */
export const minutesApproval = (meeting: Day): Due => afterDays(meeting, 14)

/** ANS-04, KL 8:12: the approval is announced on the second day after it. */
export const announcement = (approved: Day): Due => afterDays(approved, 2)

/**
 * APP-01 and APP-04, KL 13:5: three weeks from posting, the posting day not counted. `force` is both the day
 * of presumed legal force and the first on which the notice may be removed (ANS-06).
 */
export function appeal(posted: Day): { raw: Day; last: Day; force: Day } {
  const { raw, due } = afterWeeks(posted, 3)
  return { raw, last: due, force: addDays(due, 1) }
}

/** Ordinary elections by the present rule were first held in 2014. */
const FIRST_ELECTION = 2014

export const isElectionYear = (year: number): boolean =>
  year >= FIRST_ELECTION && (year - FIRST_ELECTION) % 4 === 0

/** MAND-01, vallagen 1:3: the second Sunday in September of an election year. */
export function electionDay(year: number): Day {
  const first = dayFrom(year, 9, 1)
  return addDays(first, ((7 - weekday(first)) % 7) + 7)
}
