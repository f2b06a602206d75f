import { may } from '../../domain/access'
import { slugOf } from '../../domain/cases/slug'
import { isWaiting } from '../../domain/records/request'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { requestPage, requestSubject } from '#db/queries/records'
import { changeRequest, findRequest } from '#db/repositories/records'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import type { RequestPlace } from './step-request'

export type LinkRefusal =
  'request-not-found' | 'forbidden' | 'not-now' | 'case-unknown' | 'case-of-other-body' | 'document-unknown'

/** Notes which case and document a request is about, as found by whoever searched. */
export async function linkRequest(
  ctx: Context,
  place: RequestPlace,
  { caseNumber, documentNumber }: { caseNumber: string; documentNumber: string },
): Promise<Result<null, LinkRefusal>> {
  const { municipalityId } = place
  const { read } = ctx.database
  const request =
    (await requestPage(read, ctx.actor, municipalityId, place.id)) &&
    (await findRequest(read, municipalityId, place.id))
  if (!request) return refuse('request-not-found')
  if (!may(ctx.actor, 'records.handle', { municipalityId, bodyId: request.bodyId }))
    return refuse('forbidden')
  if (!isWaiting(request.state)) return refuse('not-now')
  const nth = documentNumber.trim()
  const subject = await requestSubject(read, ctx.actor, {
    municipalityId,
    slug: slugOf(caseNumber),
    documentNumber: /^\d{1,6}$/.test(nth) ? Number(nth) : null,
  })
  if (!subject) return refuse('case-unknown')
  // Each board is its own authority and answers for its own records (TF 2:5).
  if (subject.bodyId !== request.bodyId) return refuse('case-of-other-body')
  if (nth !== '' && !subject.document) return refuse('document-unknown')
  return ctx.database.transaction(async (tx): Promise<Result<null, LinkRefusal>> => {
    const change = {
      caseId: subject.id,
      documentNumber: subject.document?.number ?? null,
      updatedAt: ctx.now(),
    }
    if (!(await changeRequest(tx, request, change))) return refuse('not-now')
    await audit(ctx, tx, {
      municipalityId,
      action: 'records.link',
      entity: 'records_request',
      entityId: request.id,
      detail: { number: request.number, case: subject.number },
    })
    return ok(null)
  })
}
