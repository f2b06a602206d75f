import { actorName } from '../../domain/access'
import { coversContent } from '../../domain/cases/secrecy'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { sortKey } from '../../domain/shared/swedish'
import { careEvent } from '../../text/register-care'
import {
  changeCase,
  changeDocument,
  documentRow,
  insertMarkings,
  lockCase,
  type Marking,
  markingsInForce,
  noteLifted,
} from '#db/repositories/register-care'
import { indexCase } from '../cases/index-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { type CareInput, carePlace, type CareRefusal, entryNumber, entryOf } from './care-place'
import { noteCorrections } from './corrected'

export type LiftSecrecyInput = CareInput & {
  /** Which marking; null for one that came with the registration and has no row of its own. */
  markingId: string | null
  reason: string
}

export type LiftSecrecyRefusal = CareRefusal | 'marking-not-found' | 'reason-missing'

/**
 * Lifts a marking, with a reason. The title is then shown as it is. The sender stays as the public set has it, since
 * a private person is not named for that (WEB-02), and no file is released by it.
 */
export async function liftSecrecy(
  ctx: Context,
  input: LiftSecrecyInput,
): Promise<Result<{ lifted: true }, LiftSecrecyRefusal>> {
  const found = await carePlace(ctx, input, 'secrecy.set')
  if (!found.ok) return found
  const { matter, document, seesProtected } = found.value
  if (!seesProtected) return refuse('forbidden')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')

  return ctx.database.transaction(async (tx): Promise<Result<{ lifted: true }, LiftSecrecyRefusal>> => {
    const row = await lockCase(tx, matter.id)
    const line = document ? await documentRow(tx, matter.id, document.number) : null
    const documentId = line?.id ?? null
    const inForce = await markingsInForce(tx, row.id, documentId)
    const marking =
      inForce.find(({ id }) => id === input.markingId) ??
      (input.markingId === null && !inForce.some(coversContent)
        ? markingOfRegistration(ctx, line ?? row, { caseId: row.id, documentId }, row)
        : undefined)
    if (!marking) return refuse('marking-not-found')
    if (input.markingId === null) await insertMarkings(tx, [marking])
    await noteLifted(tx, marking.id, {
      liftedDay: ctx.today,
      liftedBy: actorName(ctx.actor),
      liftReason: reason,
    })

    const place = { matter, document }
    const number = entryNumber(place)
    const open = coversContent(marking) ? { secrecyProvision: null } : {}
    const entry = line ?? row
    const title =
      marking.title && entry.protectedTitle !== null
        ? { publicTitle: entry.protectedTitle, protectedTitle: null }
        : {}
    const set = { ...open, ...title }
    if (line) await changeDocument(tx, line.id, set)
    else
      await changeCase(tx, row.id, {
        ...set,
        ...(coversContent(marking) ? { secrecySetDay: null } : {}),
        ...(title.publicTitle ? { titleSortKey: sortKey(title.publicTitle) } : {}),
      })
    if (title.publicTitle)
      await noteCorrections(
        ctx,
        tx,
        { caseId: row.id, documentId, number },
        [{ field: 'publicTitle', before: entry.publicTitle, after: title.publicTitle }],
        { reason, conceal: false },
      )
    await recordEvent(ctx, tx, {
      caseId: row.id,
      kind: 'secrecy-lifted',
      text: careEvent.lifted(number, marking.provision),
      public: true,
    })
    await indexCase(tx, row.id)
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action: 'secrecy.lift',
      ...entryOf(place),
      detail: { number, provision: marking.provision },
    })
    return ok({ lifted: true })
  })
}

/** The marking that an entry was registered or imported with, as a row that can be lifted; undefined when it has none. */
function markingOfRegistration(
  ctx: Context,
  { secrecyProvision: provision }: { secrecyProvision: string | null },
  place: { caseId: string; documentId: string | null },
  { registeredAt, secrecySetDay }: { registeredAt: string; secrecySetDay: string | null },
): Marking | undefined {
  if (provision === null) return undefined
  return {
    id: ctx.newId(),
    ...place,
    ...{ title: false, party: false, provision, until: null },
    ...{ setDay: secrecySetDay ?? registeredAt.slice(0, 10), setBy: 'Registreringen', setByAccountId: null },
    ...{ liftedDay: null, liftedBy: null, liftReason: null },
  }
}
