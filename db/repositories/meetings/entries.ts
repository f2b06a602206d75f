import { eq, sql } from 'drizzle-orm'
import type { ItemState } from '../../../app/domain/meetings/agenda'
import type { Entry } from '../../../app/domain/meetings/record/entries'
import type { Transaction } from '../../connection'
import { agendaItems, meetingEntries } from '../../schema'

/**
 * Adds entries to a meeting's record, in the order given, with the next numbers of its gap-free sequence. The caller
 * holds the meeting's row (`heldMeeting`), and has seen that no id is there already. Answers with the last number.
 */
export async function appendEntries(
  tx: Transaction,
  meetingId: string,
  entries: readonly Entry[],
  by: { accountId: string; storedAt: string },
): Promise<number> {
  const [row] = await tx
    .select({ last: sql`coalesce(max(${meetingEntries.sequence}), 0)`.mapWith(Number) })
    .from(meetingEntries)
    .where(eq(meetingEntries.meetingId, meetingId))
  const last = row?.last ?? 0
  if (entries.length > 0)
    await tx
      .insert(meetingEntries)
      .values(entries.map((entry, at) => ({ ...entry, meetingId, sequence: last + at + 1, ...by })))
  return last + entries.length
}

/** Where an item stands after what was noted about it. */
export async function setItemState(tx: Transaction, itemId: string, state: ItemState): Promise<void> {
  await tx.update(agendaItems).set({ state }).where(eq(agendaItems.id, itemId))
}
