import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { type MeetingBody, meetingBodies } from '#db/queries/meetings/calendar'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/** Who plans meetings, and the bodies that the person plans for. Who is not signed in is sent to sign in. */
export async function requirePlanner(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { pathname, search } = new URL(args.request.url)
  if (ctx.actor.kind === 'public' && args.request.method === 'GET')
    throw redirect(`${paths.signIn}?${new URLSearchParams({ fran: pathname + search })}`)
  if (!may(ctx.actor, 'meeting.plan', { municipalityId: municipality.id, bodyId: null }))
    throw new Response(null, { status: 403 })
  const all = await meetingBodies(ctx.database.read, municipality.id, ctx.today)
  const bodies = all.filter((body: MeetingBody) =>
    may(ctx.actor, 'meeting.plan', { municipalityId: municipality.id, bodyId: body.id }),
  )
  return { ctx, municipality, m: municipality.slug, bodies }
}
