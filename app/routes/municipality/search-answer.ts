import type { PortalHits } from '#db/queries/search'
import { paths } from '~/paths'
import { pageAddress } from '../places/pages'

/** A search as data: `{type, items, total, next}`; snippets as plain text. */
export function searchAnswer(
  path: string,
  search: URLSearchParams,
  { page, hits }: { page: number; hits: PortalHits | null },
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
    next: hits && page < hits.pages ? pageAddress(path, search, page + 1) : null,
  })
}
