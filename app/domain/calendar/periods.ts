/** Period arithmetic after lag (1930:173) om beräkning av lagstadgad tid (rules 1.2). */
import { type Day, addDays, addMonths, weekday } from '../shared/day'
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

/** Days before legal force is taken as certain, since appeals go to the court and not to the municipality (APP-04). */
export const FORCE_BUFFER_DAYS = 7

/** APP-04: the day from which presumed legal force may be confirmed without asking the court. */
export const forceConfirmedFrom = (posted: Day, bufferDays = FORCE_BUFFER_DAYS): Day =>
  addDays(appeal(posted).force, bufferDays)

/** ANS-06, KL 8:12: the first day on which a notice of approved minutes may be taken down. */
export const earliestRemoval = (posted: Day): Day => appeal(posted).force

/**
 * ANS-07, KL 13:5: the notice must be up during the whole period. When it was down inside it, the three weeks
 * run anew from the day it was posted again; an outage after the last day changes nothing.
 */
export function appealAfterOutage(posted: Day, outage: { from: Day; postedAgain: Day }) {
  return outage.from > appeal(posted).last ? appeal(posted) : appeal(outage.postedAgain)
}

/** APP-03, KL 13:5: for a joint board the time runs from the latest of the posting days. Null without any. */
export const jointBoardAppeal = (postings: readonly Day[]) => {
  const latest = postings.toSorted().at(-1)
  return latest === undefined ? null : appeal(latest)
}

/** MIN-08, U7: from which day of a meeting the fourteen days are counted; by default the last. */
export const meetingDayCounted = (
  days: { first: Day; last: Day },
  reading: 'last_day' | 'first_day' = 'last_day',
): Day => (reading === 'last_day' ? days.last : days.first)

/**
 * REG-02, FL 22: mail found when the box is first emptied counts as received on the working day before. Whether
 * an eve is a working day is a local reading (U10); the safe one is no.
 */
export function deemedReceived(found: Day, eves: 'yes' | 'no' = 'no'): Day {
  const working = (day: Day) => (eves === 'yes' && isWeekdayEve(day)) || !isOff(day)
  let day = addDays(found, -1)
  while (!working(day)) day = addDays(day, -1)
  return day
}

/** One of the three eves on a day from Monday to Friday. */
const isWeekdayEve = (day: Day): boolean => isOff(day) && !isHoliday(day) && weekday(day) < 6
