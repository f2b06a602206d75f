import type { PortalHits } from '#db/queries/search'
import { paths } from '~/paths'
import { pageAddress } from '../places/pages'
import type { Beside } from './search.server'

const besideType = {
  ...{ ai_system: 'AiSystem', assignment: 'Assignment', guide: 'Guide', word: 'Word' },
} as const

/** A search as data: `{type, items, total, beside, next}`; snippets as plain text. `beside` is what else was found. */
export function searchAnswer(
  path: string,
  search: URLSearchParams,
  { page, hits, beside }: { page: number; hits: PortalHits | null; beside: Beside[] },
): Response {
  return Response.json({
    type: 'SearchResult',
    items: (hits?.items ?? []).map((item) => ({
      type: 'Case',
      id: item.id,
      municipality: item.municipalityName,
      number: item.number,
      title: item.title,
      kind: item.kind,
      state: item.state,
      open: item.open,
      statusLine: item.statusLine,
      url: paths.case(item.municipalitySlug, item.slug),
      documents: item.documents.map(({ number, title, snippet }) => ({
        number,
        title,
        snippet: snippet?.map(({ text }) => text).join('') ?? null,
        url: paths.document(item.municipalitySlug, item.slug, number),
      })),
    })),
    total: hits?.total.count ?? 0,
    totalIsLowerBound: hits?.total.more ?? false,
    beside: beside.map(({ kind, title, href }) => ({ type: besideType[kind], title, url: href })),
    next: hits && page < hits.pages ? pageAddress(path, search, page + 1) : null,
  })
}
