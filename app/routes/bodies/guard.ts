import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { bodyBySlug, spansOf } from '#db/queries/mandates/bodies'
import { may } from '~/domain/access'
import { isDay } from '~/domain/shared/day'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** The day that a page is asked for, today unless the address names another. */
export const dayAsked = (request: Request, today: string): string => {
  const asked = new URL(request.url).searchParams.get('dag')
  return isDay(asked) ? asked : today
}

/** The body of an address with everyone who sits in it over time, and whether the reader may change that. 404 for none. */
export async function requireBody(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const body = await bodyBySlug(ctx.database.read, municipality.id, args.params.organ ?? '')
  if (!body) throw new Response(null, { status: 404 })
  const place = { municipalityId: municipality.id, bodyId: body.id }
  return {
    ...{ ctx, municipality, m: municipality.slug, body, mayChange: may(ctx.actor, 'mandate.change', place) },
    ...(await spansOf(ctx.database.read, body.id)),
  }
}

/** The same for pages where it is changed: 403 for who may not, the way to sign in for who is nobody yet. */
export async function requireChange(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const found = await requireBody(args)
  if (!found.mayChange) refuseOrSignIn(args.request, found.ctx.session !== null)
  const { today } = found.ctx
  return { ...found, today, saved: new URL(args.request.url).searchParams.has('sparat') }
}

export function refuseOrSignIn(request: Request, signedIn: boolean): never {
  const { pathname, search } = new URL(request.url)
  if (!signedIn && request.method === 'GET')
    throw redirect(`${paths.signIn}?${new URLSearchParams({ fran: pathname + search })}`)
  throw new Response(null, { status: 403 })
}
