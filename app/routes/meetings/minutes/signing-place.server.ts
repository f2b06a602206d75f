import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { insightOf, meetingAt } from '#db/queries/meetings/meeting-at'
import { minutesOfMeeting } from '#db/queries/meetings/minutes'
import { meetingAddress, readMeetingAddress } from '~/domain/meetings/address'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'

/**
 * The minutes that the reader is named to sign. The right is the minutes' and not the role's (rules 14.3 p 3), so the
 * meeting is found whatever the reader may see of it otherwise; 404 for everybody who is not named.
 */
export async function requireSigner(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const address = readMeetingAddress(args.params.datum ?? '')
  const meeting =
    address &&
    (await meetingAt(
      ctx.database.read,
      { kind: 'system', name: 'Rådslag' },
      { municipalityId: municipality.id, body: args.params.organ ?? '', ...address },
    ))
  if (!meeting) throw new Response(null, { status: 404 })
  const insight = insightOf(ctx.actor, meeting)
  const { parts } = await minutesOfMeeting(ctx.database.read, ctx.actor, { ...meeting, insight })
  const mine = parts.filter(({ own }) => own !== null && own.part !== 'secretary')
  if (mine.length === 0) throw new Response(null, { status: 404 })
  return { ctx, municipality, m: municipality.slug, meeting, day: meetingAddress(meeting), mine }
}
