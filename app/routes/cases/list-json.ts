import type { LoaderFunctionArgs } from '@remix-run/node'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { listAddress } from './address'
import { listFor } from './list.server'

const PAGE_SIZE = 100

/** The list as data: `{type, items, total, next}`. `next` is an address of this list that continues it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const search = new URL(args.request.url).searchParams
  const { first } = await listFor(context, municipality, search, PAGE_SIZE)
  const m = municipality.slug
  return Response.json({
    type: 'CaseList',
    items: first.rows.map((row) => ({
      type: 'Case',
      id: row.id,
      number: row.number,
      title: row.title,
      kind: row.kind,
      state: row.state,
      voided: row.voidedDay !== null,
      merged: row.mergedIntoId !== null,
      open: row.open,
      statusLine: row.statusLine,
      body: row.bodyName,
      received: row.receivedDay,
      registered: row.registeredAt,
      nextDeadline: row.nextDeadline,
      url: paths.case(m, row.slug),
    })),
    total: first.total.count,
    totalIsLowerBound: first.total.more,
    next: first.next ? listAddress(paths.casesJson(m), search, { cursor: first.next }) : null,
  })
}
