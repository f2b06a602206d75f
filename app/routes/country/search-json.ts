import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { searchAnswer } from '../municipality/search-answer'
import { searchFor } from '../municipality/search.server'

/** The search over all municipalities as data. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireContext(args)
  const { pathname, searchParams } = new URL(args.request.url)
  return searchAnswer(pathname, searchParams, await searchFor(context, null, searchParams))
}
