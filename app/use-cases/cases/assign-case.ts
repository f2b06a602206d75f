import { may, maySee, scopeOf } from '../../domain/access'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { lifecycleEventText } from '../../text/lifecycle-events'
import type { Transaction } from '#db/connection'
import { shownMatter } from '#db/queries/documents'
import { responsibleAccounts } from '#db/queries/intakes'
import { findCasePlace } from '#db/repositories/cases'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { giveCase } from './give-case'

export type AssignCaseInput = {
  municipalityId: string
  /** The municipality's and the case's addresses. */
  municipalitySlug: string
  slug: string
  /** Null leaves the case without a responsible person. */
  accountId: string | null
  unit: string | null
  /** What the new responsible should know; told to that person and kept for the staff. */
  note: string | null
}

export type AssignCaseRefusal =
  'case-not-found' | 'forbidden' | 'account-unknown' | 'unit-too-long' | 'note-too-long'

/** Gives a case to someone who answers for it from now on, and tells that person (rules.md 13, "assign"). */
export const assignCase = (
  ctx: Context,
  input: AssignCaseInput,
): Promise<Result<{ slug: string }, AssignCaseRefusal>> =>
  ctx.database.transaction((tx) => assignIn(ctx, tx, input))

/** The same inside the caller's transaction. A refusal has written nothing. */
export async function assignIn(
  ctx: Context,
  tx: Transaction,
  input: AssignCaseInput,
): Promise<Result<{ slug: string }, AssignCaseRefusal>> {
  const { actor } = ctx
  const { municipalityId, accountId } = input
  const matter = await findCasePlace(tx, municipalityId, input.slug)
  if (!matter || !maySee(scopeOf(actor), shownMatter(matter))) return refuse('case-not-found')
  if (!may(actor, 'case.assign', matter)) return refuse('forbidden')
  const unit = input.unit?.trim() || null
  const note = input.note?.trim() || null
  if (unit && unit.length > 200) return refuse('unit-too-long')
  if (note && note.length > 2000) return refuse('note-too-long')
  const able = accountId === null ? [] : await responsibleAccounts(tx, municipalityId)
  if (accountId !== null && !able.some(({ id }) => id === accountId)) return refuse('account-unknown')

  const matterHere = { ...matter, municipalitySlug: input.municipalitySlug }
  const name = await giveCase(ctx, tx, matterHere, { accountId, unit, note })
  const assigned = lifecycleEventText.assigned(name, unit)
  await recordEvent(ctx, tx, {
    ...{ caseId: matter.id, kind: 'assigned_to', public: false },
    text: note ? `${assigned}: ${note}` : assigned,
  })
  await audit(ctx, tx, {
    ...{ municipalityId, action: 'case.assign', entity: 'case', entityId: matter.id },
    detail: { number: matter.number, to: name, unit },
  })
  return ok({ slug: matter.slug })
}
