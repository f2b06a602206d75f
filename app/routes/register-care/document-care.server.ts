import type { DocumentPage } from '#db/queries/documents'
import { correctionsOf } from '#db/queries/register-care'
import { knowsWho, maySeeProtected, scopeOf } from '~/domain/access'
import type { RequestContext } from '~/server/context'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import { documentCareOf } from '../cases/sections/care'

/**
 * What the care of the register adds to a document's page: what was put right in it, and what may be done. Notes in
 * the audit that something secret was shown.
 */
export async function careOfDocument(ctx: RequestContext, document: DocumentPage) {
  const { actor } = ctx
  const { municipalityId, bodyId, responsibleAccountId } = document
  const seesProtected = maySeeProtected(scopeOf(actor), {
    ...{ municipalityId, bodyId, responsibleAccountId },
    ...{ published: document.casePublished, secret: document.caseSecret },
  })
  const secret = document.secrecyProvision !== null || document.caseSecret
  if ((secret && seesProtected) || document.protectedTitle !== null)
    await noteSecretRead(ctx, {
      municipalityId,
      shown: 'document',
      entityId: document.id,
      number: `${document.caseNumber}-${document.number}`,
    })
  const staff = knowsWho(scopeOf(actor), document)
  const all =
    document.caseSecret && !seesProtected
      ? []
      : await correctionsOf(ctx.database.read, document.caseId, { seesProtected, staff })
  return {
    corrections: all.filter(({ documentNumber }) => documentNumber === document.number),
    care: documentCareOf(actor, document),
  }
}
