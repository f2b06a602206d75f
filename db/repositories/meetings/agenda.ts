import { and, asc, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { numbered } from '../../../app/domain/meetings/agenda'
import type { Ending } from '../../../app/domain/meetings/record/entries'
import type { Transaction } from '../../connection'
import {
  agendaDocuments,
  agendaItems,
  agendaVersions,
  documents,
  knownDisqualifications,
  meetings,
  standingItems,
} from '../../schema'

export type AgendaRow = typeof agendaItems.$inferSelect
export type NewAgendaRow = typeof agendaItems.$inferInsert

/** Every item of a meeting in its order, also proposed and withdrawn ones. */
export const itemsOf = (tx: Transaction, meetingId: string): Promise<AgendaRow[]> =>
  tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id))

export async function itemById(tx: Transaction, id: string): Promise<AgendaRow | null> {
  const [row] = await tx.select().from(agendaItems).where(eq(agendaItems.id, id))
  return row ?? null
}

/** Adds an item; `position` says where, the others keep theirs. */
export async function insertItem(tx: Transaction, row: NewAgendaRow): Promise<void> {
  await tx.insert(agendaItems).values({ revision: 1, ...row })
}

/** Changes an item that still has the revision it was read with; false when someone else was first. */
export async function changeItemRow(
  tx: Transaction,
  at: { id: string; revision: number },
  change: Partial<NewAgendaRow>,
): Promise<boolean> {
  const changed = await tx
    .update(agendaItems)
    .set({ ...change, revision: at.revision + 1 })
    .where(and(eq(agendaItems.id, at.id), eq(sql`coalesce(${agendaItems.revision}, 0)`, at.revision)))
    .returning({ id: agendaItems.id })
  return changed.length > 0
}

/** Gives the items their places, 1 and on, in the order of their ids. */
export async function setPositions(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries())
    await tx
      .update(agendaItems)
      .set({ position: at + 1 })
      .where(and(eq(agendaItems.id, id), ne(agendaItems.position, at + 1)))
}

/** Gives the accepted items their numbers; those that have one keep it. */
export async function numberItems(tx: Transaction, meetingId: string): Promise<void> {
  const items = await itemsOf(tx, meetingId)
  const counted = items.filter(({ state, number }) => state === 'accepted' || number !== null)
  for (const { id, number, state } of numbered(counted))
    if (state === 'accepted')
      await tx.update(agendaItems).set({ number, state: 'numbered' }).where(eq(agendaItems.id, id))
}

/** Takes back the numbers of an agenda that has never been published. */
export async function unnumberItems(tx: Transaction, meetingId: string): Promise<void> {
  await tx
    .update(agendaItems)
    .set({ number: null, state: 'accepted' })
    .where(and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.state, 'numbered')))
  await tx
    .update(agendaItems)
    .set({ number: null })
    .where(and(eq(agendaItems.meetingId, meetingId), eq(agendaItems.state, 'withdrawn')))
}

/** The days on which items have been announced on the board. */
export async function announcedDays(tx: Transaction, meetingId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: agendaItems.id, day: agendaItems.announcedDay })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
  return new Map(rows.flatMap(({ id, day }) => (day === null ? [] : [[id, day] as const])))
}

/** KL 5:14: the late items that are numbered and not announced yet were announced on a day. Their ids. */
export async function announceLateItems(tx: Transaction, meetingId: string, day: string): Promise<string[]> {
  const announced = await tx
    .update(agendaItems)
    .set({ announcedDay: day })
    .where(
      and(
        eq(agendaItems.meetingId, meetingId),
        eq(agendaItems.late, true),
        eq(agendaItems.state, 'numbered'),
        isNull(agendaItems.announcedDay),
      ),
    )
    .returning({ id: agendaItems.id })
  return announced.map(({ id }) => id)
}

/** How an item ended at the meeting (rules 12.8). */
export async function endItemIn(
  tx: Transaction,
  { itemId, state, reason = null }: { itemId: string; state: Ending; reason?: string | null },
): Promise<void> {
  await tx
    .update(agendaItems)
    .set({ state, ...(state === 'withdrawn' ? { withdrawnReason: reason } : {}) })
    .where(eq(agendaItems.id, itemId))
}

/** The documents of an item, in this order and no others. Those of other cases' are left out by the caller. */
export async function setItemDocuments(
  tx: Transaction,
  itemId: string,
  given: readonly { id: string; documentId: string }[],
): Promise<void> {
  await tx.delete(agendaDocuments).where(eq(agendaDocuments.itemId, itemId))
  if (given.length > 0)
    await tx.insert(agendaDocuments).values(given.map((each, at) => ({ ...each, itemId, position: at + 1 })))
}

/** Those of some documents that belong to a case and have not been voided, in the order given. */
export async function documentsOfCase(
  tx: Transaction,
  caseId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.caseId, caseId), isNull(documents.voidedDay), inArray(documents.id, [...ids])))
  const known = new Set(rows.map(({ id }) => id))
  return [...new Set(ids)].filter((id) => known.has(id))
}

export async function insertVersion(tx: Transaction, row: typeof agendaVersions.$inferInsert): Promise<void> {
  await tx.insert(agendaVersions).values(row)
  await tx.update(meetings).set({ agendaVersion: row.version }).where(eq(meetings.id, row.meetingId))
}

export async function insertDisqualification(
  tx: Transaction,
  row: typeof knownDisqualifications.$inferInsert,
): Promise<void> {
  await tx.insert(knownDisqualifications).values(row)
}

/** Takes back what was noted; false when it has been already. */
export async function withdrawDisqualificationRow(
  tx: Transaction,
  at: { id: string; itemId: string },
  instant: string,
): Promise<boolean> {
  const withdrawn = await tx
    .update(knownDisqualifications)
    .set({ withdrawnAt: instant })
    .where(
      and(
        eq(knownDisqualifications.id, at.id),
        eq(knownDisqualifications.itemId, at.itemId),
        isNull(knownDisqualifications.withdrawnAt),
      ),
    )
    .returning({ id: knownDisqualifications.id })
  return withdrawn.length > 0
}

/** Replaces a body's standing items: the earlier ones end, their rows stay. */
export async function replaceStandingItems(
  tx: Transaction,
  bodyId: string,
  rows: readonly (typeof standingItems.$inferInsert)[],
  at: string,
): Promise<void> {
  await tx
    .update(standingItems)
    .set({ endedAt: at })
    .where(and(eq(standingItems.bodyId, bodyId), isNull(standingItems.endedAt)))
  if (rows.length > 0) await tx.insert(standingItems).values([...rows])
}
