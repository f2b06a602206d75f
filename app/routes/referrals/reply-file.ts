import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireReply } from './reply.server'
import { sentFile } from './sent-file.server'

/** A file that came with a referral, for whoever has its secret link. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, place } = await requireReply(args)
  return sentFile(ctx, place, args.params.nr ?? '')
}
