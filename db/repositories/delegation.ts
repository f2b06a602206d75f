import { and, eq, inArray, isNull, like, or } from 'drizzle-orm'
import type { DelegatedState } from '../../app/domain/meetings/delegation'
import type { Transaction } from '../connection'
import {
  agendaItems,
  bodies,
  delegatedDecisions,
  delegationItems,
  minutes,
  minutesParagraphs,
} from '../schema'

export type OrderItem = typeof delegationItems.$inferSelect
export type DelegatedRow = typeof delegatedDecisions.$inferSelect
export type NewDelegatedRow = typeof delegatedDecisions.$inferInsert

export async function insertOrderItem(
  tx: Transaction,
  row: typeof delegationItems.$inferInsert,
): Promise<void> {
  await tx.insert(delegationItems).values(row)
}

/** The item, with its row held: two who change it at the same time do it after each other. */
export async function heldOrderItem(tx: Transaction, id: string): Promise<OrderItem | null> {
  await tx.update(delegationItems).set({ id }).where(eq(delegationItems.id, id))
  const [row] = await tx.select().from(delegationItems).where(eq(delegationItems.id, id))
  return row ?? null
}

/** Every row of a body's order with this code, and of what has been passed on under it (`4.2 a`). */
export const orderItemsWithCode = (tx: Transaction, bodyId: string, code: string): Promise<OrderItem[]> =>
  tx
    .select()
    .from(delegationItems)
    .where(
      and(
        eq(delegationItems.bodyId, bodyId),
        or(eq(delegationItems.code, code), like(delegationItems.code, `${code} _`)),
      ),
    )

/** The last day of a row that has none; what was decided under it stays. False when it had ended already. */
export async function endOrderItem(tx: Transaction, id: string, validTo: string): Promise<boolean> {
  const ended = await tx
    .update(delegationItems)
    .set({ validTo })
    .where(and(eq(delegationItems.id, id), isNull(delegationItems.validTo)))
    .returning({ id: delegationItems.id })
  return ended.length > 0
}

export async function insertDelegatedDecision(tx: Transaction, row: NewDelegatedRow): Promise<void> {
  await tx.insert(delegatedDecisions).values(row)
}

/** The decision, with its row held until the transaction ends. */
export async function heldDelegatedDecision(tx: Transaction, id: string): Promise<DelegatedRow | null> {
  await tx.update(delegatedDecisions).set({ id }).where(eq(delegatedDecisions.id, id))
  const [row] = await tx.select().from(delegatedDecisions).where(eq(delegatedDecisions.id, id))
  return row ?? null
}

/** Moves a decision from where it was judged; false when it no longer stands there. */
export async function moveDelegated(
  tx: Transaction,
  { id, state }: { id: string; state: DelegatedState },
  change: Partial<
    Pick<
      NewDelegatedRow,
      'state' | 'reportedMeetingId' | 'reportedItemId' | 'notifiedDay' | 'legalForceDay' | 'noticeId'
    >
  >,
): Promise<boolean> {
  const moved = await tx
    .update(delegatedDecisions)
    .set(change)
    .where(and(eq(delegatedDecisions.id, id), eq(delegatedDecisions.state, state)))
    .returning({ id: delegatedDecisions.id })
  return moved.length > 0
}

/** A body's decisions that wait to be reported, in the order of their numbers. */
export const awaitingReport = (tx: Transaction, bodyId: string): Promise<DelegatedRow[]> =>
  tx
    .select()
    .from(delegatedDecisions)
    .where(and(eq(delegatedDecisions.bodyId, bodyId), eq(delegatedDecisions.state, 'to_report')))
    .orderBy(delegatedDecisions.year, delegatedDecisions.serial)

/** What is reported under an agenda item, in the order of the numbers. */
export const reportedUnder = (tx: Transaction, itemId: string): Promise<DelegatedRow[]> =>
  tx
    .select()
    .from(delegatedDecisions)
    .where(eq(delegatedDecisions.reportedItemId, itemId))
    .orderBy(delegatedDecisions.year, delegatedDecisions.serial)

/** Decisions that are on the agenda of the meeting that minutes belong to, with how their item stands in the minutes. */
export async function listedInMinutes(tx: Transaction, minutesId: string) {
  const [own] = await tx
    .select({ meetingId: minutes.meetingId, part: minutes.part })
    .from(minutes)
    .where(eq(minutes.id, minutesId))
  if (!own) return []
  const rows = await tx
    .select({ decision: delegatedDecisions, itemState: agendaItems.state })
    .from(delegatedDecisions)
    .innerJoin(agendaItems, eq(agendaItems.id, delegatedDecisions.reportedItemId))
    .where(
      and(eq(delegatedDecisions.reportedMeetingId, own.meetingId), eq(delegatedDecisions.state, 'listed')),
    )
  const itemIds = rows.flatMap(({ decision }) => decision.reportedItemId ?? [])
  const written = await tx
    .select({ itemId: minutesParagraphs.itemId })
    .from(minutesParagraphs)
    .where(
      and(eq(minutesParagraphs.minutesId, minutesId), inArray(minutesParagraphs.itemId, ['', ...itemIds])),
    )
  return rows.map(({ decision, itemState }) => ({
    decision,
    itemState,
    written: written.some(({ itemId }) => itemId === decision.reportedItemId),
    wholeMinutes: own.part === null,
  }))
}

/** Holds a body's row, so that two who write in its order at the same time do it after each other. */
export async function holdBody(tx: Transaction, bodyId: string): Promise<void> {
  await tx.update(bodies).set({ id: bodyId }).where(eq(bodies.id, bodyId))
}
