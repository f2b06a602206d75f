import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseFacts } from '~/use-cases/memos/field-values'
import { remarkViews } from './memo-page.server'
import { requireMemo } from './place.server'

/** What others have saved since the revisions that the page has (`?har=3.0.2`), what is left to do, and how the memo stands. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, address, hand, template } = await requireMemo(args)
  const facts = await caseFacts(ctx, address)
  if (!facts) throw new Response(null, { status: 404 })
  const known = (new URL(args.request.url).searchParams.get('har') ?? '').split('.').map(Number)
  return Response.json({
    state: hand.memo.state,
    remarks: remarkViews(hand, template?.template ?? null, facts),
    newer: hand.sections.flatMap(({ key, text, revision, updatedAt, updatedByName }, at) =>
      revision > (known[at] ?? Number.POSITIVE_INFINITY)
        ? [{ key, theirs: { text, revision, at: updatedAt, name: updatedByName } }]
        : [],
    ),
  })
}
