import { type PortalHits, searchPortal } from '#db/queries/search'
import type { RequestContext } from '~/server/context'
import { pageNumber } from '../places/pages'

const LONGEST = 200

/** The search that an address asks for: null where nothing is asked. */
export async function searchFor(
  { database, actor }: RequestContext,
  municipalityId: string | null,
  search: URLSearchParams,
): Promise<{ query: string; page: number; hits: PortalHits | null }> {
  const query = (search.get('q') ?? '').trim().slice(0, LONGEST)
  const page = pageNumber(search)
  const hits = query === '' ? null : await searchPortal(database.read, actor, { query, municipalityId, page })
  return { query, page, hits }
}
