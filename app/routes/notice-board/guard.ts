import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type Action, may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** The first line of the pages of those who keep the board or handle appeals: others sign in, or are refused. */
export async function requireKeeper(args: LoaderFunctionArgs | ActionFunctionArgs, action: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  if (!may(ctx.actor, action, { municipalityId: municipality.id })) {
    if (!ctx.session && args.request.method === 'GET')
      throw redirect(`${paths.signIn}?fran=${encodeURIComponent(new URL(args.request.url).pathname)}`)
    throw new Response(null, { status: 403 })
  }
  return { ctx, municipality, m: municipality.slug }
}
