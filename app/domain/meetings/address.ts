import { isDay } from '../shared/day'

/** The last part of a meeting's address: the day, and `-2` for a second meeting of the body that day. */
export const meetingAddress = ({ day, sequence }: { day: string; sequence: number }): string =>
  sequence === 1 ? day : `${day}-${sequence}`

/** The day and sequence of an address; null when it is none. */
export function readMeetingAddress(text: string): { day: string; sequence: number } | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:-([2-9]))?$/.exec(text)
  if (!match || !isDay(match[1])) return null
  return { day: match[1], sequence: match[2] ? Number(match[2]) : 1 }
}
