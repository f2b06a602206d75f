import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { meetingAt } from '#db/queries/meetings/meeting-at'
import { type Action, may } from '~/domain/access'
import { meetingAddress, readMeetingAddress } from '~/domain/meetings/address'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/**
 * The meeting of an address. 404 for what the reader may not know of; with an action, 403 for who may not do it there
 * and 404 for meetings that are known through documents only.
 */
export async function requireMeeting(args: LoaderFunctionArgs | ActionFunctionArgs, action?: Action) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const address = readMeetingAddress(args.params.datum ?? '')
  const meeting =
    address &&
    (await meetingAt(ctx.database.read, ctx.actor, {
      municipalityId: municipality.id,
      body: args.params.organ ?? '',
      ...address,
    }))
  if (!meeting) throw new Response(null, { status: 404 })
  const allowed = (asked: Action) => may(ctx.actor, asked, meeting)
  if (action && !allowed(action)) throw new Response(null, { status: 403 })
  if (action && meeting.state === null) throw new Response(null, { status: 404 })
  return { ctx, municipality, m: municipality.slug, meeting, day: meetingAddress(meeting), allowed }
}
