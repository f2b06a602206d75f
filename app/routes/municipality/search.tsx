import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import type { FrameHandle } from './frame'
import { FollowList } from '../watch/follow-list'
import { searchFor } from './search.server'
import { SearchResults } from './search-results'

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const view = await searchFor(context, municipality, new URL(args.request.url).searchParams)
  const follows = may(context.actor, 'workday.see', { municipalityId: municipality.id })
  return { m: municipality.slug, name: municipality.displayName, view, follows }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  {
    title: data?.view.query
      ? `${data.view.query} – sökning i ${data.name}`
      : `Sök – ${data?.name ?? 'Rådslag'}`,
  },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Sök' }] }

export default function MunicipalitySearch() {
  const { m, name, view, follows } = useLoaderData<typeof loader>()
  return (
    <>
      <SearchResults
        view={view}
        action={paths.municipalitySearch(m)}
        where={name}
        filterHref={`${paths.cases(m)}?${new URLSearchParams({ q: view.query })}`}
      />
      {view.hits && (
        <FollowList m={m} query={new URLSearchParams({ q: view.query }).toString()} signedIn={follows} />
      )}
    </>
  )
}
