import { and, asc, eq, inArray, max, sql } from 'drizzle-orm'
import type { ActionState } from '../../app/domain/forums/forum'
import type { Read, Transaction } from '../connection'
import { actionEvents, actionItems, actionLists } from '../schema'

export type ActionList = typeof actionLists.$inferSelect
export type ActionItem = typeof actionItems.$inferSelect

export async function listById(
  read: Read,
  { id, municipalityId }: { id: string; municipalityId: string },
): Promise<ActionList | null> {
  const [row] = await read
    .select()
    .from(actionLists)
    .where(and(eq(actionLists.id, id), eq(actionLists.municipalityId, municipalityId)))
  return row ?? null
}

/** The list that a forum carries its actions on; the first when it has several. */
export async function listOfForum(read: Read, forumId: string): Promise<ActionList | null> {
  const [row] = await read
    .select()
    .from(actionLists)
    .where(eq(actionLists.forumId, forumId))
    .orderBy(asc(actionLists.position), asc(actionLists.id))
    .limit(1)
  return row ?? null
}

export async function insertActionList(
  tx: Transaction,
  row: Omit<typeof actionLists.$inferInsert, 'position'>,
): Promise<void> {
  const [last] = await tx
    .select({ position: max(actionLists.position) })
    .from(actionLists)
    .where(eq(actionLists.municipalityId, row.municipalityId))
  await tx.insert(actionLists).values({ ...row, position: (last?.position ?? 0) + 1 })
}

export async function insertAction(
  tx: Transaction,
  row: Omit<typeof actionItems.$inferInsert, 'position' | 'state'>,
): Promise<void> {
  const [last] = await tx
    .select({ position: max(actionItems.position) })
    .from(actionItems)
    .where(eq(actionItems.listId, row.listId))
  await tx.insert(actionItems).values({ ...row, position: (last?.position ?? 0) + 1, state: 'open' })
}

/** An activity of a municipality with its list, locked until the transaction ends. */
export async function heldAction(
  tx: Transaction,
  { id, municipalityId }: { id: string; municipalityId: string },
): Promise<{ item: ActionItem; list: ActionList } | null> {
  const [item] = await tx
    .update(actionItems)
    .set({ position: sql`${actionItems.position}` })
    .where(eq(actionItems.id, id))
    .returning()
  const list = item ? await listById(tx, { id: item.listId, municipalityId }) : null
  return item && list ? { item, list } : null
}

export async function saveAction(
  tx: Transaction,
  id: string,
  change: Partial<Omit<typeof actionItems.$inferInsert, 'id'>>,
): Promise<void> {
  await tx.update(actionItems).set(change).where(eq(actionItems.id, id))
}

export async function insertActionEvent(
  tx: Transaction,
  row: typeof actionEvents.$inferInsert,
): Promise<void> {
  await tx.insert(actionEvents).values(row)
}

/** Activities of a forum's lists in some states, in order. */
export const actionsOfForum = (
  read: Read,
  forumId: string,
  states: readonly ActionState[],
): Promise<ActionItem[]> =>
  read
    .select({ item: actionItems })
    .from(actionItems)
    .innerJoin(actionLists, eq(actionLists.id, actionItems.listId))
    .where(and(eq(actionLists.forumId, forumId), inArray(actionItems.state, [...states])))
    .orderBy(asc(actionItems.position), asc(actionItems.id))
    .then((rows) => rows.map(({ item }) => item))
