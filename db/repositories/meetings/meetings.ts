import { and, eq } from 'drizzle-orm'
import type { MeetingState } from '../../../app/domain/meetings/meeting'
import type { Transaction } from '../../connection'
import { meetings } from '../../schema'

export type MeetingRow = typeof meetings.$inferSelect

/** The meeting with its row held until the transaction ends, so that what is judged is what is written. */
export async function heldMeeting(tx: Transaction, meetingId: string): Promise<MeetingRow | null> {
  const [row] = await tx
    .update(meetings)
    .set({ sequence: meetings.sequence })
    .where(eq(meetings.id, meetingId))
    .returning()
  return row ?? null
}

/** Takes a meeting from one state to another; false when it no longer stands where it was judged. */
export async function moveMeetingState(
  tx: Transaction,
  place: { meetingId: string; from: MeetingState; to: MeetingState },
  also: Partial<typeof meetings.$inferInsert> = {},
): Promise<boolean> {
  const moved = await tx
    .update(meetings)
    .set({ ...also, state: place.to })
    .where(and(eq(meetings.id, place.meetingId), eq(meetings.state, place.from)))
    .returning({ id: meetings.id })
  return moved.length > 0
}
