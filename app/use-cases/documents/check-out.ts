import { actorName } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { documentEventText, takenOverNotice } from '../../text/document-events'
import type { Transaction } from '#db/connection'
import type { DocumentPlace } from '#db/queries/documents'
import { activeAccount } from '#db/queries/recipients'
import { checkOutDocument, moveCheckOut } from '#db/repositories/documents'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { notify } from '../shared/notify'
import { documentInHand, type HandRefusal, type InHand } from './document-in-hand'

export type CheckOutRefusal = HandRefusal | 'checked-out' | 'not-checked-out' | 'reason-missing'
type Answer = Result<null, CheckOutRefusal>

/** Takes a document in hand for a new version. Of two at once one gets it. */
export async function checkOut(ctx: Context, place: DocumentPlace): Promise<Answer> {
  const inHand = await documentInHand(ctx, place)
  if (!inHand.ok) return inHand
  const { document, accountId, reference } = inHand.value
  if (document.checkedOut?.accountId === accountId) return ok(null)
  return ctx.database.transaction(async (tx): Promise<Answer> => {
    if (!(await checkOutDocument(tx, document.id, accountId, ctx.now()))) return refuse('checked-out')
    await noted(ctx, tx, inHand.value, 'document.check-out', documentEventText.checkedOut(reference))
    return ok(null)
  })
}

/** Gives a document back without a new version. Only whoever has it can; others take it over. */
export async function cancelCheckOut(ctx: Context, place: DocumentPlace): Promise<Answer> {
  const inHand = await documentInHand(ctx, place, { evenIfFixed: true })
  if (!inHand.ok) return inHand
  const { document, accountId, reference } = inHand.value
  return ctx.database.transaction(async (tx): Promise<Answer> => {
    if (!(await moveCheckOut(tx, document.id, accountId, null))) return refuse('not-checked-out')
    await noted(ctx, tx, inHand.value, 'document.cancel', documentEventText.cancelled(reference))
    return ok(null)
  })
}

/**
 * Takes a checked-out document over from a colleague, with a reason that the colleague is told.
 * @param from the account that the page showed as having it: if it changed hands since, nothing happens
 */
export async function takeOver(
  ctx: Context,
  place: DocumentPlace & { municipalitySlug: string; from: string; reason: string },
): Promise<Answer> {
  const inHand = await documentInHand(ctx, place)
  if (!inHand.ok) return inHand
  const { document, accountId, reference } = inHand.value
  const reason = place.reason.trim().slice(0, 500)
  if (reason === '') return refuse('reason-missing')
  if (document.checkedOut?.accountId === accountId) return ok(null)
  const holder = document.checkedOut?.accountId === place.from ? document.checkedOut : null
  if (!holder) return refuse('checked-out')
  return ctx.database.transaction(async (tx): Promise<Answer> => {
    if (!(await moveCheckOut(tx, document.id, place.from, { accountId, at: ctx.now() })))
      return refuse('checked-out')
    await noted(
      ctx,
      tx,
      inHand.value,
      'document.take-over',
      documentEventText.takenOver(reference, holder.name, reason),
    )
    const account = await activeAccount(tx, place.from)
    if (!account) return ok(null)
    await notify(ctx, tx, {
      municipalityId: place.municipalityId,
      account,
      caseId: document.caseId,
      kind: 'document.take-over',
      text: takenOverNotice(actorName(ctx.actor), reference, reason),
      href: paths.document(place.municipalitySlug, document.caseSlug, document.number),
    })
    return ok(null)
  })
}

/** The work with drafts is history for staff: outsiders see the register's documents, not who writes on what. */
async function noted(
  ctx: Context,
  tx: Transaction,
  { document, reference }: InHand,
  action: string,
  text: string,
): Promise<void> {
  await recordEvent(ctx, tx, { caseId: document.caseId, kind: 'check_out', text, public: false })
  await audit(ctx, tx, {
    municipalityId: document.municipalityId,
    action,
    entity: 'document',
    entityId: document.id,
    detail: { number: reference },
  })
}
