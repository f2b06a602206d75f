import { readClock } from '~/domain/meetings/plan'
import type { Entry } from '~/domain/meetings/record/entries'
import { addDays, dayInStockholm } from '~/domain/shared/day'
import { instantInStockholm } from '~/domain/shared/instant'

const MINUTE = 60_000

/**
 * When something noted afterwards happened: the time typed, on the day of the meeting or the night before it, for one that
 * passed midnight. It must lie between the opening and now, or the closing. No time typed: as the form was sent.
 */
export function laterTime(
  typed: string,
  { happenedAt, entries }: { happenedAt: string; entries: readonly Entry[] },
): { ok: true; happenedAt: string; earlier: boolean } | { ok: false; message: string } {
  if (typed === '') return { ok: true, happenedAt, earlier: false }
  const time = readClock(typed)
  if (time === null) return { ok: false, message: 'Skriv klockslaget som 18.30.' }
  const opened = entries.find(({ kind }) => kind === 'opened')?.happenedAt
  if (opened === undefined)
    return { ok: false, message: 'Ange klockslag först när sammanträdet har öppnats.' }
  const closed = entries.find(({ kind }) => kind === 'closed')?.happenedAt
  const end = closed !== undefined && closed < happenedAt ? closed : happenedAt
  const day = dayInStockholm(end)
  // A minute is as exact as what is typed: the minute of the opening is after it.
  const found = [day, addDays(day, -1)]
    .map((each) => instantInStockholm(each, time))
    .find((at) => at <= end && Date.parse(at) + MINUTE > Date.parse(opened))
  if (found === undefined)
    return { ok: false, message: 'Klockslaget måste ligga mellan öppnandet och nu, eller avslutandet.' }
  const [, happened = found] = [opened, found].toSorted()
  return { ok: true, happenedAt: happened, earlier: true }
}
