import { actorName } from '../../domain/access'
import { requestLimits } from '../../domain/records/request'
import { dayInStockholm } from '../../domain/shared/day'
import { oneBreak } from '../../domain/shared/flowing'
import { ok, type Result } from '../../domain/shared/result'
import { requestSubject } from '#db/queries/records'
import { nextNumber } from '#db/repositories/counters'
import { authorities, insertRequest, insertRequestStep } from '#db/repositories/records'
import { countTry } from '../accounts/attempts'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { tellRegistrars } from './tell-registrars'

export type RequestRecordInput = {
  municipalityId: string
  municipalitySlug: string
  /** The authority; empty when the sender does not know, and when a case tells. */
  bodyId: string
  wanted: string
  /** Where the answer goes; given freely or not at all (PUB-04). */
  contact: string
  /** Address or number of the case and number of the document asked for; empty when not known. */
  caseSlug: string
  documentNumber: number | null
  /** The client's network address, for the rate limit. It is not kept. */
  address: string
}

export type RequestRecordRefusal =
  'wanted-missing' | 'wanted-too-long' | 'contact-too-long' | 'body-unknown' | 'too-many-requests'

export type Received = { id: string; number: number }

/**
 * Takes in a request for a record from anyone (TF 2:15–18), signed in or not, and puts it on the registrars' desk. The
 * id is what the sender follows it by: it is told to nobody else.
 */
export async function requestRecord(
  ctx: Context,
  input: RequestRecordInput,
): Promise<Result<Received, RequestRecordRefusal, { until: string | null }>> {
  const no = (refusal: RequestRecordRefusal, until: string | null = null) =>
    ({ ok: false, refusal, detail: { until } }) as const
  const { municipalityId } = input
  const wanted = oneBreak(input.wanted).trim()
  const contact = input.contact.trim()
  if (wanted === '') return no('wanted-missing')
  if (wanted.length > requestLimits.wanted) return no('wanted-too-long')
  if (contact.length > requestLimits.contact) return no('contact-too-long')
  const { read } = ctx.database
  const subject =
    input.caseSlug === ''
      ? null
      : await requestSubject(read, ctx.actor, {
          municipalityId,
          slug: input.caseSlug,
          documentNumber: input.documentNumber,
        })
  const known = await authorities(read, municipalityId)
  // Whoever does not know which board has it turns to the municipal executive board, which sends it on (FL 8).
  const fallback = known.find(({ kind }) => kind === 'executive_board') ?? known[0]
  const asked = subject?.bodyId ?? input.bodyId
  const body = asked === '' ? fallback : known.find(({ id }) => id === asked)
  if (!body) return no('body-unknown')
  const until = await countTry(ctx, [{ kind: 'records', of: input.address }])
  if (until) return no('too-many-requests', until)

  const id = ctx.newId()
  const at = ctx.now()
  return ctx.database.transaction(async (tx) => {
    const number = await nextNumber(tx, `records:${body.id}`)
    await insertRequest(tx, {
      ...{ id, municipalityId, bodyId: body.id, number, receivedDay: dayInStockholm(at), receivedAt: at },
      ...{ wanted, contact: contact === '' ? null : contact, caseId: subject?.id ?? null },
      ...{ documentNumber: subject?.document?.number ?? null, state: 'received' as const, updatedAt: at },
    })
    await insertRequestStep(tx, {
      ...{ id: ctx.newId(), requestId: id, at, state: 'received' as const, note: null },
      ...{ actorName: actorName({ kind: 'public' }), actorAccountId: null },
    })
    await tellRegistrars(
      ctx,
      tx,
      { municipalityId, municipalitySlug: input.municipalitySlug, id },
      body,
      number,
    )
    // Who asked is not noted, not even when signed in (TF 2:18).
    await audit({ ...ctx, actor: { kind: 'public' } }, tx, {
      municipalityId,
      action: 'records.receive',
      entity: 'records_request',
      entityId: id,
      detail: { number, body: body.name },
    })
    return ok({ id, number })
  })
}
