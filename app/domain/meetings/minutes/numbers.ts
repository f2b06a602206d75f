/** § numbers and the days of the minutes. */
import { computeDeadline, type Deadline } from '../../calendar/deadlines'
import { type Day, dayParts } from '../../shared/day'

export type ParagraphReset = 'calendar_year' | 'council_year'

/**
 * The year of the series that a meeting's §§ belong to (NUM-01, NUM-02). All §§ of a meeting are of the series of
 * its first day, also when it goes on past New Year. The council's year begins on 15 October (KL 5:9).
 */
export function paragraphYear(day: Day, reset: ParagraphReset): number {
  const { year, month, day: date } = dayParts(day)
  if (reset === 'calendar_year') return year
  return month > 10 || (month === 10 && date >= 15) ? year : year - 1
}

/** The counter of a body's §§ in a year. */
export const paragraphSeries = (bodyId: string, year: number): string => `paragraph:${bodyId}:${year}`

/** `§ 120`, `§§ 120–121 och 123`; empty for none. */
export function paragraphSpan(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const spans: [number, number][] = []
  for (const number of sorted) {
    const last = spans.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else spans.push([number, number])
  }
  const words = spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`))
  const last = words.pop()
  if (last === undefined) return ''
  const text = words.length === 0 ? last : `${words.join(', ')} och ${last}`
  return `${sorted.length === 1 ? '§' : '§§'} ${text}`
}

export type ApprovalRules = { severalDayMeeting: 'last_day' | 'first_day'; approvalRolls: 'yes' | 'no' }

/** MIN-03: at latest fourteen days after the meeting; for several days from the last (MIN-08), unless decided otherwise. */
export function approvalDue(
  { day, lastDay }: { day: Day; lastDay: Day | null },
  { severalDayMeeting, approvalRolls }: ApprovalRules,
): Deadline {
  const from = severalDayMeeting === 'last_day' && lastDay !== null && lastDay > day ? lastDay : day
  return computeDeadline('minutes_approval', from, { reading: { approvalRolls } })
}
