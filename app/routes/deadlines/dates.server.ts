import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { caseByNumber } from '#db/queries/case-by-number'
import { daysOfCase } from '#db/queries/case-dates'
import { knowsInside, knowsWho, may, scopeOf } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { lawfulText } from '~/text/deadline-pages'
import { deadlineRefusal } from '~/text/refusals/deadlines'

/** The case behind the address with its days, and whether the reader may change them. */
export async function requireDates(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  addressOf: (m: string, slug: string) => string,
) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const slug = args.params.nummer ?? ''
  const matter = await caseByNumber(read, ctx.actor, municipality.id, slug)
  if (!matter) throw new Response(null, { status: 404 })
  if (matter.slug !== slug) throw redirect(addressOf(municipality.slug, matter.slug), 301)
  return {
    ctx,
    municipality,
    matter,
    m: municipality.slug,
    days: await daysOfCase(read, matter.id),
    /** Staff are told why a day was moved. */
    staff:
      knowsInside(scopeOf(ctx.actor)) &&
      knowsWho(scopeOf(ctx.actor), { ...matter, municipalityId: municipality.id }),
    changes: may(ctx.actor, 'deadline.move', matter) && matter.open && matter.asOf === null,
  }
}

export type DatesAnswer = {
  /** Which form was sent. */
  intent: string
  /** What is wrong, by field; without a field under the empty name. */
  errors: Record<string, string>
  /** What was typed. */
  values: Record<string, string>
}

/** A refusal as the same page with what was typed and the reason by its field. */
export function refusedDates(fields: URLSearchParams, refusal: string, rule?: string) {
  if (refusal === 'case-not-found' || refusal === 'deadline-not-found')
    throw new Response(null, { status: 404 })
  const known = deadlineRefusal[refusal]
  const text = (refusal === 'statutory' && rule ? lawfulText(rule) : null) ?? known?.text ?? refusal
  return data<DatesAnswer>(
    {
      intent: fields.get('intent') ?? '',
      errors: { [known?.field ?? '']: text },
      values: Object.fromEntries(fields),
    },
    { status: refusal === 'forbidden' ? 403 : 400 },
  )
}
