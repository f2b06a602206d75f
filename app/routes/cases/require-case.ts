import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { casePage } from '#db/queries/case-page'
import { type Action, may } from '~/domain/access'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** The case of an address for someone who may do this with it: 404 for what the reader may not see, else 403. */
export async function requireCase(args: LoaderFunctionArgs | ActionFunctionArgs, action: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const page = await casePage(ctx.database.read, ctx.actor, municipality.id, args.params.nummer ?? '')
  if (!page || page.withheld) throw new Response(null, { status: 404 })
  if (!may(ctx.actor, action, page.head)) throw new Response(null, { status: 403 })
  return { ctx, municipality, page }
}
