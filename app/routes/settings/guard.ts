import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type Action, may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** The first line of every settings page: the municipality and who asks, or 403. Who is not signed in is sent to sign in. */
export async function requireSettings(
  args: LoaderFunctionArgs,
  action: Action | 'any' = 'administration.settings',
) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const allowed = (each: Action) => may(ctx.actor, each, { municipalityId: municipality.id })
  const asked: Action[] =
    action === 'any'
      ? ['administration.settings', 'administration.accounts', 'audit.read', 'outbox.read']
      : [action]
  if (!asked.some(allowed)) {
    if (!ctx.session && args.request.method === 'GET')
      throw redirect(`${paths.signIn}?fran=${encodeURIComponent(new URL(args.request.url).pathname)}`)
    throw new Response(null, { status: 403 })
  }
  return { ctx, municipality, allowed, saved: new URL(args.request.url).searchParams.has('sparat') }
}

/** Back to a page with its receipt. */
export const savedAt = (path: string) => redirect(`${path}?sparat=1`)
