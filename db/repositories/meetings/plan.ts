import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../../connection'
import { meetings } from '../../schema'

export type NewMeeting = typeof meetings.$inferInsert

/** Adds a meeting; false when the body has one with that sequence that day already. */
export async function insertMeeting(tx: Transaction, row: NewMeeting): Promise<boolean> {
  const added = await tx.insert(meetings).values(row).onConflictDoNothing().returning({ id: meetings.id })
  return added.length > 0
}

/** Changes a meeting whose row is held. */
export async function updateMeeting(tx: Transaction, id: string, values: Partial<NewMeeting>): Promise<void> {
  await tx.update(meetings).set(values).where(eq(meetings.id, id))
}

/** The sequence that the next meeting of a body on a day has: one more than the highest, 1 for the first. */
export async function nextSequence(
  tx: Transaction,
  { bodyId, day }: { bodyId: string; day: string },
): Promise<number> {
  const rows = await tx
    .select({ sequence: meetings.sequence })
    .from(meetings)
    .where(and(eq(meetings.bodyId, bodyId), eq(meetings.day, day)))
  return Math.max(0, ...rows.map(({ sequence }) => sequence)) + 1
}
