import { and, asc, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import { letterOf, numbersIn } from '../../../app/domain/referrals/sending'
import type { Read } from '../../connection'
import { documents, documentTexts, documentVersions, files, secrecyMarkings } from '../../schema'

/** A document as it stood when it was sent. */
export type SentDocument = {
  documentId: string
  number: number
  kind: (typeof documents.$inferSelect)['kind']
  publicTitle: string
  secrecyProvision: string | null
  versionId: string
  fileHash: string
  fileName: string
  pages: number | null
  mime: string
  size: number
}

/** What a recipient was sent: the letter first, then what came with it. Empty for what no letter of ours sent. */
export type SentPackage = { letterText: string | null; documents: SentDocument[] }

export async function sentPackage(read: Read, referralId: string): Promise<SentPackage> {
  const letterId = letterOf(referralId)
  if (letterId === null) return nothingSent
  const [letter] = await read
    .select({
      caseId: documents.caseId,
      number: documents.number,
      registeredAt: documents.registeredAt,
      note: documentVersions.note,
      text: documentTexts.text,
    })
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .leftJoin(documentTexts, eq(documentTexts.versionId, documentVersions.id))
    .where(and(eq(documents.id, letterId), eq(documentVersions.version, 1)))
  if (!letter) return nothingSent
  const numbers = [letter.number, ...numbersIn(letter.note)]
  const rows = await read
    .select({
      documentId: documents.id,
      number: documents.number,
      kind: documents.kind,
      publicTitle: documents.publicTitle,
      secrecyProvision: documents.secrecyProvision,
      versionId: documentVersions.id,
      fileHash: documentVersions.fileHash,
      fileName: documentVersions.fileName,
      pages: documentVersions.pages,
      mime: files.mime,
      size: files.size,
    })
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .innerJoin(files, eq(files.hash, documentVersions.fileHash))
    .where(
      and(
        eq(documents.caseId, letter.caseId),
        inArray(documents.number, numbers),
        lte(documentVersions.createdAt, letter.registeredAt),
        isNull(documents.voidedDay),
      ),
    )
    .orderBy(asc(documents.number), desc(documentVersions.version))
  const latest = rows.filter((row, at) => rows[at - 1]?.documentId !== row.documentId)
  return {
    letterText: letter.text,
    documents: latest.toSorted(
      (a, b) => Number(b.documentId === letterId) - Number(a.documentId === letterId),
    ),
  }
}

/**
 * The same for whoever has a secret link, without what was marked as secret after it was sent: nobody has judged that
 * the recipient may be given that. Ids grow with time.
 */
export async function packageByLink(read: Read, referralId: string, caseId: string): Promise<SentPackage> {
  const letterId = letterOf(referralId)
  if (letterId === null) return nothingSent
  const later = await read
    .select({ documentId: secrecyMarkings.documentId })
    .from(secrecyMarkings)
    .where(
      and(
        eq(secrecyMarkings.caseId, caseId),
        eq(secrecyMarkings.title, false),
        eq(secrecyMarkings.party, false),
        isNull(secrecyMarkings.liftedDay),
        gt(secrecyMarkings.id, letterId),
      ),
    )
  const closed = (documentId: string | null) => later.some((marking) => marking.documentId === documentId)
  if (closed(null)) return nothingSent
  const { letterText, documents: sent } = await sentPackage(read, referralId)
  return {
    letterText: closed(letterId) ? null : letterText,
    documents: sent.filter(({ documentId }) => !closed(documentId)),
  }
}

const nothingSent: SentPackage = { letterText: null, documents: [] }

/** Files of a case that can be sent or dispatched, newest version each, in register order. */
export async function sendableDocuments(read: Read, caseId: string) {
  const rows = await read
    .select({
      documentId: documents.id,
      number: documents.number,
      kind: documents.kind,
      title: documents.publicTitle,
      secrecyProvision: documents.secrecyProvision,
      fileHash: documentVersions.fileHash,
      fileName: documentVersions.fileName,
      pages: documentVersions.pages,
      text: documentTexts.text,
      mime: files.mime,
    })
    .from(documents)
    .innerJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .innerJoin(files, eq(files.hash, documentVersions.fileHash))
    .leftJoin(documentTexts, eq(documentTexts.versionId, documentVersions.id))
    .where(and(eq(documents.caseId, caseId), isNull(documents.voidedDay)))
    .orderBy(asc(documents.number), desc(documentVersions.version))
  return rows.filter((row, at) => rows[at - 1]?.documentId !== row.documentId)
}

/** The text that a file was read to, for copying it along with its file. */
export async function textOfFile(read: Read, versionId: string): Promise<string | null> {
  const [row] = await read
    .select({ text: documentTexts.text })
    .from(documentTexts)
    .where(eq(documentTexts.versionId, versionId))
  return row?.text ?? null
}
