import { actorName } from '../../domain/access'
import type { NewDocument } from '../../domain/cases/particulars'
import type { Transaction } from '#db/connection'
import { nextNumber } from '#db/repositories/counters'
import { insertDocument, insertVersion } from '#db/repositories/documents'
import { insertMarkings } from '#db/repositories/register-care'
import type { Context } from '../context'
import { registeredMarking } from './registered-marking'

/** Registers documents on a case in order, each with the case's next document number. Answers with their ids. */
export async function addDocumentRows(
  ctx: Context,
  tx: Transaction,
  place: { caseId: string; municipalityId: string },
  added: NewDocument[],
): Promise<{ documentId: string; number: number }[]> {
  const rows = []
  for (const { file, ...line } of added) {
    const documentId = ctx.newId()
    const number = await nextNumber(tx, `document:${place.caseId}`)
    const decided = line.released ? { releasedDay: ctx.today, releasedBy: actorName(ctx.actor) } : {}
    await insertDocument(tx, {
      id: documentId,
      ...place,
      number,
      ...line,
      ...decided,
      registeredAt: ctx.now(),
    })
    if (line.secrecyProvision)
      await insertMarkings(tx, [
        { ...registeredMarking(ctx, line.secrecyProvision), caseId: place.caseId, documentId },
      ])
    if (file) {
      const version = {
        id: ctx.newId(),
        documentId,
        version: 1,
        fileHash: file.hash,
        fileName: file.fileName,
        pages: file.pages,
        createdAt: ctx.now(),
        createdBy: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
      }
      await insertVersion(tx, version, file.text)
    }
    rows.push({ documentId, number })
  }
  return rows
}
