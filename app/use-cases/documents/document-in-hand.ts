import { may, scopeOf } from '../../domain/access'
import { type VersionObstacle, versionObstacles } from '../../domain/cases/document-versions'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { documentPage, type DocumentPage, type DocumentPlace } from '#db/queries/documents'
import type { Context } from '../context'

export type HandRefusal = 'document-not-found' | 'forbidden' | VersionObstacle

/** A document that the actor works with, and the number that people know it by. */
export type InHand = { document: DocumentPage; accountId: string; reference: string }

/**
 * A document whose versions the actor may change; what stands in the way is the first obstacle of rules 6.1.
 * @param evenIfFixed also when no version can be added: what is checked out can always be given back
 */
export async function documentInHand(
  ctx: Context,
  place: DocumentPlace,
  { evenIfFixed = false } = {},
): Promise<Result<InHand, HandRefusal>> {
  const { actor } = ctx
  const document = await documentPage(ctx.database.read, scopeOf(actor), place)
  if (!document) return refuse('document-not-found')
  if (actor.kind !== 'account' || !mayChangeVersions(ctx, place.municipalityId, document))
    return refuse('forbidden')
  const [obstacle] = versionObstacles(document)
  if (obstacle && !evenIfFixed) return refuse(obstacle)
  return ok({
    document,
    accountId: actor.accountId,
    reference: `${document.caseNumber}-${document.number}`,
  })
}

/** Whether the actor may work with the versions of a document at all; what is withheld from the actor is not. */
export const mayChangeVersions = (
  { actor }: Pick<Context, 'actor'>,
  municipalityId: string,
  { bodyId, responsibleAccountId, withheld }: DocumentPage,
): boolean => !withheld && may(actor, 'document.version', { municipalityId, bodyId, responsibleAccountId })
