import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { referralPlace } from '#db/queries/referrals/place'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { knowsOf } from '~/use-cases/referrals/step'

/** The referral of an address, for people of the body that it went to; for everybody else there is none. */
export async function requireReceived(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const place = await referralPlace(ctx.database.read, { id: args.params.remiss ?? '' })
  if (!place || place.recipient?.municipalityId !== municipality.id || !knowsOf(ctx, place, 'recipient'))
    throw new Response(null, { status: 404 })
  return { ctx, municipality, place, recipient: place.recipient }
}
