import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { aiSystemsOf, seesAiInside } from '#db/queries/ai-register/systems'
import { type Action, may } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** What every page of the register begins with; 403 for who may not do what the page is for. */
export async function requireRegister(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const allowed = (asked: Action) => may(ctx.actor, asked, { municipalityId: municipality.id })
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  return {
    ...{ ctx, read: ctx.database.read, actor: ctx.actor, municipality, m: municipality.slug, allowed },
    inside: seesAiInside(ctx.actor, municipality.id),
  }
}

/** The system of the address, as the reader may know it; 404 for what there is not, or not for this reader. */
export async function requireSystem(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const place = await requireRegister(args, action)
  const number = (args.params.system ?? '').toUpperCase()
  const [system] = await aiSystemsOf(place.read, place.actor, place.municipality.id, number)
  if (!system) throw new Response(null, { status: 404 })
  return { ...place, system, slug: system.number.toLowerCase() }
}
