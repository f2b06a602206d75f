import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { caseByNumber } from '#db/queries/case-by-number'
import { type Action, may } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** The case of an address for whoever may read it (else 404) and, when asked, do this with it (else 403). */
export async function requireEconomyCase(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = ctx.database
  const matter = await caseByNumber(read, ctx.actor, municipality.id, args.params.nummer ?? '')
  if (!matter) throw new Response(null, { status: 404 })
  const allowed = (asked: Action) => may(ctx.actor, asked, matter)
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  const { number, slug, title } = matter
  const head = { number, slug, title }
  const place = { municipalityId: municipality.id, caseSlug: slug }
  return { ctx, read, actor: ctx.actor, municipality, m: municipality.slug, matter, head, place, allowed }
}
