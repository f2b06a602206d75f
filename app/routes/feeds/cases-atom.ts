import type { LoaderFunctionArgs } from '@remix-run/node'
import { listCases, newestFirst } from '#db/queries/case-list'
import { changedAt, municipalitySince } from '#db/queries/feeds'
import { publicActor } from '~/domain/access'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { atom, type Feed, feedUpdated } from '~/server/atom'
import { conditional } from '~/server/conditional'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { caseKindLabel } from '~/text/cases'
import { viewText } from '~/text/watch'
import { filterOf, readCaseView, writeCaseView } from '~/use-cases/cases/case-view'

const MOST = 50

/** The newest cases of a view of the list as Atom: what the public sees, whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { database, today } = await requireContext(args)
  const { read } = database
  const { id: municipalityId, slug: m, displayName } = await requireMunicipality(args.params.kommun)
  const view = { ...readCaseView(new URL(args.request.url).searchParams), responsibleAccountId: null }
  const filter = await filterOf(read, view, { municipalityId, today })
  const { rows } = await listCases(read, publicActor, filter, newestFirst, null, MOST)
  const changed = await changedAt(
    read,
    rows.map(({ id }) => id),
  )
  const base = application().env.baseUrl
  const query = writeCaseView(view)
  const feed: Feed = {
    self: base + paths.casesFeed(m, query),
    page: base + paths.cases(m) + (query && `?${query}`),
    title: `${displayName}: ${viewText({ ...view, bodyName: rows[0]?.bodyName && view.bodySlug ? rows[0].bodyName : view.bodySlug })}`,
    author: displayName,
    since: await municipalitySince(read, municipalityId),
    entries: rows.map(({ id, number, title, slug, kind, registeredAt, statusLine }) => ({
      ...{ id, title: `${number}, ${title}`, url: base + paths.case(m, slug), published: registeredAt },
      updated: changed.get(id) ?? registeredAt,
      summary: statusLine,
      category: { term: kind, label: caseKindLabel[kind] },
    })),
  }
  return conditional(args.request, {
    ...{ type: 'application/atom+xml; charset=utf-8', text: atom(feed), updated: feedUpdated(feed) },
  })
}
