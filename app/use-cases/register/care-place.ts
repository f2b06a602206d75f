import { type Action, may, maySee, maySeeProtected, scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { shownMatter } from '#db/queries/documents'
import { type CasePlace, findCasePlace } from '#db/repositories/cases'
import { type DocumentRow, documentRow } from '#db/repositories/register-care'
import type { Context } from '../context'

/** Which entry of the register: a case, or one of its documents. */
export type CareInput = { municipalityId: string; slug: string; documentNumber?: number | null }

export type CareRefusal = 'case-not-found' | 'document-not-found' | 'forbidden'

export type CarePlace = {
  matter: CasePlace
  document: DocumentRow | null
  /** Whether the actor may see the protected set of the matter's fields. */
  seesProtected: boolean
}

/** The entry that someone wants to care for, within what they may see and do. */
export async function carePlace(
  ctx: Context,
  input: CareInput,
  action: Action,
): Promise<Result<CarePlace, CareRefusal>> {
  const { municipalityId } = input
  const matter = await findCasePlace(ctx.database.read, municipalityId, input.slug)
  if (!matter || !maySee(scopeOf(ctx.actor), shownMatter(matter))) return refuse('case-not-found')
  const { bodyId, responsibleAccountId } = matter
  if (!may(ctx.actor, action, { municipalityId, bodyId, responsibleAccountId })) return refuse('forbidden')
  const number = input.documentNumber ?? null
  const document = number === null ? null : await documentRow(ctx.database.read, matter.id, number)
  if (number !== null && !document) return refuse('document-not-found')
  return ok({ matter, document, seesProtected: maySeeProtected(scopeOf(ctx.actor), shownMatter(matter)) })
}

/** How the entry is named: the case's number, or the document's. */
export const entryNumber = ({ matter, document }: Pick<CarePlace, 'matter' | 'document'>): string =>
  document ? `${matter.number}-${document.number}` : matter.number

/** What the audit names it by. */
export const entryOf = ({ matter, document }: Pick<CarePlace, 'matter' | 'document'>) =>
  document ? { entity: 'document', entityId: document.id } : { entity: 'case', entityId: matter.id }
