import { actorName, may } from '../../domain/access'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { receiptNoted } from '../../text/records'
import { requestPage } from '#db/queries/records'
import { changeRequest, insertRequestStep } from '#db/repositories/records'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import type { RequestPlace } from './step-request'

export type ReceiptRefusal = 'request-not-found' | 'forbidden' | 'not-now' | 'day-missing' | 'day-impossible'

/**
 * Notes the day on which whoever asked received the authority's refusal, which the time of appeal counts from (FL 44 §).
 * Said once, of a refusal in writing, and not before it was decided or after today.
 */
export async function noteReceipt(
  ctx: Context,
  place: RequestPlace,
  day: string,
): Promise<Result<null, ReceiptRefusal>> {
  const { actor, today } = ctx
  const page = await requestPage(ctx.database.read, actor, place.municipalityId, place.id)
  if (!page) return refuse('request-not-found')
  if (!may(actor, 'records.handle', page)) return refuse('forbidden')
  if (!awaitsReceipt(page)) return refuse('not-now')
  if (day === '') return refuse('day-missing')
  if (!isDay(day) || day > today || (page.decidedDay !== null && day < page.decidedDay))
    return refuse('day-impossible')
  return ctx.database.transaction(async (tx) => {
    const at = ctx.now()
    if (!(await changeRequest(tx, page, { notifiedDay: day, updatedAt: at }))) return refuse('not-now')
    await insertRequestStep(tx, {
      ...{ id: ctx.newId(), requestId: page.id, at, state: page.state, actorName: actorName(actor) },
      note: receiptNoted(day),
      actorAccountId: actor.kind === 'account' ? actor.accountId : null,
    })
    await audit(ctx, tx, {
      municipalityId: place.municipalityId,
      action: 'records.receipt',
      entity: 'records_request',
      entityId: page.id,
      detail: { number: page.number, day },
    })
    return ok(null)
  })
}

/** Whether a refusal in writing has left of which nobody has noted when it arrived. */
export const awaitsReceipt = (request: {
  state: string
  decidedDay: string | null
  provision: string | null
  notifiedDay: string | null
}): boolean =>
  request.state === 'closed' &&
  request.decidedDay !== null &&
  request.provision !== null &&
  request.notifiedDay === null
