import { ok, refuse, type Result } from '../../domain/shared/result'
import { careEvent, deadlineReason } from '../../text/register-care'
import type { Transaction } from '#db/connection'
import {
  changeCase,
  changeDocument,
  documentRow,
  hasLeftTheDesk,
  isStatement,
  lockCase,
  standingDeadlines,
  supersedeDeadlines,
  withdrawReleases,
} from '#db/repositories/register-care'
import { indexCase } from '../cases/index-case'
import { keepTask } from '../cases/keep-task'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import {
  type CareInput,
  carePlace,
  type CarePlace,
  type CareRefusal,
  entryNumber,
  entryOf,
} from './care-place'

export type VoidEntryInput = CareInput & { reason: string }

export type VoidEntryRefusal =
  CareRefusal | 'reason-missing' | 'already-voided' | 'decided' | 'referred' | 'merged' | 'is-statement'

/**
 * Voids a number that was given by mistake (NUM-04): it stays listed with the reason and is never given again. A
 * voided case is closed; nothing else of it changes. Not for what others have acted on: that is handled instead.
 */
export async function voidEntry(
  ctx: Context,
  input: VoidEntryInput,
): Promise<Result<{ number: string }, VoidEntryRefusal>> {
  const action = (input.documentNumber ?? null) === null ? 'case.void' : 'document.void'
  const found = await carePlace(ctx, input, action)
  if (!found.ok) return found
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const place = found.value

  return ctx.database.transaction(async (tx): Promise<Result<{ number: string }, VoidEntryRefusal>> => {
    const refusal = place.document
      ? await voidDocument(ctx, tx, place, reason)
      : await voidCase(ctx, tx, place, reason)
    if (refusal) return refuse(refusal)
    const number = entryNumber(place)
    await recordEvent(ctx, tx, {
      caseId: place.matter.id,
      kind: 'voided',
      text: place.document ? careEvent.voidedDocument(number) : careEvent.voidedCase(number),
      public: true,
    })
    await keepTask(ctx, tx, place.matter.id)
    await indexCase(tx, place.matter.id)
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action,
      ...entryOf(place),
      detail: { number },
    })
    return ok({ number })
  })
}

async function voidCase(
  ctx: Context,
  tx: Transaction,
  { matter }: CarePlace,
  voidReason: string,
): Promise<VoidEntryRefusal | null> {
  const row = await lockCase(tx, matter.id)
  if (row.voidedDay !== null) return 'already-voided'
  if (row.mergedIntoId !== null) return 'merged'
  const left = await hasLeftTheDesk(tx, row.id)
  if (left) return left
  await changeCase(tx, row.id, {
    voidedDay: ctx.today,
    voidReason,
    open: false,
    closedDay: row.closedDay ?? ctx.today,
  })
  const standing = await standingDeadlines(tx, row.id)
  await supersedeDeadlines(
    tx,
    row.id,
    standing.map(({ id }) => id),
    deadlineReason.voided,
  )
  return null
}

async function voidDocument(
  ctx: Context,
  tx: Transaction,
  { matter, document }: CarePlace,
  voidReason: string,
): Promise<VoidEntryRefusal | null> {
  await lockCase(tx, matter.id)
  const line = document && (await documentRow(tx, matter.id, document.number))
  if (!line) return 'document-not-found'
  if (line.voidedDay !== null) return 'already-voided'
  if (await isStatement(tx, line.id)) return 'is-statement'
  await changeDocument(tx, line.id, { voidedDay: ctx.today, voidReason })
  await withdrawReleases(tx, matter.id, line.id)
  return null
}
