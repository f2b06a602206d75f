import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Read } from '../../connection'
import { cases, documents, documentTexts, documentVersions, referrals } from '../../schema'

/** What a recipient said, for reading beside the others'. */
export type Statement = {
  id: string
  recipient: string
  kind: (typeof referrals.$inferSelect)['kind']
  state: (typeof referrals.$inferSelect)['state']
  stance: (typeof referrals.$inferSelect)['stance']
  replyDay: string | null
  answeredDay: string | null
  closingReason: string | null
  caseNumber: string
  documentId: string | null
  documentNumber: number | null
  released: boolean
  secret: boolean
  /** As it was written here or on the reply page, in Markdown. */
  text: string | null
  /** What the file was read to, where the statement came as a file. */
  readText: string | null
}

/** The statements of a case, in the order of the sending list. The caller has judged who reads. */
export async function statementsOf(read: Read, caseId: string): Promise<Statement[]> {
  const rows = await read
    .select({
      id: referrals.id,
      recipient: referrals.recipient,
      kind: referrals.kind,
      state: referrals.state,
      stance: referrals.stance,
      replyDay: referrals.replyDay,
      answeredDay: referrals.answeredDay,
      closingReason: referrals.closingReason,
      text: referrals.statementText,
      documentId: referrals.statementDocumentId,
      caseNumber: cases.number,
    })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .where(eq(referrals.caseId, caseId))
    .orderBy(asc(referrals.position))
  const ids = rows.flatMap(({ documentId }) => documentId ?? [])
  const versions = await read
    .select({
      id: documents.id,
      number: documents.number,
      released: documents.released,
      secrecyProvision: documents.secrecyProvision,
      text: documentTexts.text,
    })
    .from(documents)
    .leftJoin(documentVersions, eq(documentVersions.documentId, documents.id))
    .leftJoin(documentTexts, eq(documentTexts.versionId, documentVersions.id))
    .where(inArray(documents.id, ['', ...ids]))
    .orderBy(asc(documents.number), desc(documentVersions.version))
  return rows.map((row) => {
    const document = versions.find(({ id }) => id === row.documentId)
    return {
      ...row,
      documentNumber: document?.number ?? null,
      released: document?.released ?? false,
      secret: (document?.secrecyProvision ?? null) !== null,
      readText: row.text === null ? (document?.text ?? null) : null,
    }
  })
}
