import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireReceived } from './received.server'
import { sentFile } from './sent-file.server'

/** A file that came with a referral, for the recipient's own people. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, place } = await requireReceived(args)
  return sentFile(ctx, place, args.params.nr ?? '')
}
