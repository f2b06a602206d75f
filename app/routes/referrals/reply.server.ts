import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { countTry, takeBackTry } from '~/use-cases/accounts/attempts'
import { referralBehind } from '~/use-cases/referrals/reply-by-link'

/**
 * The referral behind a secret address; a wrong one is a page that does not exist. Every look counts against the
 * client's address until it turns out right, so that nobody can go on guessing.
 */
export async function requireReply(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const secret = args.params.hemlighet ?? ''
  const address = { kind: 'reply', of: args.context.address } as const
  if (await countTry(ctx, [address])) throw new Response(null, { status: 429 })
  const place = await referralBehind(ctx, secret)
  if (!place) throw new Response(null, { status: 404 })
  await takeBackTry(ctx, address)
  return { ctx, secret, place }
}

/** Whether the link has been used to send more often than a person does. */
export const sentTooOften = async (ctx: Parameters<typeof countTry>[0], secret: string): Promise<boolean> =>
  (await countTry(ctx, [{ kind: 'reply', of: `sent:${secret}` }])) !== null
