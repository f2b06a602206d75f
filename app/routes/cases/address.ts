import { caseSorts, type CaseFilter, type CaseSort, noCaseFilter } from '#db/queries/case-list'
import { isCaseKind } from '~/domain/cases/kinds'
import { isDay } from '~/domain/shared/day'

/** Swedish words of the address, in the order the form shows them. */
const sortWords = { registered: 'registrerad', title: 'rubrik', deadline: 'datum', number: 'nummer' } as const

export type CaseListAddress = {
  filter: Omit<CaseFilter, 'municipalityId' | 'bodyId' | 'overdueOn'> & {
    bodySlug: string | null
    overdue: boolean
  }
  sort: CaseSort
  cursor: string | null
}

const text = (value: string | null) =>
  value === null || value.trim() === '' ? null : value.trim().slice(0, 200)
const dayOrNull = (value: string | null) => (isDay(value) ? value : null)

/** Reads a view from its address. What is not understood is left out, so that an old link still shows a list. */
export function readListAddress(search: URLSearchParams): CaseListAddress {
  const status = search.get('status')
  const sort = search.get('ordning') ?? ''
  const descending = sort.startsWith('-')
  const by = caseSorts.find((each) => sortWords[each] === sort.replace(/^-/, ''))
  return {
    filter: {
      ...noCaseFilter,
      kinds: search.getAll('typ').filter(isCaseKind),
      open: status === 'pagar' ? true : status === 'avslutade' ? false : null,
      bodySlug: text(search.get('organ')),
      responsibleAccountId: text(search.get('ansvarig')),
      receivedFrom: dayOrNull(search.get('fran')),
      receivedTo: dayOrNull(search.get('till')),
      overdue: search.get('forsenade') === '1',
      text: text(search.get('q')),
    },
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
