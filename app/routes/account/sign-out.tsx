import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { endSession } from '~/server/session'

/** Signing out is a change, so it is sent by a form; the address itself only leads home. */
export const loader = () => redirect(paths.home)

export async function action(args: ActionFunctionArgs) {
  const { session } = await requireContext(args)
  const cookie = await endSession(session?.sessionId ?? null)
  // A session that was extended by this very request must not set its cookie again.
  args.context.cookies.length = 0
  // What was opened stands in no cache of the browser's when somebody else takes it.
  return redirect(paths.home, { headers: { 'Set-Cookie': cookie, 'Clear-Site-Data': '"cache"' } })
}
