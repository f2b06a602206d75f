import { type CaseFilter, noCaseFilter } from '#db/queries/case-list'
import { authorities } from '#db/queries/choices'
import type { Read } from '#db/connection'
import { isCaseKind } from '../../domain/cases/kinds'
import { isDay } from '../../domain/shared/day'

/** A view of the case list as its address tells it: the body by its slug, late cases without a day. */
export type CaseView = Omit<CaseFilter, 'municipalityId' | 'bodyId' | 'overdueOn'> & {
  bodySlug: string | null
  overdue: boolean
}

const text = (value: string | null) =>
  value === null || value.trim() === '' ? null : value.trim().slice(0, 200)
const dayOrNull = (value: string | null) => (isDay(value) ? value : null)

/** Reads a view from its address. What is not understood is left out, so that an old link still shows a list. */
export function readCaseView(search: URLSearchParams): CaseView {
  const status = search.get('status')
  return {
    ...noCaseFilter,
    kinds: search.getAll('typ').filter(isCaseKind),
    open: status === 'pagar' ? true : status === 'avslutade' ? false : null,
    bodySlug: text(search.get('organ')),
    responsibleAccountId: text(search.get('ansvarig')),
    receivedFrom: dayOrNull(search.get('fran')),
    receivedTo: dayOrNull(search.get('till')),
    overdue: search.get('forsenade') === '1',
    text: text(search.get('q')),
  }
}

/** The view as an address query in one spelling, whatever else the address held; empty for the whole list. */
export function writeCaseView(view: CaseView): string {
  const search = new URLSearchParams()
  const add = (name: string, value: string | null) => value !== null && search.append(name, value)
  add('q', view.text)
  for (const kind of [...new Set(view.kinds)].sort()) add('typ', kind)
  add('status', view.open === null ? null : view.open ? 'pagar' : 'avslutade')
  add('organ', view.bodySlug)
  add('ansvarig', view.responsibleAccountId)
  add('fran', view.receivedFrom)
  add('till', view.receivedTo)
  add('forsenade', view.overdue ? '1' : null)
  return search.toString()
}

/** The view as a filter of a municipality's cases on a day. An unknown body finds nothing. */
export async function filterOf(
  read: Read,
  { bodySlug, overdue, ...rest }: CaseView,
  { municipalityId, today }: { municipalityId: string; today: string },
): Promise<CaseFilter> {
  const body =
    bodySlug === null ? null : (await authorities(read, municipalityId)).find(({ slug }) => slug === bodySlug)
  return {
    ...{ ...rest, municipalityId },
    bodyId: body === undefined ? 'none' : (body?.id ?? null),
    overdueOn: overdue ? today : null,
  }
}
