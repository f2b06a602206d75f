import type { LoaderFunctionArgs } from '@remix-run/node'
import { packageByLink } from '#db/queries/referrals/package'
import { requireReply } from './reply.server'
import { sentFile } from './sent-file.server'

/** A file that came with a referral, for whoever has its secret link. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, place } = await requireReply(args)
  const { referral, matter } = place
  const sent = await packageByLink(ctx.database.read, referral.id, matter.id)
  return sentFile(ctx, place, sent, args.params.nr ?? '')
}
