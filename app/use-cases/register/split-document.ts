import { maySeeFile, scopeOf } from '../../domain/access'
import type { CaseKind } from '../../domain/cases/kinds'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { careEvent } from '../../text/register-care'
import { shownMatter } from '#db/queries/documents'
import { latestVersion } from '#db/queries/register-care'
import { documentRow, insertLink, lockCase } from '#db/repositories/register-care'
import { findRegister } from '#db/repositories/registers'
import {
  judgeRegistration,
  type RegisterCaseInput,
  type RegisterCaseRefusal,
  writeCase,
} from '../cases/register-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { carePlace, type CareRefusal, entryNumber } from './care-place'

export type SplitDocumentInput = {
  municipalityId: string
  slug: string
  documentNumber: number
  registerId: string
  kind: CaseKind
  publicTitle: string
  receivedDay: string
}

export type SplitDocumentRefusal = CareRefusal | RegisterCaseRefusal | 'document-voided' | 'file-withheld'

/**
 * Gives a document a case of its own: registered there as the first document, with the same file. The old register
 * line stays and points to the new case. What is secret is secret there too, and nothing is released by it.
 */
export async function splitDocument(
  ctx: Context,
  input: SplitDocumentInput,
): Promise<Result<{ slug: string; number: string }, SplitDocumentRefusal>> {
  const { municipalityId } = input
  const found = await carePlace(ctx, input, 'case.split')
  if (!found.ok) return found
  const { matter, document } = found.value
  if (!document) return refuse('document-not-found')
  if (document.voidedDay !== null) return refuse('document-voided')
  const secret = document.secrecyProvision !== null
  if (!maySeeFile(scopeOf(ctx.actor), { released: document.released, secret, matter: shownMatter(matter) }))
    return refuse('file-withheld')
  const register = await findRegister(ctx.database.read, municipalityId, input.registerId)
  const secrecyProvision = matter.secrecyProvision
  const { kind, direction, publicTitle, protectedTitle, day, dayText, publicParty, protectedParty } = document
  const file = await latestVersion(ctx.database.read, document.id)
  const registration: RegisterCaseInput = {
    municipalityId,
    registerId: input.registerId,
    kind: input.kind,
    publicTitle: input.publicTitle,
    protectedTitle,
    receivedDay: input.receivedDay,
    publicParty,
    protectedParty,
    secrecyProvision,
    documents: [
      {
        ...{ kind, direction, publicTitle, protectedTitle, day, dayText, publicParty, protectedParty },
        secrecyProvision: document.secrecyProvision,
        released: false,
        ...(file ? { file } : {}),
      },
    ],
  }
  const judged = judgeRegistration(ctx, registration, register)
  if (!judged.ok) return judged

  return ctx.database.transaction(
    async (tx): Promise<Result<{ slug: string; number: string }, SplitDocumentRefusal>> => {
      const row = await lockCase(tx, matter.id)
      const line = await documentRow(tx, matter.id, document.number)
      if (line?.voidedDay !== null) return refuse('document-voided')
      // Marked since it was read: what is now kept apart must not be written into a case that is open.
      const marked =
        row.secrecyProvision !== secrecyProvision ||
        (['secrecyProvision', 'publicTitle', 'publicParty'] as const).some(
          (key) => line[key] !== document[key],
        )
      if (marked) return refuse('file-withheld')
      const written = await writeCase(ctx, tx, registration, judged.value)
      if (!written.ok) throw new Error(`A judged registration was refused: ${written.refusal}`)
      const { caseId, number, slug } = written.value
      const documentNumber = entryNumber({ matter, document })
      await insertLink(tx, {
        id: ctx.newId(),
        caseId,
        toCaseId: matter.id,
        kind: 'split_from',
        label: documentNumber,
        url: null,
      })
      await recordEvent(ctx, tx, {
        caseId: matter.id,
        kind: 'split',
        text: careEvent.splitTo(documentNumber, number),
        // The new case may be one that outsiders are not told of.
        public: false,
      })
      await recordEvent(ctx, tx, {
        caseId,
        kind: 'split',
        text: careEvent.splitFrom(documentNumber),
        public: matter.published && secrecyProvision === null,
      })
      await audit(ctx, tx, {
        municipalityId,
        action: 'case.split',
        entity: 'document',
        entityId: document.id,
        detail: { number: documentNumber, to: number },
      })
      return ok({ slug, number })
    },
  )
}
