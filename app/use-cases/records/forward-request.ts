import { actorName } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { requestNotice } from '../../text/records'
import { nextNumber } from '#db/repositories/counters'
import { authorities, changeRequest, insertRequestStep } from '#db/repositories/records'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { orUndone, Undone } from '../shared/undone'
import { judgeStep, type RequestPlace, type StepRefusal } from './step-request'
import { tellRegistrars } from './tell-registrars'

/**
 * Sends a request on to the authority that holds the record (FL 8). It begins anew there, with a number in that
 * authority's own series; the requester follows it at the same address.
 */
export async function forwardRequest(
  ctx: Context,
  place: RequestPlace,
  bodyId: string,
): Promise<Result<null, StepRefusal | 'body-unknown'>> {
  const { municipalityId } = place
  const judged = await judgeStep(ctx, place, 'forward', { note: '', provision: '', reasons: '' })
  if (!judged.ok) return judged
  const { request, bodyName, to } = judged.value
  const body = (await authorities(ctx.database.read, municipalityId)).find(({ id }) => id === bodyId)
  if (!body || body.id === request.bodyId) return refuse('body-unknown')
  const sent = ctx.database.transaction(async (tx): Promise<Result<null, 'not-now'>> => {
    const at = ctx.now()
    const number = await nextNumber(tx, `records:${body.id}`)
    const change = { bodyId: body.id, number, state: to, handlerAccountId: null, updatedAt: at }
    // The case that was linked is the former authority's.
    if (!(await changeRequest(tx, request, { ...change, caseId: null, documentNumber: null })))
      throw new Undone('not-now')
    await insertRequestStep(tx, {
      ...{ id: ctx.newId(), requestId: request.id, at, state: to, actorName: actorName(ctx.actor) },
      note: requestNotice.forwarded(bodyName, request.number),
      actorAccountId: ctx.actor.kind === 'account' ? ctx.actor.accountId : null,
    })
    await tellRegistrars(ctx, tx, place, body, number)
    await audit(ctx, tx, {
      municipalityId,
      action: 'records.forward',
      entity: 'records_request',
      entityId: request.id,
      detail: { number, from: bodyName, to: body.name },
    })
    return ok(null)
  })
  return orUndone(sent)
}
