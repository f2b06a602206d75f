import type { AssignmentFilter } from '#db/queries/assignments/assignments'
import { signals } from '~/domain/assignments/signal'

/** What the list is asked to show, from its address. */
export const readFilter = (search: URLSearchParams): AssignmentFilter => ({
  words: (search.get('q') ?? '').slice(0, 200),
  signal: signals.find((word) => word === search.get('lage')) ?? null,
  receiver: search.get('till') ?? '',
  giver: search.get('fran') ?? '',
  running: search.get('pagar') === '1',
})
