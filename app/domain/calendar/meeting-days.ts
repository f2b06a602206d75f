/** Which meeting there is time for. Meetings are given as days, in any order. */
import { type Day, addDays } from '../shared/day'

/** REM-05: days between a board's meeting and the day its statement can leave: none with immediate approval. */
export const IMMEDIATE_SLACK = 0
/** REM-05: fourteen days for approving the minutes (KL 6:35) and two for announcing (KL 8:12). */
export const ORDINARY_SLACK = 14 + 2

/** REM-05: the latest meeting whose decision leaves in time for the reply day; null when there is none. */
export const latestFeasible = (meetings: readonly Day[], replyDay: Day, slack: number): Day | null =>
  meetings
    .filter((day) => addDays(day, slack) <= replyDay)
    .toSorted()
    .at(-1) ?? null

/** MOT-01: the last council meeting that is not after the counted day: the practical target. Null when there is none. */
export const lastMeetingBy = (meetings: readonly Day[], raw: Day): Day | null =>
  latestFeasible(meetings, raw, 0)

/** INT-03 and FRA-02: the first council meeting that what is handed in on a day comes in time for. */
export const firstMeetingFor = (meetings: readonly Day[], handedIn: Day, leadDays: number): Day | null =>
  meetings
    .filter((day) => addDays(day, -leadDays) >= handedIn)
    .toSorted()
    .at(0) ?? null

/**
 * MOT-05: the next day on which the list of open motions goes to the council: its first meeting from today in one
 * of the months, or the month itself (`YYYY-MM`) when no such meeting is known.
 */
export function nextListing(
  meetings: readonly Day[],
  months: readonly number[],
  today: Day,
): { day: Day } | { month: string } {
  const within = (day: Day) => months.includes(Number(day.slice(5, 7)))
  const known = meetings.filter((day) => day >= today && within(day)).toSorted()[0]
  const [year, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const sorted = months.toSorted((a, b) => a - b)
  const month = sorted.find((each) => each >= now)
  const next =
    month === undefined
      ? `${year + 1}-${String(sorted[0] ?? 1).padStart(2, '0')}`
      : `${year}-${String(month).padStart(2, '0')}`
  return known && known.slice(0, 7) <= next ? { day: known } : { month: next }
}
