import { actorName, mayAs, maySee, scopeOf } from '../../domain/access'
import {
  type CaseField,
  caseFields,
  type DocumentField,
  documentFields,
  isProtectedField,
  judgeValue,
  type ValueRefusal,
} from '../../domain/cases/corrections'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { careEvent, correctionLabel, correctionValue, proposalText } from '../../text/register-care'
import { accountsWithRole } from '#db/queries/desk'
import { shownMatter } from '#db/queries/documents'
import { findCasePlace } from '#db/repositories/cases'
import { documentRow } from '#db/repositories/register-care'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { notify } from '../shared/notify'
import { type CareInput, type CareRefusal, entryNumber, entryOf } from './care-place'

export type ProposeCorrectionInput = CareInput & {
  /** The municipality's address, for the link on the registrar's desk. */
  m: string
  field: string
  value: string
  reason: string
}

export type ProposeCorrectionRefusal =
  CareRefusal | ValueRefusal | 'field-unknown' | 'reason-missing' | 'nobody-to-tell'

/** Who proposes where the registrar corrects (rules.md 13). */
export const proposerRoles = ['case_officer'] as const

/**
 * Asks the registrar to put something right (rules.md 13, "propose"). The words go by mail as well, so only fields of
 * the public set can be proposed.
 */
export async function proposeCorrection(
  ctx: Context,
  input: ProposeCorrectionInput,
): Promise<Result<{ told: number }, ProposeCorrectionRefusal>> {
  const { municipalityId } = input
  const matter = await findCasePlace(ctx.database.read, municipalityId, input.slug)
  if (!matter || !maySee(scopeOf(ctx.actor), shownMatter(matter))) return refuse('case-not-found')
  const { bodyId, responsibleAccountId } = matter
  if (!mayAs(ctx.actor, proposerRoles, { municipalityId, bodyId, responsibleAccountId }))
    return refuse('forbidden')
  const number = input.documentNumber ?? null
  const document = number === null ? null : await documentRow(ctx.database.read, matter.id, number)
  if (number !== null && !document) return refuse('document-not-found')

  const fields: readonly string[] = document ? documentFields : caseFields
  if (!fields.includes(input.field) || isProtectedField(input.field)) return refuse('field-unknown')
  const field = input.field as CaseField | DocumentField
  const value = input.value.trim()
  const reason = input.reason.trim()
  const wrong = judgeValue(
    { field, before: null, after: value || null },
    document ? 'document' : 'case',
    ctx.today,
  )
  if (wrong) return refuse(wrong)
  if (reason === '') return refuse('reason-missing')
  const registrars = await accountsWithRole(ctx.database.read, {
    municipalityId,
    bodyId,
    roles: ['registrar', 'board_secretary'],
    today: ctx.today,
  })
  if (registrars.length === 0) return refuse('nobody-to-tell')

  const place = { matter, document }
  const label = correctionLabel(field, document !== null)
  const filled = `?${new URLSearchParams({ [field]: value })}`
  const href =
    (document
      ? paths.documentDo(input.m, matter.slug, document.number, 'ratta')
      : paths.caseDo(input.m, matter.slug, 'ratta')) + filled
  await ctx.database.transaction(async (tx) => {
    for (const account of registrars)
      await notify(ctx, tx, {
        municipalityId,
        account,
        caseId: matter.id,
        kind: 'correction-proposed',
        text: proposalText({
          by: actorName(ctx.actor),
          number: entryNumber(place),
          field: label,
          value: correctionValue(field, value || null, document !== null),
          reason,
        }),
        href,
      })
    await recordEvent(ctx, tx, {
      caseId: matter.id,
      kind: 'correction-proposed',
      text: careEvent.proposed(entryNumber(place), label),
      public: false,
    })
    await audit(ctx, tx, {
      municipalityId,
      action: 'correction.propose',
      ...entryOf(place),
      detail: { number: entryNumber(place), field },
    })
  })
  return ok({ told: registrars.length })
}
