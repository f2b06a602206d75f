import type { AppLoadContext } from '@remix-run/node'
import type { Context } from '../use-cases/context'
import { application, contextFor } from './application'
import { type SignedIn, signedIn } from './session'

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** For the Content-Security-Policy of this answer. */
    nonce: string
    /** The client's address, for the rate limit. */
    address: string
    /** The session is read once a request, however many loaders ask. */
    session?: Promise<SignedIn | null>
    /** Set-Cookie lines that the answer must carry. */
    cookies: string[]
  }
}

export type RequestContext = Context & { session: SignedIn | null }

/** The edge's one question: who asks, and with what. Every loader and action begins here. */
export async function requireContext({
  request,
  context,
}: {
  request: Request
  context: AppLoadContext
}): Promise<RequestContext> {
  context.session ??= signedIn(request, context)
  const session = await context.session
  return { ...contextFor(application(), session?.actor ?? { kind: 'public' }), session }
}
