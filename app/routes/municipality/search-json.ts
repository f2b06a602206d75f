import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { searchAnswer } from './search-answer'
import { searchFor } from './search.server'

/** The municipality's search as data. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { pathname, searchParams } = new URL(args.request.url)
  return searchAnswer(pathname, searchParams, await searchFor(context, municipality, searchParams))
}
