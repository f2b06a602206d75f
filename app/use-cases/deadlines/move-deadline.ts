import { dependantsOf, movedBy, movedTo } from '../../domain/cases/moving-deadlines'
import { daysBetween } from '../../domain/shared/day'
import type { Transaction } from '#db/connection'
import { deadlinesOfCase, type DeadlineRow } from '#db/repositories/deadlines'
import type { Context } from '../context'
import { replaceDeadline, rollsHere } from './shared'

export type Moved = { from: DeadlineRow; to: DeadlineRow }

/**
 * Moves one day to another inside the caller's transaction, and with it, by as many days, those that depend on it.
 * The first of the answer is the day itself. The caller has judged that it may be moved, and refreshes the case's
 * next day.
 */
export async function moveDeadline(
  ctx: Context,
  tx: Transaction,
  row: DeadlineRow,
  { day, reason, how = 'extended' }: { day: string; reason: string; how?: 'extended' | 'paused' },
): Promise<Moved[]> {
  const all = await deadlinesOfCase(tx, row.caseId)
  const first = await replaceDeadline(ctx, tx, row, {
    ...movedTo(row, day, how, await rollsHere(ctx, tx, row)),
    state: 'open',
    reason,
  })
  const days = daysBetween(row.rawDay, day)
  const moved: Moved[] = [{ from: row, to: first }]
  for (const dependant of dependantsOf(row.id, all)) {
    // Its own row may have been given another parent by the move of that parent.
    const parent = moved.find(({ from }) => from.id === dependant.dependsOnId)
    const to = await replaceDeadline(ctx, tx, dependant, {
      ...movedBy(dependant, days, 'follows', await rollsHere(ctx, tx, dependant)),
      dependsOnId: parent?.to.id ?? dependant.dependsOnId,
      pausedDay: dependant.pausedDay,
      reason,
    })
    moved.push({ from: dependant, to })
  }
  return moved
}
