import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import type { FrameHandle } from '../municipality/frame'
import { searchFor } from '../municipality/search.server'
import { SearchResults } from '../municipality/search-results'

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireContext(args)
  return searchFor(context, null, new URL(args.request.url).searchParams)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.query ? `${data.query} – sökning i Rådslag` : 'Sök – Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Sök' }] }

export default function CountrySearch() {
  const view = useLoaderData<typeof loader>()
  return <SearchResults view={view} action={paths.search} where="alla kommuner" />
}
