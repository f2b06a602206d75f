import { type PortalHits, searchPortal } from '#db/queries/search'
import { searchBeside } from '#db/queries/search-beside'
import { searchContent } from '~/content/search'
import { paths } from '~/paths'
import type { RequestContext } from '~/server/context'
import { content } from '../pages/content.server'
import { pageNumber } from '../places/pages'

const LONGEST = 200

/** Something found that is no case: an AI system, an assignment, a guide or a word of the word list. */
export type Beside = { kind: 'ai_system' | 'assignment' | 'guide' | 'word'; title: string; href: string }

type Asked = { id: string; slug: string }

/** The search that an address asks for, in a municipality or (null) in all: null where nothing is asked. */
export async function searchFor(
  { database, actor }: RequestContext,
  municipality: Asked | null,
  search: URLSearchParams,
): Promise<{ query: string; page: number; hits: PortalHits | null; beside: Beside[] }> {
  const query = (search.get('q') ?? '').trim().slice(0, LONGEST)
  const page = pageNumber(search)
  if (query === '') return { query, page, hits: null, beside: [] }
  const municipalityId = municipality?.id ?? null
  const hits = await searchPortal(database.read, actor, { query, municipalityId, page })
  const own = municipality
    ? await searchBeside(database.read, actor, { query, municipalityId: municipality.id })
    : []
  return {
    ...{ query, page, hits },
    beside: [
      ...own.map(({ kind, title, address }) => ({
        ...{ kind, title },
        href: municipality ? addressOf(municipality.slug, kind, address) : '',
      })),
      ...searchContent(await content(), query),
    ],
  }
}

const addressOf = (m: string, kind: 'ai_system' | 'assignment', address: string): string =>
  kind === 'ai_system' ? paths.aiRegister(m, address) : paths.assignment(m, address)
