import { and, eq, isNull, ne, or, sql } from 'drizzle-orm'
import type { Read, Transaction } from '../connection'
import { documents, documentTexts, documentVersions, files } from '../schema'

export type NewDocumentRow = typeof documents.$inferInsert

/** Notes stored bytes; the same bytes are noted once. */
export async function noteFile(tx: Transaction, row: typeof files.$inferInsert): Promise<void> {
  await tx.insert(files).values(row).onConflictDoNothing()
}

/** The case of a document; null when there is none. */
export async function documentCase(read: Read, documentId: string): Promise<string | null> {
  const [row] = await read
    .select({ caseId: documents.caseId })
    .from(documents)
    .where(eq(documents.id, documentId))
  return row?.caseId ?? null
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
export async function setReleased(
  tx: Transaction,
  documentId: string,
  decided: { day: string; by: string } | null,
): Promise<boolean> {
  const released = decided !== null
  const changed = await tx
    .update(documents)
    .set({ released, releasedDay: decided?.day ?? null, releasedBy: decided?.by ?? null })
    .where(and(eq(documents.id, documentId), ne(documents.released, released)))
    .returning({ id: documents.id })
  return changed.length > 0
}

/** Checks a document out. False when somebody has it already: of two at once one gets it. */
export async function checkOutDocument(
  tx: Transaction,
  documentId: string,
  accountId: string,
  at: string,
): Promise<boolean> {
  const changed = await tx
    .update(documents)
    .set({ checkedOutBy: accountId, checkedOutAt: at })
    .where(and(eq(documents.id, documentId), isNull(documents.checkedOutBy)))
    .returning({ id: documents.id })
  return changed.length > 0
}

/** Moves a checked-out document from one person to another. False when `from` no longer has it. */
export async function moveCheckOut(
  tx: Transaction,
  documentId: string,
  from: string,
  to: { accountId: string; at: string } | null,
): Promise<boolean> {
  const changed = await tx
    .update(documents)
    .set({ checkedOutBy: to?.accountId ?? null, checkedOutAt: to?.at ?? null })
    .where(and(eq(documents.id, documentId), eq(documents.checkedOutBy, from)))
    .returning({ id: documents.id })
  return changed.length > 0
}

/**
 * Takes the document's row for the rest of the transaction and gives back what was checked out, so that versions
 * added at once get different numbers. Null when someone else has it or it was finished meanwhile.
 */
export async function takeForVersion(
  tx: Transaction,
  documentId: string,
  accountId: string,
): Promise<{ version: number; fileHash: string | null } | null> {
  const taken = await tx
    .update(documents)
    .set({ checkedOutBy: null, checkedOutAt: null })
    .where(
      and(
        eq(documents.id, documentId),
        or(isNull(documents.checkedOutBy), eq(documents.checkedOutBy, accountId)),
        isNull(documents.finalDay),
        isNull(documents.voidedDay),
        eq(documents.released, false),
      ),
    )
    .returning({ id: documents.id })
  if (taken.length === 0) return null
  const [newest] = await tx
    .select({ version: documentVersions.version, fileHash: documentVersions.fileHash })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
    .orderBy(sql`${documentVersions.version} desc`)
    .limit(1)
  return newest ?? { version: 0, fileHash: null }
}

/** Notes that a document is finished. False when it is already, or someone has it checked out. */
export async function setFinal(tx: Transaction, documentId: string, day: string): Promise<boolean> {
  const changed = await tx
    .update(documents)
    .set({ finalDay: day })
    .where(and(eq(documents.id, documentId), isNull(documents.finalDay), isNull(documents.checkedOutBy)))
    .returning({ id: documents.id })
  return changed.length > 0
}

/** Takes a document off the web and says in its text, which is searched in, no more than this. */
export async function withholdDocument(
  tx: Transaction,
  documentId: string,
  { provision, text }: { provision: string; text: string },
): Promise<void> {
  await tx
    .update(documents)
    .set({ released: false, releasedDay: null, releasedBy: null })
    .where(eq(documents.id, documentId))
  await tx
    .update(documents)
    .set({ secrecyProvision: provision })
    .where(and(eq(documents.id, documentId), isNull(documents.secrecyProvision)))
  const versions = await tx
    .select({ id: documentVersions.id })
    .from(documentVersions)
    .where(eq(documentVersions.documentId, documentId))
  for (const { id } of versions)
    await tx.update(documentTexts).set({ text }).where(eq(documentTexts.versionId, id))
}

/** Keeps the text that a version was read to after it came. */
export async function keepText(tx: Transaction, versionId: string, text: string): Promise<void> {
  if (text !== '') await tx.insert(documentTexts).values({ versionId, text }).onConflictDoNothing()
}
