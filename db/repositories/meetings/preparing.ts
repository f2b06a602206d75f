import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../../connection'
import { groupPositions, privateNotes, readMarks } from '../../schema'

type Note = typeof privateNotes.$inferSelect
type Position = typeof groupPositions.$inferSelect

/** The account's own note on an item, sealed. */
export async function noteRow(
  tx: Transaction,
  { accountId, itemId }: Pick<Note, 'accountId' | 'itemId'>,
): Promise<Note | null> {
  const [row] = await tx
    .select()
    .from(privateNotes)
    .where(and(eq(privateNotes.accountId, accountId), eq(privateNotes.itemId, itemId)))
  return row ?? null
}

export const putNote = (tx: Transaction, row: Note) =>
  tx
    .insert(privateNotes)
    .values(row)
    .onConflictDoUpdate({
      target: [privateNotes.accountId, privateNotes.itemId],
      set: { cipher: row.cipher, updatedAt: row.updatedAt },
    })

export const removeNote = (tx: Transaction, { accountId, itemId }: Pick<Note, 'accountId' | 'itemId'>) =>
  tx.delete(privateNotes).where(and(eq(privateNotes.accountId, accountId), eq(privateNotes.itemId, itemId)))

/** Marks an item as read; the first time counts. */
export const putReadMark = (tx: Transaction, row: typeof readMarks.$inferInsert) =>
  tx.insert(readMarks).values(row).onConflictDoNothing()

export const removeReadMark = (tx: Transaction, of: { accountId: string; itemId: string }) =>
  tx.delete(readMarks).where(and(eq(readMarks.accountId, of.accountId), eq(readMarks.itemId, of.itemId)))

/** What a party's group has written on an item, sealed. */
export async function positionRow(
  tx: Transaction,
  { itemId, partyCode }: Pick<Position, 'itemId' | 'partyCode'>,
): Promise<Position | null> {
  const [row] = await tx
    .select()
    .from(groupPositions)
    .where(and(eq(groupPositions.itemId, itemId), eq(groupPositions.partyCode, partyCode)))
  return row ?? null
}

export const putPosition = (tx: Transaction, row: Position) =>
  tx
    .insert(groupPositions)
    .values(row)
    .onConflictDoUpdate({
      target: [groupPositions.itemId, groupPositions.partyCode],
      set: { cipher: row.cipher, updatedAt: row.updatedAt, accountId: row.accountId },
    })

export const removePosition = (
  tx: Transaction,
  { itemId, partyCode }: Pick<Position, 'itemId' | 'partyCode'>,
) =>
  tx
    .delete(groupPositions)
    .where(and(eq(groupPositions.itemId, itemId), eq(groupPositions.partyCode, partyCode)))
