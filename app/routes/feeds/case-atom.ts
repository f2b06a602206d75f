import type { LoaderFunctionArgs } from '@remix-run/node'
import { caseAt } from '#db/queries/case-at'
import { publicEvents } from '#db/queries/feeds'
import { publicActor, scopeOf } from '~/domain/access'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { atom, type Feed, feedUpdated } from '~/server/atom'
import { conditional } from '~/server/conditional'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { formatDate } from '~/text/format'

const MOST = 50

/** What happened in a case as Atom: what the public is told, whoever asks. */
export async function loader(args: LoaderFunctionArgs) {
  const { database } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const matter = await caseAt(database.read, scopeOf(publicActor), {
    ...{ municipalityId: municipality.id, slug: args.params.nummer ?? '' },
  })
  if (!matter) throw new Response(null, { status: 404 })
  const base = application().env.baseUrl
  const page = base + paths.case(municipality.slug, matter.slug)
  const feed: Feed = {
    self: base + paths.caseFeed(municipality.slug, matter.slug),
    ...{ page, title: `${matter.number}, ${matter.title}`, author: municipality.displayName },
    since: matter.registeredAt,
    entries: (await publicEvents(database.read, matter.id, MOST)).map(
      ({ id, at, text, legalDay, dayText }) => ({
        ...{ id, title: text, url: `${page}#historik`, published: at, updated: at },
        summary: dayText ?? (legalDay && formatDate(legalDay)),
      }),
    ),
  }
  return conditional(args.request, {
    ...{ type: 'application/atom+xml; charset=utf-8', text: atom(feed), updated: feedUpdated(feed) },
  })
}
