import { and, eq, ne } from 'drizzle-orm'
import type { Transaction } from '../connection'
import { documents, documentTexts, documentVersions, files } from '../schema'

export type NewDocumentRow = typeof documents.$inferInsert

/** Notes stored bytes; the same bytes are noted once. */
export async function noteFile(tx: Transaction, row: typeof files.$inferInsert): Promise<void> {
  await tx.insert(files).values(row).onConflictDoNothing()
}

export async function insertDocument(tx: Transaction, row: NewDocumentRow): Promise<void> {
  await tx.insert(documents).values(row)
}

/** Adds a version with the text it was read to; earlier versions stand. */
export async function insertVersion(
  tx: Transaction,
  row: typeof documentVersions.$inferInsert,
  text: string | null,
): Promise<void> {
  await tx.insert(documentVersions).values(row)
  if (text !== null && text !== '') await tx.insert(documentTexts).values({ versionId: row.id, text })
}

/** Shows a document's file on the web, or takes it away. False when it is so already: of two at once one changes it. */
export async function setReleased(tx: Transaction, documentId: string, released: boolean): Promise<boolean> {
  const changed = await tx
    .update(documents)
    .set({ released })
    .where(and(eq(documents.id, documentId), ne(documents.released, released)))
    .returning({ id: documents.id })
  return changed.length > 0
}
