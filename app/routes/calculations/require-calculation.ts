import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { caseAt } from '#db/queries/case-at'
import { calculationByNumber } from '#db/queries/economy/calculations'
import { type Action, may, scopeOf } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

type Args = LoaderFunctionArgs | ActionFunctionArgs

/** The case of an address for whoever may read it, and what they may do with its calculations; 404 and 403 else. */
export async function requireMatter(args: Args, action?: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const scope = scopeOf(ctx.actor)
  const matter = await caseAt(ctx.database.read, scope, {
    ...{ municipalityId: municipality.id, slug: args.params.nummer ?? '' },
  })
  if (!matter) throw new Response(null, { status: 404 })
  const allowed = (asked: Action) => may(ctx.actor, asked, matter)
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  const place = { municipalityId: municipality.id, caseSlug: matter.slug }
  return { ctx, municipality, m: municipality.slug, matter, place, allowed }
}

/** The same, with the calculation of the address; 404 for one that the reader may not see. */
export async function requireCalculation(args: Args, action?: Action) {
  const found = await requireMatter(args, action)
  const number = /^\d{1,6}$/.test(args.params.kalkyl ?? '') ? Number(args.params.kalkyl) : 0
  const calculation = await calculationByNumber(
    found.ctx.database.read,
    found.ctx.actor,
    found.matter,
    number,
  )
  if (!calculation) throw new Response(null, { status: 404 })
  return { ...found, calculation }
}

export const caseOf = ({ slug, number, title }: { slug: string; number: string; title: string }) => ({
  ...{ slug, number, title },
})
