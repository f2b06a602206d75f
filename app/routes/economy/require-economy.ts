import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { type Action, may } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** What a page of the economy begins with; 403 for who may not do what it is for. */
export async function requireEconomy(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const allowed = (asked: Action) => may(ctx.actor, asked, { municipalityId: municipality.id })
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  return { ctx, read: ctx.database.read, actor: ctx.actor, municipality, m: municipality.slug, allowed }
}
