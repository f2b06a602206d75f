import { eq } from 'drizzle-orm'
import { maySeeFile } from '../../../app/domain/access/documents'
import { maySee, type Scope } from '../../../app/domain/access/visibility'
import type { Read } from '../../connection'
import { prepared } from '../../connection/prepared'
import { cases, documents, referrals } from '../../schema'
import { shownMatter } from '../documents'

const rowsOf = prepared(['caseId'], (read, { caseId }) =>
  read
    .select({
      id: referrals.id,
      kind: referrals.kind,
      recipient: referrals.recipient,
      recipientBodyId: referrals.recipientBodyId,
      state: referrals.state,
      sentDay: referrals.sentDay,
      firstReplyDay: referrals.firstReplyDay,
      replyDay: referrals.replyDay,
      acknowledgedDay: referrals.acknowledgedDay,
      answeredDay: referrals.answeredDay,
      recipientNumber: referrals.recipientNumber,
      stance: referrals.stance,
      closingReason: referrals.closingReason,
      note: referrals.note,
      documentNumber: documents.number,
      documentReleased: documents.released,
      documentSecrecy: documents.secrecyProvision,
      matter: {
        municipalityId: cases.municipalityId,
        bodyId: cases.bodyId,
        published: cases.published,
        secrecyProvision: cases.secrecyProvision,
        responsibleAccountId: cases.responsibleAccountId,
      },
    })
    .from(referrals)
    .innerJoin(cases, eq(cases.id, referrals.caseId))
    .leftJoin(documents, eq(documents.id, referrals.statementDocumentId))
    .where(eq(referrals.caseId, caseId))
    .orderBy(referrals.position),
)

export type CaseReferral = Awaited<ReturnType<typeof referralsOf>>[number]

/**
 * Who has been asked and where each is. Recipients, states and days are the register's and public with the case; what
 * a statement says, and why it did not come, only for those who may open it (WEB-03).
 */
export async function referralsOf(read: Read, scope: Scope, caseId: string) {
  const rows = await rowsOf(read, { caseId })
  return rows.map(({ documentReleased, documentSecrecy, matter, ...row }) => {
    const staff = maySee(scope, { ...shownMatter(matter), published: false })
    const opens =
      row.documentNumber === null
        ? staff
        : maySeeFile(scope, {
            released: documentReleased ?? false,
            secret: documentSecrecy !== null,
            matter: shownMatter(matter),
          })
    return {
      ...row,
      stance: opens ? row.stance : null,
      closingReason: staff ? row.closingReason : null,
      // What was noted while the statement was awaited says nothing once it is here.
      note: row.answeredDay === null ? row.note : null,
      documentOpens: opens && row.documentNumber !== null,
    }
  })
}
