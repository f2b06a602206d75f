import { data, redirect } from '@remix-run/node'
import { versionObstacles } from '~/domain/cases/document-versions'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { readFileInWorker } from '~/server/reading'
import { UploadError } from '~/server/uploads'
import { versionRefusals } from '~/text/refusals/documents'
import { addVersion } from '~/use-cases/documents/add-version'
import { cancelCheckOut, checkOut, takeOver } from '~/use-cases/documents/check-out'
import { mayChangeVersions } from '~/use-cases/documents/document-in-hand'
import { finishDocument } from '~/use-cases/documents/finish-document'
import type { DocumentPage, DocumentPlace } from '#db/queries/documents'
import { versionForm } from './version-form'
import type { VersionState } from './version-work'

type Place = DocumentPlace & { m: string }

/** What the reader can do with the document's versions; null for those who work with none. */
export function versionStateOf(
  ctx: RequestContext,
  municipalityId: string,
  document: DocumentPage,
): VersionState | null {
  if (ctx.actor.kind !== 'account' || !mayChangeVersions(ctx, municipalityId, document)) return null
  const { accountId } = ctx.actor
  const { checkedOut } = document
  return {
    obstacle: versionObstacles(document)[0] ?? null,
    checkedOut: checkedOut && { ...checkedOut, mine: checkedOut.accountId === accountId },
    newest: document.versions[0]?.version ?? 0,
  }
}

/** Does what one of the page's forms about versions asks, and answers with the page again. */
export async function changeVersions(ctx: RequestContext, place: Place, sent: Request | URLSearchParams) {
  const values: Record<string, string> = {}
  const intent = sent instanceof URLSearchParams ? (sent.get('intent') ?? '') : 'version'
  const done = await (sent instanceof URLSearchParams
    ? changed(ctx, place, intent, sent, values)
    : versioned(ctx, place, sent, values))
  if (done.ok) return redirect(paths.document(place.m, place.slug, place.number))
  const { refusal } = done
  if (refusal === 'document-not-found') throw new Response(null, { status: 404 })
  const { field, text } = versionRefusals[refusal] ?? { field: null, text: refusal }
  const status =
    refusal === 'forbidden' ? 403 : refusal === 'checked-out' || refusal === 'newer-version' ? 409 : 400
  return data(
    {
      version: {
        intent,
        values,
        errors: field === null ? {} : { [field]: text },
        message: field === null ? text : null,
      },
    },
    { status },
  )
}

async function versioned(
  ctx: RequestContext,
  place: DocumentPlace,
  request: Request,
  values: Record<string, string>,
) {
  try {
    const form = await versionForm(request)
    values.note = form.note
    return await addVersion(ctx, readFileInWorker, { ...place, ...form })
  } catch (error) {
    if (error instanceof UploadError) return { ok: false, refusal: 'broken-off' } as const
    throw error
  }
}

async function changed(
  ctx: RequestContext,
  place: Place,
  intent: string,
  fields: URLSearchParams,
  values: Record<string, string>,
) {
  if (intent === 'check-out') return checkOut(ctx, place)
  if (intent === 'cancel') return cancelCheckOut(ctx, place)
  if (intent === 'finish') return finishDocument(ctx, place)
  if (intent !== 'take-over') throw new Response(null, { status: 400 })
  values.reason = fields.get('reason') ?? ''
  return takeOver(ctx, {
    ...place,
    municipalitySlug: place.m,
    from: fields.get('from') ?? '',
    reason: values.reason,
  })
}
