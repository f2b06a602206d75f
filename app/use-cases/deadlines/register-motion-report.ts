import { may } from '../../domain/access'
import { slugOf } from '../../domain/cases/slug'
import { ok, refuse, type Result } from '../../domain/shared/result'
import { eventText } from '../../text/events'
import { motionReportTitle } from '../../text/motions'
import { caseByNumber } from '#db/queries/case-by-number'
import { noteFile } from '#db/repositories/documents'
import { addDocumentRows } from '../cases/document-rows'
import { indexCase } from '../cases/index-case'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { recordEvent } from '../shared/event'

export type RegisterMotionReportInput = {
  municipalityId: string
  /** Number of the case that the report belongs to, as a person types it. */
  number: string
  /** The day that the report tells of. */
  cutoff: string
  /** Writes the report, once it is known that it may be registered. */
  write: () => Promise<Uint8Array>
}

export type RegisterMotionReportRefusal = 'number-missing' | 'case-not-found' | 'forbidden' | 'case-closed'

/** Registers the report to the council as a document drawn up in an open case. Answers with the document's number. */
export async function registerMotionReport(
  ctx: Context,
  { municipalityId, number, cutoff, write }: RegisterMotionReportInput,
): Promise<Result<{ slug: string; document: number }, RegisterMotionReportRefusal>> {
  if (!may(ctx.actor, 'report.motions', { municipalityId })) return refuse('forbidden')
  const slug = slugOf(number)
  if (slug === '') return refuse('number-missing')
  const matter = await caseByNumber(ctx.database.read, ctx.actor, municipalityId, slug)
  if (!matter) return refuse('case-not-found')
  if (!may(ctx.actor, 'report.motions', matter)) return refuse('forbidden')
  if (!matter.open) return refuse('case-closed')
  const file = await ctx.files.keep(await write())
  const title = motionReportTitle(cutoff)
  const document = await ctx.database.transaction(async (tx) => {
    await noteFile(tx, { ...file, mime: 'application/pdf', storedAt: ctx.now() })
    const place = { caseId: matter.id, municipalityId }
    const [added] = await addDocumentRows(ctx, tx, place, [
      {
        ...{ kind: 'official_report', direction: 'drawn_up', publicTitle: title, day: ctx.today },
        released: false,
        file: { hash: file.hash, fileName: `obesvarade-motioner-${cutoff}.pdf`, pages: null, text: null },
      },
    ])
    if (!added) throw new Error('The report was not registered')
    const reference = `${matter.number}-${added.number}`
    await recordEvent(ctx, tx, {
      ...{ caseId: matter.id, kind: 'document', public: true },
      text: eventText.documentAdded(reference, title),
    })
    await indexCase(tx, matter.id)
    await audit(ctx, tx, {
      ...{ municipalityId, action: 'document.add', entity: 'document', entityId: added.documentId },
      detail: { number: reference },
    })
    return added.number
  })
  return ok({ slug: matter.slug, document })
}
