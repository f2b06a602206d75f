import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type Action, may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** What every page of one's work begins with: who is signed in and may see it. Who is not signed in is sent to sign in. */
export async function requireWorker(args: LoaderFunctionArgs, action: Action = 'workday.see') {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { actor } = ctx
  if (actor.kind !== 'account') {
    const { pathname, search } = new URL(args.request.url)
    throw args.request.method === 'GET'
      ? redirect(`${paths.signIn}?${new URLSearchParams({ fran: pathname + search })}`)
      : new Response(null, { status: 403 })
  }
  // A role in one body acts there; the page itself is the person's own.
  if (!may(actor, action, { municipalityId: municipality.id, bodyId: actor.bodyId }))
    throw new Response(null, { status: 403 })
  return { ctx, actor, municipality, m: municipality.slug }
}
