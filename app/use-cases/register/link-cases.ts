import { maySee, scopeOf } from '../../domain/access'
import { slugOf } from '../../domain/cases/slug'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { careEvent } from '../../text/register-care'
import type { Transaction } from '#db/connection'
import { shownMatter } from '#db/queries/documents'
import { type CasePlace, findCasePlace } from '#db/repositories/cases'
import { insertLink, linksOfCase, lockCase, removeLink } from '#db/repositories/register-care'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'
import { carePlace, type CareRefusal } from './care-place'

export type LinkCasesInput = {
  municipalityId: string
  slug: string
  /** The other case's number as printed, and the municipality it is registered in. */
  number: string
  otherMunicipalityId: string
  /** Note the number as words where the portal has no such case to show. */
  asText: boolean
}

export type LinkCasesRefusal =
  CareRefusal | 'number-missing' | 'too-long' | 'link-not-found' | 'same-case' | 'already-linked'

const LONGEST = 200

/**
 * Notes that two cases hang together. Both show it, each to those who may see the other. In another municipality
 * only what is published there can be linked to; what the portal does not have is noted as words.
 */
export async function linkCases(
  ctx: Context,
  input: LinkCasesInput,
): Promise<Result<{ label: string }, LinkCasesRefusal>> {
  const found = await carePlace(ctx, input, 'case.link')
  if (!found.ok) return found
  const { matter } = found.value
  const typed = input.number.trim()
  if (typed === '') return refuse('number-missing')
  if (typed.length > LONGEST) return refuse('too-long')
  const other = await otherCase(ctx, input)
  if (other?.id === matter.id) return refuse('same-case')
  if (!other && !input.asText) return refuse('link-not-found')
  const label = other?.number ?? typed

  return ctx.database.transaction(async (tx): Promise<Result<{ label: string }, LinkCasesRefusal>> => {
    await lockCase(tx, matter.id)
    const there = await linksOfCase(tx, matter.id)
    if (there.some((link) => (other ? link.toCaseId === other.id : link.label === label)))
      return refuse('already-linked')
    await insertLink(tx, {
      id: ctx.newId(),
      caseId: matter.id,
      toCaseId: other?.id ?? null,
      kind: 'related',
      label,
      url: null,
    })
    await tell(ctx, tx, matter, careEvent.linked(label), other)
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action: 'case.link',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number, to: label },
    })
    return ok({ label })
  })
}

async function otherCase(ctx: Context, input: LinkCasesInput): Promise<CasePlace | null> {
  const other = await findCasePlace(ctx.database.read, input.otherMunicipalityId, slugOf(input.number))
  if (!other || !maySee(scopeOf(ctx.actor), shownMatter(other))) return null
  return other
}

export type UnlinkCasesInput = { municipalityId: string; slug: string; linkId: string }

/** Takes away a link that was made by mistake. What a merging or a splitting off left behind stays. */
export async function unlinkCases(
  ctx: Context,
  input: UnlinkCasesInput,
): Promise<Result<{ label: string }, CareRefusal | 'link-not-found'>> {
  const found = await carePlace(ctx, input, 'case.link')
  if (!found.ok) return found
  const { matter } = found.value
  return ctx.database.transaction(async (tx): Promise<Result<{ label: string }, 'link-not-found'>> => {
    await lockCase(tx, matter.id)
    const link = (await linksOfCase(tx, matter.id)).find(
      ({ id, kind }) => id === input.linkId && kind === 'related',
    )
    if (!link) return refuse('link-not-found')
    await removeLink(tx, link.id)
    await tell(ctx, tx, matter, careEvent.unlinked(link.label), null)
    await audit(ctx, tx, {
      municipalityId: input.municipalityId,
      action: 'case.unlink',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number, to: link.label },
    })
    return ok({ label: link.label })
  })
}

/** History names the other case: outsiders are told only when the other is published. */
const tell = (ctx: Context, tx: Transaction, matter: CasePlace, text: string, other: CasePlace | null) =>
  recordEvent(ctx, tx, { caseId: matter.id, kind: 'linked', text, public: other?.published ?? false })
