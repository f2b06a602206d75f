import { actorName, may, maySee, scopeOf } from '../../domain/access'
import { isDay } from '../../domain/shared/day'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { eventText } from '../../text/events'
import { shownMatter } from '#db/queries/documents'
import { caseOfIntake } from '#db/queries/intakes'
import { findCasePlace, insertEvents, touchCase } from '#db/repositories/cases'
import { closeIntake, filesOfIntake, findIntake, noteIntakeCase } from '#db/repositories/intakes'
import { lockCase } from '#db/repositories/register-care'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { addDocumentRows } from './document-rows'
import { indexCase } from './index-case'
import { documentsOf, type IntakeDocument, type IntakeDocumentRefusal } from './register-intake'

export type AddDocumentsInput = {
  municipalityId: string
  /** The case's address. */
  slug: string
  intakeId: string
  documents: IntakeDocument[]
  releaseConfirmed: boolean
}

export type AddDocumentsRefusal =
  | 'forbidden'
  | 'case-not-found'
  | 'case-voided'
  | 'case-merged'
  | 'intake-not-found'
  | 'intake-discarded'
  | 'no-documents'
  | 'title-missing'
  | 'day-invalid'
  | 'day-in-future'
  | IntakeDocumentRefusal

export type AddedDocuments = { slug: string; numbers: number[]; again: boolean }

/** Registers an intake's files as documents of a case that is there already (OSL 5:1). */
export async function addDocuments(
  ctx: Context,
  input: AddDocumentsInput,
): Promise<Result<AddedDocuments, AddDocumentsRefusal>> {
  const { actor } = ctx
  const { municipalityId, intakeId } = input
  const matter = await findCasePlace(ctx.database.read, municipalityId, input.slug)
  if (!matter || !maySee(scopeOf(actor), shownMatter(matter))) return refuse('case-not-found')
  if (actor.kind !== 'account' || !may(actor, 'document.add', matter)) return refuse('forbidden')
  // NUM-04: nothing more is registered on a number that was given by mistake, or that another case goes on under.
  if (matter.voidedDay !== null) return refuse('case-voided')
  if (matter.mergedIntoId !== null) return refuse('case-merged')
  const place = { intakeId, municipalityId, accountId: actor.accountId }
  const intake = await findIntake(ctx.database.read, place)
  if (!intake) return refuse('intake-not-found')
  if (input.documents.length === 0) return refuse('no-documents')
  for (const { publicTitle, day } of input.documents) {
    if (publicTitle.trim() === '') return refuse('title-missing')
    if (!isDay(day)) return refuse('day-invalid')
    if (day > ctx.today) return refuse('day-in-future')
  }
  const documents = documentsOf(await filesOfIntake(ctx.database.read, intakeId), {
    ...input,
    secrecyProvision: matter.secrecyProvision,
  })
  if (!documents.ok) return documents

  return ctx.database.transaction(async (tx): Promise<Result<AddedDocuments, AddDocumentsRefusal>> => {
    const { voidedDay, mergedIntoId } = await lockCase(tx, matter.id)
    if (voidedDay !== null) return refuse('case-voided')
    if (mergedIntoId !== null) return refuse('case-merged')
    if (!(await closeIntake(tx, place, 'registered'))) {
      const known = await caseOfIntake(tx, intakeId)
      return known ? ok({ slug: known.slug, numbers: [], again: true }) : refuse('intake-discarded')
    }
    await noteIntakeCase(tx, intakeId, matter.id)
    const added = await addDocumentRows(ctx, tx, { caseId: matter.id, municipalityId }, documents.value)
    const at = ctx.now()
    await insertEvents(
      tx,
      added.map(({ number }, index) => ({
        id: ctx.newId(),
        caseId: matter.id,
        at,
        legalDay: ctx.today,
        dayText: null,
        kind: 'document',
        text: eventText.documentAdded(
          `${matter.number}-${number}`,
          documents.value[index]?.publicTitle ?? '',
        ),
        actorName: actorName(actor),
        actorAccountId: actor.accountId,
        public: true,
      })),
    )
    await touchCase(tx, matter.id, at)
    await indexCase(tx, matter.id)
    const numbers = added.map(({ number }) => number)
    await audit(ctx, tx, {
      municipalityId,
      action: 'document.add',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number, documents: numbers },
    })
    return ok({ slug: matter.slug, numbers, again: false })
  })
}
