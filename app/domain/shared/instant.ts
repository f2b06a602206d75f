/** Points in time. An `Instant` is UTC as ISO 8601 with milliseconds: '2026-11-20T21:12:44.000Z'. */
import type { Day } from './day'

export type Instant = string

export const toInstant = (date: Date): Instant => date.toISOString()

export function isInstant(text: unknown): text is Instant {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

const HOUR = 3_600_000

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** How far Stockholm is ahead of UTC at an instant, in milliseconds; for whole seconds. */
const offsetAt = (time: number) => Date.parse(`${clock.format(time).replace(' ', 'T')}Z`) - time

/**
 * The instant at which a clock in Stockholm shows `time` ('HH:MM') on `day`: the first passage in the hour
 * that winter time repeats, and the moment after it in the hour that summer time skips.
 */
export function instantInStockholm(day: Day, time = '00:00'): Instant {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  const offset = [2 * HOUR, HOUR].find((each) => offsetAt(asUtc - each) === each) ?? HOUR
  return new Date(asUtc - offset).toISOString()
}
