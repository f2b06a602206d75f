import { caseSorts, type CaseSort } from '#db/queries/case-list'
import { type CaseView, readCaseView } from '~/use-cases/cases/case-view'

/** Swedish words of the address, in the order the form shows them. */
const sortWords = { registered: 'registrerad', title: 'rubrik', deadline: 'datum', number: 'nummer' } as const

export type CaseListAddress = { filter: CaseView; sort: CaseSort; cursor: string | null }

/** Reads a view from its address. What is not understood is left out, so that an old link still shows a list. */
export function readListAddress(search: URLSearchParams): CaseListAddress {
  const sort = search.get('ordning') ?? ''
  const descending = sort.startsWith('-')
  const by = caseSorts.find((each) => sortWords[each] === sort.replace(/^-/, ''))
  return {
    filter: readCaseView(search),
    sort: by ? { by, descending } : { by: 'registered', descending: true },
    cursor: search.get('efter'),
  }
}

/** The same view with another order, or from another place in it. */
export function listAddress(
  path: string,
  search: URLSearchParams,
  change: { sort?: CaseSort; cursor?: string | null },
): string {
  const next = new URLSearchParams(
    [...search].filter(
      ([name, value]) => value !== '' && name !== 'efter' && (name !== 'ordning' || !change.sort),
    ),
  )
  if (change.sort) next.set('ordning', `${change.sort.descending ? '-' : ''}${sortWords[change.sort.by]}`)
  if (change.cursor) next.set('efter', change.cursor)
  const query = next.toString()
  return query === '' ? path : `${path}?${query}`
}
