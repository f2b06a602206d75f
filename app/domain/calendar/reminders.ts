/** When a day to keep is reminded about (REM-09). Offsets are days from it: minus before, plus after. */
import { type Day, addDays, daysBetween } from '../shared/day'

/** What is late is told again this often, and from the first time also to the manager. */
export const OVERDUE_EVERY_DAYS = 7

export interface Reminder {
  /** Which reminder it is, for telling it once. */
  offset: number
  /** The manager of the unit is told too. */
  manager: boolean
}

/**
 * The reminder that holds today: the latest whose day has come, so that days without a running portal lose none.
 * None from before the day was set. What is late is told the day after, at each offset, and every seventh day.
 */
export function reminderFor(
  { due, set }: { due: Day; set: Day },
  today: Day,
  offsets: readonly number[],
): Reminder | null {
  const now = daysBetween(due, today)
  const sevenths = Math.floor(now / OVERDUE_EVERY_DAYS) * OVERDUE_EVERY_DAYS
  const come = [...offsets, 1, ...(sevenths > 0 ? [sevenths] : [])].filter((offset) => offset <= now)
  if (come.length === 0) return null
  const offset = Math.max(...come)
  if (offset <= 0 && addDays(due, offset) < set) return null
  return { offset, manager: offset >= OVERDUE_EVERY_DAYS }
}

/** How far ahead the first reminder reaches, in days. */
export const reachOf = (offsets: readonly number[]): number => Math.max(0, ...offsets.map((each) => -each))
