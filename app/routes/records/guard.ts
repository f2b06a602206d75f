import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** The first line of the handlers' pages: those who handle requests, and those who may refuse for the authority. */
export async function requireHandler(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const place = { municipalityId: municipality.id }
  if (!may(ctx.actor, 'records.handle', place) && !may(ctx.actor, 'records.refuse', place)) {
    if (!ctx.session && args.request.method === 'GET')
      throw redirect(`${paths.signIn}?fran=${encodeURIComponent(new URL(args.request.url).pathname)}`)
    throw new Response(null, { status: 403 })
  }
  return { ctx, municipality }
}
