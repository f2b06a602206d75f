import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { countTry, takeBackTry } from '~/use-cases/accounts/attempts'
import { reportBehind } from '~/use-cases/assignments/report'

/**
 * The assignment behind a secret address; a wrong one is a page that does not exist. Every look counts against the
 * client's address until it turns out right, so that nobody can go on guessing.
 */
export async function requireReportLink(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const secret = args.params.hemlighet ?? ''
  const address = { kind: 'reply', of: args.context.address } as const
  if (await countTry(ctx, [address])) throw new Response(null, { status: 429 })
  const behind = await reportBehind(ctx, secret)
  if (!behind) throw new Response(null, { status: 404 })
  await takeBackTry(ctx, address)
  const { displayName } = await requireMunicipality(behind.assignment.municipalitySlug)
  return { ctx, secret, sender: displayName, ...behind }
}

/** Whether the link has been used to report more often than a person does. */
export const reportedTooOften = async (
  ctx: Parameters<typeof countTry>[0],
  secret: string,
): Promise<boolean> => (await countTry(ctx, [{ kind: 'reply', of: `report:${secret}` }])) !== null
