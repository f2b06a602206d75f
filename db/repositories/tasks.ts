import { and, eq, inArray } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { tasks } from '../schema'

export type Task = typeof tasks.$inferSelect

export async function insertTask(
  tx: Transaction,
  row: Omit<typeof tasks.$inferInsert, 'state'>,
): Promise<void> {
  await tx.insert(tasks).values({ ...row, state: 'open' })
}

export async function findTask(
  read: Read,
  { id, municipalityId }: { id: string; municipalityId: string },
): Promise<Task | null> {
  const [row] = await read
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), eq(tasks.municipalityId, municipalityId)))
  return row ?? null
}

/** Ends an open task; false when somebody else has ended it since. */
export async function endTask(
  tx: Transaction,
  id: string,
  end: { state: 'done' | 'handed_over' | 'withdrawn'; doneAt: string; doneNote: string | null },
): Promise<boolean> {
  const ended = await tx
    .update(tasks)
    .set(end)
    .where(and(eq(tasks.id, id), eq(tasks.state, 'open')))
    .returning({ id: tasks.id })
  return ended.length > 0
}

/** Open tasks of a case that are called one of these. */
export const openTasksNamed = (read: Read, caseId: string, titles: string[]): Promise<Task[]> =>
  read
    .select()
    .from(tasks)
    .where(and(eq(tasks.caseId, caseId), eq(tasks.state, 'open'), inArray(tasks.title, titles)))
    .orderBy(tasks.createdAt, tasks.id)
