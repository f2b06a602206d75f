import { ok, refuse, type Result } from '../../domain/shared/result'
import { documentEventText } from '../../text/document-events'
import type { DocumentPlace } from '#db/queries/documents'
import { setFinal } from '#db/repositories/documents'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { documentInHand, type HandRefusal } from './document-in-hand'

export type FinishRefusal = HandRefusal | 'no-file' | 'checked-out'

/** Finishes a document that was drawn up here (TF 2:10). Its newest version stands; what changes after is a new document. */
export async function finishDocument(
  ctx: Context,
  place: DocumentPlace,
): Promise<Result<null, FinishRefusal>> {
  const inHand = await documentInHand(ctx, place)
  if (!inHand.ok) return inHand
  const { document, reference } = inHand.value
  if (document.versions.length === 0) return refuse('no-file')
  return ctx.database.transaction(async (tx): Promise<Result<null, FinishRefusal>> => {
    if (!(await setFinal(tx, document.id, ctx.today))) return refuse('checked-out')
    await recordEvent(ctx, tx, {
      caseId: document.caseId,
      kind: 'finished',
      text: documentEventText.finished(reference),
      public: true,
    })
    await audit(ctx, tx, {
      municipalityId: place.municipalityId,
      action: 'document.finish',
      entity: 'document',
      entityId: document.id,
      detail: { number: reference, version: document.versions[0]?.version },
    })
    return ok(null)
  })
}
