import { type CasePage, listCases } from '#db/queries/case-list'
import { authorities } from '#db/queries/choices'
import type { MunicipalityHead } from '#db/queries/municipality'
import type { RequestContext } from '~/server/context'
import { readListAddress } from './address'

/** The list that an address asks for, the same for page, JSON and CSV. An unknown body gives an empty list. */
export async function listFor(
  context: RequestContext,
  municipality: MunicipalityHead,
  search: URLSearchParams,
  pageSize: number,
) {
  const { filter, sort, cursor } = readListAddress(search)
  const { bodySlug, overdue, ...rest } = filter
  const bodies = await authorities(context.database.read, municipality.id)
  const body = bodySlug === null ? null : bodies.find(({ slug }) => slug === bodySlug)
  const read = (from: string | null): Promise<CasePage> =>
    listCases(
      context.database.read,
      context.actor,
      {
        ...rest,
        municipalityId: municipality.id,
        bodyId: body === undefined ? 'none' : (body?.id ?? null),
        overdueOn: overdue ? context.today : null,
      },
      sort,
      from,
      pageSize,
    )
  return { read, first: await read(cursor), bodies, sort }
}
