import { ownAccounts, type Scope } from '../../app/domain/access/visibility'

/** A mark names a right on a case inside the index, so that a search skips what the reader may not see. */
const mark = (letter: string, id = '') => `x${letter}${Buffer.from(id).toString('hex')}`

export type Marked = {
  municipalityId: string
  bodyId: string
  published: boolean
  secrecyProvision: string | null
  responsibleAccountId: string | null
}

/** After the x of all marks: p published, n not secret, m municipality, b body, r responsible. */
export function marksOf(marked: Marked): string[] {
  return [
    mark('m', marked.municipalityId),
    mark('b', marked.bodyId),
    ...(marked.published ? [mark('p')] : []),
    ...(marked.secrecyProvision === null ? [mark('n')] : []),
    ...(marked.responsibleAccountId === null ? [] : [mark('r', marked.responsibleAccountId)]),
  ]
}

export const municipalityMark = (municipalityId: string) => mark('m', municipalityId)

/** Any of these combinations of marks; null when nothing limits the reader, empty when nothing is allowed. */
export type Ways = string[][] | null

/** `maySeeProtected` of domain/access in marks. */
export function protectedWays(scope: Scope): Ways {
  if (scope.everything) return null
  if (scope.municipalityId === null || scope.protected === 'none') return []
  const here = mark('m', scope.municipalityId)
  if (scope.protected === 'all') return [[here]]
  if (scope.protected === 'own') return ownAccounts(scope).map((account) => [here, mark('r', account)])
  return scope.bodyId === null ? [[here]] : [[here, mark('b', scope.bodyId)]]
}

/** `maySee` of domain/access in marks; what only a secret case's insiders see is among the protected ways. */
export function visibleWays(scope: Scope): Ways {
  if (scope.everything) return null
  if (scope.municipalityId === null) return [[mark('p')]]
  const here = mark('m', scope.municipalityId)
  const ways = [[mark('p')]]
  if (scope.unpublished === 'all') ways.push([here, mark('n')])
  if (scope.unpublished === 'body' && scope.bodyId !== null)
    ways.push([here, mark('n'), mark('b', scope.bodyId)])
  return ways
}
