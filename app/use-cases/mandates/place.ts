import { may } from '../../domain/access'
import { addDays } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { Read, Transaction } from '#db/connection'
import { type BodyRow, type BodySpans, bodyBySlug, spansOf } from '#db/queries/mandates/bodies'
import { closeMandate, changeMandate, insertMandates, type MandateRow } from '#db/repositories/mandates'
import type { Context } from '../context'

export type BodyPlace = { municipalityId: string; body: string }
export type BodyInHand = { body: BodyRow } & BodySpans

/** The body of an address with everyone who sits in it over time, for whoever may change that. */
export async function bodyInHand(
  ctx: Context,
  read: Read,
  { municipalityId, body: slug }: BodyPlace,
): Promise<Result<BodyInHand, 'forbidden' | 'body-not-found'>> {
  const body = await bodyBySlug(read, municipalityId, slug)
  if (!body) return refuse('body-not-found')
  if (!may(ctx.actor, 'mandate.change', { municipalityId, bodyId: body.id })) return refuse('forbidden')
  return ok({ body, ...(await spansOf(read, body.id)) })
}

/**
 * Changes a mandate from a day on without touching what was before: the row ends with the day before and a row of the
 * same person goes on. What has not begun by then is changed where it stands.
 */
export async function goOnOtherwise(
  ctx: Context,
  tx: Transaction,
  row: MandateRow,
  day: string,
  change: Partial<Pick<MandateRow, 'partyCode' | 'deputyOrder'>> & {
    endReason?: MandateRow['endReason']
    endNote?: string | null
  },
): Promise<void> {
  const { endReason = null, endNote = null, ...changed } = change
  if (row.validFrom !== null && row.validFrom >= day) return changeMandate(tx, row.id, changed)
  await closeMandate(tx, row.id, { validTo: addDays(day, -1), endReason, endNote })
  const goesOn = { validFrom: day, replacesId: row.id, endReason: null, endNote: null, createdAt: ctx.now() }
  await insertMandates(tx, [{ ...row, ...goesOn, ...changed, id: ctx.newId() }])
}
