import type { RenderPdf } from '../../../documents/writing/model'
import { minutesText } from '../../../text/meetings/minutes'
import { minutesById } from '#db/queries/meetings/minutes'
import { insertVersion, noteFile } from '#db/repositories/documents'
import { changeMinutes, heldMinutes, paragraphsOf } from '#db/repositories/meetings/minutes'
import { indexCase } from '../../cases/index-case'
import type { Context } from '../../context'
import { minutesDocument } from './document'
import { inHand } from './hand'
import { searchedText } from './withhold'
import { caseOfMinutes } from '#db/queries/meetings/minutes-register'

/**
 * Writes approved minutes as PDF/A with their page of signatures and keeps the file, in the register too. A job: what
 * has been written is not written again, so a process that died may be followed by another.
 */
export async function writeMinutes(ctx: Context, renderPdf: RenderPdf, minutesId: string): Promise<void> {
  const known = await minutesById(ctx.database.read, minutesId)
  if (known?.state !== 'approved' || known.fileHash !== null) return
  const document = await minutesDocument(ctx, minutesId, { full: true })
  const hand = await inHand(ctx.database.read, known)
  if (!document || !hand) return
  const bytes = await renderPdf(document)
  const file = await ctx.files.keep(bytes)
  await ctx.database.transaction(async (tx) => {
    const row = await heldMinutes(tx, minutesId)
    if (!row || row.fileHash !== null) return
    await noteFile(tx, { hash: file.hash, size: file.size, mime: 'application/pdf', storedAt: ctx.now() })
    await changeMinutes(tx, minutesId, { fileHash: file.hash })
    if (row.documentId === null) return
    const { body, meeting } = hand
    await insertVersion(
      tx,
      {
        id: ctx.newId(),
        documentId: row.documentId,
        version: 1,
        fileHash: file.hash,
        fileName: minutesText.fileName(body.name, meeting.day, row.part),
        pages: null,
        createdAt: ctx.now(),
        createdBy: null,
      },
      // What is searched in is what everybody may read.
      searchedText(await paragraphsOf(tx, minutesId)),
    )
    const caseId = await caseOfMinutes(tx, meeting.id)
    if (caseId) await indexCase(tx, caseId)
  })
}
