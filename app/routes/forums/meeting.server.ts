import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { forumMeetingAt } from '#db/queries/forums/work'
import { readMeetingAddress } from '~/domain/meetings/address'
import { paths } from '~/paths'
import { requireForum } from './require'

/** The meeting of the address. Who is not signed in is asked to; who may not know of it is told that there is none. */
export async function requireMeeting(args: LoaderFunctionArgs) {
  const place = await requireForum(args)
  const { ctx, municipality, forum } = place
  const address = readMeetingAddress(args.params.datum ?? '')
  const meeting =
    address &&
    (await forumMeetingAt(ctx.database.read, ctx.actor, {
      ...address,
      ...{ municipalityId: municipality.id, forumId: forum.id },
    }))
  if (meeting) return { ...place, meeting }
  if (ctx.actor.kind === 'public' && args.request.method === 'GET') {
    const { pathname } = new URL(args.request.url)
    throw redirect(`${paths.signIn}?${new URLSearchParams({ fran: pathname })}`)
  }
  throw new Response(null, { status: 404 })
}
