import { ok, type Result } from '../../domain/shared/result'
import { paths } from '../../paths'
import { missingNotice } from '../../text/document-events'
import { accountsInRole } from '#db/queries/recipients'
import { requestSubject } from '#db/queries/records'
import { countTry } from '../accounts/attempts'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { notify } from '../shared/notify'

export type ReportMissingInput = {
  municipalityId: string
  municipalitySlug: string
  slug: string
  what: string
  contact: string
  /** The client's network address, for the rate limit. It is not kept. */
  address: string
}

export type ReportMissingRefusal =
  'case-not-found' | 'what-missing' | 'what-too-long' | 'contact-too-long' | 'too-many-requests'

/** Anyone tells that a document seems to be missing in a public case; it lands on the registrars' desk. */
export async function reportMissing(
  ctx: Context,
  input: ReportMissingInput,
): Promise<Result<null, ReportMissingRefusal, { until: string | null }>> {
  const no = (refusal: ReportMissingRefusal, until: string | null = null) =>
    ({ ok: false, refusal, detail: { until } }) as const
  const { municipalityId, municipalitySlug: m } = input
  const place = { municipalityId, slug: input.slug, documentNumber: null }
  const matter = await requestSubject(ctx.database.read, ctx.actor, place)
  if (!matter) return no('case-not-found')
  const what = input.what.trim()
  const contact = input.contact.trim()
  if (what === '') return no('what-missing')
  if (what.length > 1000) return no('what-too-long')
  if (contact.length > 200) return no('contact-too-long')
  const until = await countTry(ctx, [{ kind: 'missing', of: input.address }])
  if (until) return no('too-many-requests', until)
  const { bodyId } = matter
  await ctx.database.transaction(async (tx) => {
    for (const account of await accountsInRole(tx, { municipalityId, bodyId }, ['registrar'], ctx.today))
      await notify(ctx, tx, {
        municipalityId,
        account,
        caseId: matter.id,
        kind: 'document.missing',
        text: missingNotice(matter.number, what, contact === '' ? null : contact),
        href: paths.case(m, matter.slug),
      })
    await audit({ ...ctx, actor: { kind: 'public' } }, tx, {
      municipalityId,
      action: 'document.missing',
      entity: 'case',
      entityId: matter.id,
      detail: { number: matter.number },
    })
  })
  return ok(null)
}
