import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Read, Transaction } from '../../connection'
import { meetingPapers, packParts, summonsReceipts } from '../../schema'

export type PaperRow = typeof meetingPapers.$inferSelect
type Kind = PaperRow['kind']

/** The pack of a kind that is being made or waits for it. The caller holds the meeting's row. */
export async function packUnderway(tx: Transaction, meetingId: string, kind: Kind): Promise<PaperRow | null> {
  const [row] = await tx
    .select()
    .from(meetingPapers)
    .where(
      and(
        eq(meetingPapers.meetingId, meetingId),
        eq(meetingPapers.kind, kind),
        inArray(meetingPapers.state, ['waiting', 'working']),
      ),
    )
    .orderBy(desc(meetingPapers.createdAt))
    .limit(1)
  return row ?? null
}

export const insertPaper = (tx: Transaction, row: typeof meetingPapers.$inferInsert) =>
  tx.insert(meetingPapers).values(row)

/** Changes a paper that is still in one of the states; false when it is not: cancelled, or made by another process. */
export async function changePaper(
  tx: Transaction,
  id: string,
  from: readonly PaperRow['state'][],
  change: Partial<PaperRow>,
): Promise<boolean> {
  const changed = await tx
    .update(meetingPapers)
    .set(change)
    .where(and(eq(meetingPapers.id, id), inArray(meetingPapers.state, [...from])))
    .returning({ id: meetingPapers.id })
  return changed.length > 0
}

/** Parts that are made already, by what they were made of. */
export async function partsMade(read: Read, keys: readonly string[]) {
  const found = new Map<string, { fileHash: string; pages: number }>()
  for (let at = 0; at < keys.length; at += 200) {
    const rows = await read
      .select({ key: packParts.contentKey, fileHash: packParts.fileHash, pages: packParts.pages })
      .from(packParts)
      .where(inArray(packParts.contentKey, keys.slice(at, at + 200)))
    for (const { key, ...row } of rows) found.set(key, row)
  }
  return found
}

/** Keeps a part; one that another process has kept meanwhile is the same. */
export const keepPart = (tx: Transaction, row: typeof packParts.$inferInsert) =>
  tx.insert(packParts).values(row).onConflictDoNothing()

export const insertReceipts = async (tx: Transaction, rows: (typeof summonsReceipts.$inferInsert)[]) => {
  for (let at = 0; at < rows.length; at += 50)
    await tx.insert(summonsReceipts).values(rows.slice(at, at + 50))
}
