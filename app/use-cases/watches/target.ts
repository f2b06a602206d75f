import { scopeOf } from '../../domain/access'
import type { Actor } from '../../domain/access'
import { POST_LIST_LABEL, viewText } from '../../text/watch'
import type { Read } from '#db/connection'
import { caseAt } from '#db/queries/case-at'
import { authorities } from '#db/queries/choices'
import type { WatchTarget } from '#db/repositories/watches'
import { readCaseView, writeCaseView } from '../cases/case-view'

/** What someone asks to follow, as an address tells it. */
export type AskedTarget =
  { kind: 'case'; slug: string } | { kind: 'search'; query: string } | { kind: 'post_list' }

/** What is asked for in the address or fields of the page: `arende`, `sok` or `postlista`. Null when nothing is. */
export function askedTarget(fields: URLSearchParams): AskedTarget | null {
  const slug = fields.get('arende')
  if (slug) return { kind: 'case', slug }
  const query = fields.get('sok')
  if (query !== null) return { kind: 'search', query }
  return fields.has('postlista') ? { kind: 'post_list' } : null
}

/**
 * What the follower may follow, with what it is called in lists and mail; null for what there is none of. A case is
 * called by its number, since its title may become secret after it is followed.
 */
export async function resolveTarget(
  read: Read,
  follower: Actor,
  municipalityId: string,
  asked: AskedTarget,
): Promise<{ target: WatchTarget; label: string } | null> {
  if (asked.kind === 'case') {
    const matter = await caseAt(read, scopeOf(follower), { municipalityId, slug: asked.slug })
    return (
      matter && {
        target: { municipalityId, kind: 'case', caseId: matter.id, query: null },
        label: matter.number,
      }
    )
  }
  if (asked.kind === 'post_list')
    return { target: { municipalityId, kind: 'post_list', caseId: null, query: '' }, label: POST_LIST_LABEL }
  const view = readCaseView(new URLSearchParams(asked.query.slice(0, 2000)))
  // Outsiders are not told who is responsible, so such a view would find them nothing.
  const staff = follower.kind === 'account' && follower.municipalityId === municipalityId
  const followed = staff ? view : { ...view, responsibleAccountId: null }
  const bodies = await authorities(read, municipalityId)
  const body = bodies.find(({ slug }) => slug === view.bodySlug)
  if (view.bodySlug !== null && !body) return null
  return {
    target: { municipalityId, kind: 'search', caseId: null, query: writeCaseView(followed) },
    label: viewText({ ...followed, bodyName: body?.name ?? null }),
  }
}
