import type { Day } from '../shared/day'

/** A day that an assignment was to be done by, and when that was decided. */
export type DueDay = { dueDay: Day; decidedDay: Day }

/**
 * The day that counts (index.md 8.1): a new day counts only if it was decided before the one that counted had passed.
 * Null when none was ever decided.
 */
export function countedDueDay(days: readonly DueDay[]): Day | null {
  const inOrder = days.toSorted((a, b) => a.decidedDay.localeCompare(b.decidedDay))
  let counted: Day | null = null
  for (const { dueDay, decidedDay } of inOrder)
    if (counted === null || decidedDay <= counted) counted = dueDay
  return counted
}

export type OnTimeCase = { id: string; dueDays: readonly DueDay[]; reportedDay: Day | null }

/**
 * Assignments reported in time (index.md 8.1): those whose counted day falls in the year, and which of them had been
 * reported to an end on or before it. What is not reported is late.
 */
export function onTimeInYear(all: readonly OnTimeCase[], year: number): { due: string[]; onTime: string[] } {
  const due = all.flatMap((one) => {
    const day = countedDueDay(one.dueDays)
    return day?.startsWith(`${year}-`) ? [{ ...one, day }] : []
  })
  const inTime = due.filter(({ reportedDay, day }) => reportedDay !== null && reportedDay <= day)
  return { due: due.map(({ id }) => id), onTime: inTime.map(({ id }) => id) }
}
