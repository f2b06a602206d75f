import type { LoaderFunctionArgs } from '@remix-run/node'
import { sentPackage } from '#db/queries/referrals/package'
import { requireReceived } from './received.server'
import { sentFile } from './sent-file.server'

/** A file that came with a referral, for the recipient's own people. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, place } = await requireReceived(args)
  const sent = await sentPackage(ctx.database.read, place.referral.id)
  return sentFile(ctx, place, sent, args.params.nr ?? '')
}
