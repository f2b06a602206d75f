import { actorName } from '../../domain/access'
import { refusalFileName } from '../../domain/records/request'
import { oneBreak } from '../../domain/shared/flowing'
import { ok, refuse, type Result } from '../../domain/shared/result'
import type { RenderPdf } from '../../documents/writing/model'
import { eventText } from '../../text/events'
import { refusalTitle, releasedPart, requestCaseTitle } from '../../text/records'
import { roleName } from '../../text/roles'
import type { Transaction } from '#db/connection'
import { municipalityLetterhead } from '#db/queries/municipality'
import { requestPage } from '#db/queries/records'
import { type CasePlace, findCasePlace } from '#db/repositories/cases'
import { noteFile } from '#db/repositories/documents'
import { authorities, changeRequest, type RecordsRequest } from '#db/repositories/records'
import { findRegister, type RegisterPlace } from '#db/repositories/registers'
import { addDocumentRows } from '../cases/document-rows'
import { indexCase } from '../cases/index-case'
import { type RegisterCaseInput, writeCase } from '../cases/register-case'
import type { Context } from '../context'
import { recordEvent } from '../shared/event'
import { orUndone, Undone } from '../shared/undone'
import { refusalDocument } from './refusal-document'
import { judgeStep, type RequestPlace, type StepRefusal, writeStep } from './step-request'

export type DecideRefusalInput = { provision: string; reasons: string; court: string }
export type DecideRefusal = StepRefusal | 'court-missing' | 'register-not-found'

/**
 * The authority refuses in writing (TF 2:19, OSL 6:3): the decision becomes a PDF with reasons and how to appeal, is
 * registered as an outgoing document on the case asked for, or on a case of its own, and ends the request.
 */
export async function decideRefusal(
  ctx: Context,
  renderPdf: RenderPdf,
  place: RequestPlace,
  given: DecideRefusalInput,
): Promise<Result<{ reference: string }, DecideRefusal>> {
  const { municipalityId } = place
  const input = { ...given, reasons: oneBreak(given.reasons).trim() }
  const judged = await judgeStep(ctx, place, 'decide-refusal', { ...input, note: '' })
  if (!judged.ok) return judged
  if (input.court.trim() === '') return refuse('court-missing')
  const { request, bodyName } = judged.value
  const { read } = ctx.database
  const page = await requestPage(read, ctx.actor, municipalityId, place.id)
  const letterhead = await municipalityLetterhead(read, municipalityId)
  const keeper = (await authorities(read, municipalityId)).find(({ id }) => id === request.bodyId)
  const register = keeper ? await findRegister(read, municipalityId, keeper.registerId) : null
  if (!register || !letterhead || !page) return refuse('register-not-found')
  const partly = page.steps.find(({ state }) => state === 'partly_released')
  const bytes = await renderPdf(
    refusalDocument({
      letterhead: { ...letterhead, body: bodyName },
      ...{ body: bodyName, number: request.number, receivedDay: request.receivedDay },
      ...{ wanted: request.wanted, released: partly?.note ? releasedPart(partly.note) : null, ...input },
      decidedBy: {
        name: actorName(ctx.actor),
        role: ctx.actor.kind === 'account' ? roleName(ctx.actor.role, bodyName) : bodyName,
      },
      day: ctx.today,
    }),
  )
  const file = await ctx.files.keep(bytes)
  const asked = page.matter && (await findCasePlace(read, municipalityId, page.matter.slug))

  const decided = ctx.database.transaction(
    async (tx): Promise<Result<{ reference: string }, DecideRefusal>> => {
      const matter = asked?.open ? asked : await ownCase(ctx, tx, request, register)
      await noteFile(tx, { ...file, mime: 'application/pdf', storedAt: ctx.now() })
      const title = refusalTitle(request.number)
      const [added] = await addDocumentRows(ctx, tx, { caseId: matter.id, municipalityId }, [
        {
          ...{ kind: 'other', direction: 'outgoing', publicTitle: title, day: ctx.today },
          ...{ publicParty: 'Enskild', released: false },
          file: {
            hash: file.hash,
            fileName: refusalFileName(request.number),
            pages: null,
            text: null,
          },
        },
      ])
      const reference = `${matter.number}-${added?.number ?? ''}`
      await recordEvent(ctx, tx, {
        caseId: matter.id,
        kind: 'document',
        text: eventText.documentAdded(reference, title),
        public: true,
      })
      await indexCase(tx, matter.id)
      // From now on the request leads to its decision; a closed case that was asked for is named instead.
      const elsewhere = asked && asked.id !== matter.id ? ` Begäran gällde ${asked.number}.` : ''
      if (request.caseId !== matter.id)
        await changeRequest(tx, request, { caseId: matter.id, documentNumber: null })
      const note = `Beslutet har nummer ${reference}.${elsewhere}`
      const written = await writeStep(ctx, tx, place, 'decide-refusal', {
        ...judged.value,
        answer: { ...judged.value.answer, note },
      })
      if (!written.ok) throw new Undone('not-now')
      return ok({ reference })
    },
  )
  return orUndone(decided)
}

/** A case for the decision, when no open case is asked for. */
async function ownCase(
  ctx: Context,
  tx: Transaction,
  request: RecordsRequest,
  register: RegisterPlace,
): Promise<Pick<CasePlace, 'id' | 'number'>> {
  const input: RegisterCaseInput = {
    ...{ municipalityId: request.municipalityId, registerId: register.id, kind: 'other', state: 'decided' },
    ...{ publicTitle: requestCaseTitle(request.number), receivedDay: request.receivedDay },
    publicParty: 'Enskild',
    responsibleAccountId: request.handlerAccountId,
  }
  const registered = await writeCase(ctx, tx, input, register)
  if (!registered.ok) throw new Error(`A case for a refusal was refused: ${registered.refusal}`)
  return { id: registered.value.caseId, number: registered.value.number }
}
