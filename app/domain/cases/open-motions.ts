import { computeDeadline } from '../calendar/deadlines'
import { lastMeetingBy } from '../calendar/meeting-days'
import { type Day, addMonths, daysBetween } from '../shared/day'

/** KL 5:35: how many months a motion should at most take. */
export const YEAR_LIMIT_MONTHS = 12

/** How old a motion is on a day: whole months, and days besides. */
export function ageOn(raised: Day, day: Day): { months: number; days: number } {
  let months = 0
  while (addMonths(raised, months + 1) <= day) months += 1
  return { months, days: daysBetween(addMonths(raised, months), day) }
}

/** MOT-05: whether more than a year has gone since the motion was raised. */
export const overAYear = (raised: Day, day: Day): boolean => computeDeadline('motion', raised).raw < day

/** What the law and the council's calendar say of a motion that is not decided. */
export type MotionLimit = {
  /** One year from the day it was raised (MOT-01), and the day after rolling. */
  raw: Day
  due: Day
  /** The last council meeting that is in time, from today on: decide or report there (MOT-01, MOT-02). */
  lastMeeting: Day | null
  over: boolean
}

/** `meetings` are the council's; those before `today` no longer help. */
export function motionLimit(raised: Day, meetings: readonly Day[], today: Day): MotionLimit {
  const { raw, due } = computeDeadline('motion', raised)
  const ahead = meetings.filter((day) => day >= today)
  return { raw, due, lastMeeting: lastMeetingBy(ahead, raw), over: overAYear(raised, today) }
}

/** When the council is to be told of a motion: at the last meeting in time, or at the next when it is too late. */
export function reportingMeeting(
  { lastMeeting, over }: MotionLimit,
  meetings: readonly Day[],
  today: Day,
): Day | null {
  if (lastMeeting !== null) return lastMeeting
  return over ? (meetings.filter((day) => day >= today).toSorted()[0] ?? null) : null
}
