import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { countTry, takeBackTry } from '~/use-cases/accounts/attempts'
import { extractBehind } from '~/use-cases/extracts/extract-behind'

/**
 * The extract behind a secret address; a wrong one is a page that does not exist. Every look counts against the client's
 * address until it turns out right, so that nobody can go on guessing.
 */
export async function requireExtract(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const secret = args.params.hemlighet ?? ''
  const address = { kind: 'reply', of: args.context.address } as const
  if (await countTry(ctx, [address])) throw new Response(null, { status: 429 })
  const extract = await extractBehind(ctx, secret)
  if (!extract) throw new Response(null, { status: 404 })
  await takeBackTry(ctx, address)
  return { ctx, secret, extract }
}
