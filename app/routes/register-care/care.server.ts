import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type CareEntry, careEntry } from '#db/queries/care-entry'
import type { MunicipalityHead } from '#db/queries/municipality'
import { type Action, may } from '~/domain/access'
import { paths } from '~/paths'
import { type RequestContext, requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { careRefusalAt } from '~/text/refusals/register-care'
import { noteSecretRead } from '~/use-cases/register/note-secret-read'
import type { FormState } from '../account/form'

type Args = LoaderFunctionArgs | ActionFunctionArgs

export type Care = {
  ctx: RequestContext
  municipality: MunicipalityHead
  m: string
  entry: CareEntry
  /** Which entry, as the use cases take it. */
  at: { municipalityId: string; slug: string; documentNumber: number | null }
}

/** The entry that a page cares for: 404 when the reader may not know of it. */
export async function careFor(args: Args): Promise<Care> {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { nummer = '', nr } = args.params
  if (nr !== undefined && !/^\d{1,6}$/.test(nr)) throw new Response(null, { status: 404 })
  const at = {
    municipalityId: municipality.id,
    slug: nummer,
    documentNumber: nr === undefined ? null : Number(nr),
  }
  const entry = await careEntry(ctx.database.read, ctx.actor, at)
  if (!entry) throw new Response(null, { status: 404 })
  return { ctx, municipality, m: municipality.slug, entry, at }
}

/**
 * The same for those who may do this with it; others get 403, and who is not signed in is sent to sign in. A page of
 * something secret is a reading of it, which is noted.
 */
export async function requireCare(args: Args, action: Action): Promise<Care> {
  const care = await careFor(args)
  const { municipalityId, bodyId, responsibleAccountId } = care.entry
  if (!may(care.ctx.actor, action, { municipalityId, bodyId, responsibleAccountId })) refuseCare(care, args)
  if (args.request.method === 'GET' && care.entry.showsSecret)
    await noteSecretRead(care.ctx, {
      ...{ municipalityId, shown: care.entry.documentId === null ? 'case' : 'document' },
      ...{ entityId: care.entry.documentId ?? care.entry.caseId, number: care.entry.number },
    })
  return care
}

/** 403, or the way to sign in for someone who is not. */
export function refuseCare({ ctx }: Pick<Care, 'ctx'>, args: Args): never {
  if (!ctx.session && args.request.method === 'GET')
    throw redirect(`${paths.signIn}?fran=${encodeURIComponent(new URL(args.request.url).pathname)}`)
  throw new Response(null, { status: 403 })
}

/** Where the entry is shown. */
export const entryPath = (m: string, { caseSlug, documentNumber }: CareEntry): string =>
  documentNumber === null ? paths.case(m, caseSlug) : paths.document(m, caseSlug, documentNumber)

/** What a care page shows of the entry in its heading and way here. */
export const shownEntry = (m: string, entry: CareEntry) => ({
  m,
  number: entry.number,
  title: entry.title,
  caseNumber: entry.caseNumber,
  caseHref: paths.case(m, entry.caseSlug),
  href: entryPath(m, entry),
  ofDocument: entry.documentNumber !== null,
})
export type ShownEntry = ReturnType<typeof shownEntry>

/** The page again with what was typed and what is wrong; 403 and 404 for what the role or the register says no to. */
export function refusedCare(
  fields: URLSearchParams,
  { refusal, detail }: { refusal: string; detail?: unknown },
) {
  const field =
    typeof detail === 'object' && detail !== null && 'field' in detail
      ? (detail.field as string | null)
      : null
  const state: FormState = {
    intent: fields.get('intent') ?? '',
    values: Object.fromEntries(fields),
    errors: [careRefusalAt(refusal, field)],
  }
  const status =
    refusal === 'forbidden'
      ? 403
      : /^(?:case|document)-not-found$/.test(refusal)
        ? 404
        : /^(?:already|changed)-/.test(refusal)
          ? 409
          : 400
  return data(state, { status })
}
