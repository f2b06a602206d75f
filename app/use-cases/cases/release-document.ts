import { actorName, may, scopeOf } from '../../domain/access'
import { type PersonalDataPassage, personalDataIn } from '../../domain/shared/personal-data'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { eventText } from '../../text/events'
import { documentPage, type DocumentPlace, textOfVersion } from '#db/queries/documents'
import { insertEvents, touchCase } from '#db/repositories/cases'
import { setReleased } from '#db/repositories/documents'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { indexCase } from './index-case'

export type ReleaseDocumentInput = DocumentPlace & {
  /** True to show the file on the web, false to take it away again. */
  release: boolean
  /** The person has looked through a file that holds personal identity numbers, or that could not be read. */
  confirmed: boolean
}

export type ReleaseDocumentRefusal =
  | 'document-not-found'
  | 'forbidden'
  | 'no-file'
  | 'document-voided'
  | 'release-secret'
  | 'personal-numbers'
  | 'personal-data'
  | 'not-read'

type Answer = Result<{ released: boolean }, ReleaseDocumentRefusal, PersonalDataPassage[]>
const no = (refusal: ReleaseDocumentRefusal, detail: PersonalDataPassage[] = []): Answer => ({
  ...refuse(refusal),
  detail,
})

/**
 * Decides whether a document's file is shown on the web (WEB-03), or takes that back. Done twice it changes nothing. A
 * file in which personal data was found is shown when a person has looked at the passages and confirmed it (WEB-02).
 */
export async function releaseDocument(ctx: Context, input: ReleaseDocumentInput): Promise<Answer> {
  const { actor } = ctx
  const { municipalityId, release } = input
  const document = await documentPage(ctx.database.read, scopeOf(actor), input)
  if (!document) return no('document-not-found')
  const { bodyId, responsibleAccountId } = document
  if (!may(actor, 'document.release', { municipalityId, bodyId, responsibleAccountId }))
    return no('forbidden')
  if (document.released === release) return ok({ released: release })
  if (release) {
    const [newest] = document.versions
    if (!newest) return no('no-file')
    if (document.voidedDay !== null) return no('document-voided')
    if (document.secrecyProvision !== null || document.caseSecret) return no('release-secret')
    const text = await textOfVersion(ctx.database.read, newest.id)
    if (!input.confirmed && text === null) return no('not-read')
    const passages = personalDataIn(text ?? '')
    if (!input.confirmed && passages.length > 0)
      return no(
        passages.some(({ kind }) => kind === 'personal_number') ? 'personal-numbers' : 'personal-data',
        passages,
      )
  }
  const number = `${document.caseNumber}-${document.number}`
  await ctx.database.transaction(async (tx) => {
    const at = ctx.now()
    if (!(await setReleased(tx, document.id, release ? { day: ctx.today, by: actorName(actor) } : null)))
      return
    await insertEvents(tx, [
      {
        id: ctx.newId(),
        caseId: document.caseId,
        at,
        legalDay: ctx.today,
        dayText: null,
        kind: release ? 'released' : 'withdrawn',
        text: release ? eventText.documentReleased(number) : eventText.documentWithdrawn(number),
        actorName: actorName(actor),
        actorAccountId: actor.kind === 'account' ? actor.accountId : null,
        public: true,
      },
    ])
    await touchCase(tx, document.caseId, at)
    await indexCase(tx, document.caseId)
    await audit(ctx, tx, {
      municipalityId,
      action: release ? 'document.release' : 'document.withdraw',
      entity: 'document',
      entityId: document.id,
      detail: { number, confirmed: input.confirmed },
    })
  })
  return ok({ released: release })
}
