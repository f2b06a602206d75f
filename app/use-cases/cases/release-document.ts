import { actorName, may, scopeOf } from '../../domain/access'
import { personalNumbersIn } from '../../domain/shared/personal-number'
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
  'document-not-found' | 'forbidden' | 'no-file' | 'release-secret' | 'personal-numbers' | 'not-read'

/** Decides whether a document's file is shown on the web (WEB-03), or takes that back. Done twice it changes nothing. */
export async function releaseDocument(
  ctx: Context,
  input: ReleaseDocumentInput,
): Promise<Result<{ released: boolean }, ReleaseDocumentRefusal>> {
  const { actor } = ctx
  const { municipalityId, release } = input
  const document = await documentPage(ctx.database.read, scopeOf(actor), input)
  if (!document) return refuse('document-not-found')
  if (!may(actor, 'document.release', { municipalityId, bodyId: document.bodyId })) return refuse('forbidden')
  if (document.released === release) return ok({ released: release })
  if (release) {
    const [newest] = document.versions
    if (!newest) return refuse('no-file')
    if (document.secrecyProvision !== null || document.caseSecret) return refuse('release-secret')
    const text = await textOfVersion(ctx.database.read, newest.id)
    if (!input.confirmed && text === null) return refuse('not-read')
    if (!input.confirmed && personalNumbersIn(text ?? '').length > 0) return refuse('personal-numbers')
  }
  const number = `${document.caseNumber}-${document.number}`
  await ctx.database.transaction(async (tx) => {
    const at = ctx.now()
    if (!(await setReleased(tx, document.id, release))) return
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
