import { statutoryParagraph, stepsToBusinessDay } from '../calendar/deadlines'
import { type Day, addDays } from '../shared/day'
import type { DeadlineState, DeadlineStep } from './deadlines'

/** A kept day, as far as moving it is concerned. */
export type Movable = {
  id: string
  rule: string
  rawDay: Day
  day: Day
  steps: DeadlineStep[]
  state: DeadlineState
  dependsOnId: string | null
  pausedDay: Day | null
}

/** The days and steps that a moved day gets: what it was before, the move, and the days off that it then passes. */
export function movedTo(
  { rawDay, steps }: Pick<Movable, 'rawDay' | 'steps'>,
  to: Day,
  reason: 'extended' | 'paused' | 'follows',
  rolls: boolean,
): Pick<Movable, 'rawDay' | 'day' | 'steps'> {
  const rolled = rolls ? stepsToBusinessDay(to, 1, 'CAL-09') : []
  return {
    rawDay: to,
    day: rolled.at(-1)?.to ?? to,
    steps: [...steps, { rule: 'CAL-09', from: rawDay, to, reason }, ...rolled],
  }
}

/** The same day, so many days later. */
export const movedBy = (
  deadline: Pick<Movable, 'rawDay' | 'steps'>,
  days: number,
  reason: 'paused' | 'follows',
  rolls: boolean,
) => movedTo(deadline, addDays(deadline.rawDay, days), reason, rolls)

/**
 * The days that move with one: those still to be kept that depend on it, those that depend on them, and so on, the
 * nearest first. A day that the law sets stays, and so does what hangs on it.
 */
export function dependantsOf<Row extends Movable>(id: string, all: readonly Row[]): Row[] {
  const found: Row[] = []
  const waiting = [id]
  for (let on = waiting.shift(); on !== undefined; on = waiting.shift())
    for (const row of all)
      if (row.dependsOnId === on && row.id !== id && canMove(row) && !found.includes(row)) {
        found.push(row)
        waiting.push(row.id)
      }
  return found
}

const canMove = ({ rule, state }: Movable): boolean =>
  (state === 'open' || state === 'paused') && statutoryParagraph(rule) === null

/** Why a day may not be moved: it is no longer kept, or the law sets it. */
export type MovingHindrance = 'not-open' | 'statutory'

export function movingHindrance({ rule, state }: Movable): MovingHindrance | null {
  if (state !== 'open' && state !== 'paused') return 'not-open'
  return statutoryParagraph(rule) === null ? null : 'statutory'
}
