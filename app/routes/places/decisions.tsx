import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDecisions } from '#db/queries/places-decisions'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { EmptyState, PageHeading, Pagination } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from './pages'
import { DecisionList } from './decision-list'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const { searchParams } = new URL(args.request.url)
  const { page } = pagesOf(paths.decisions(m), searchParams, 0)
  const { rows, total } = await listDecisions(read, actor, municipality.id, page)
  return {
    m,
    name: municipality.displayName,
    demonstration: municipality.demonstration,
    decisions: rows,
    total,
    pages: pagesOf(paths.decisions(m), searchParams, total),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Beslut – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Beslut' }] }

export default function Decisions() {
  const { m, demonstration, decisions, total, pages } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Beslut"
        facts={total > 0 ? [formatCount(total, 'beslut', 'beslut')] : []}
        lede="Vad som har beslutats, det senaste först."
      />
      {decisions.length === 0 ? (
        <EmptyState title="Inga beslut än" action={<a href={paths.cases(m)}>Se ärendena</a>}>
          {demonstration
            ? 'Handlingarna i demonstrationen innehåller förslag till beslut men inga fattade beslut, och inga hittas på.'
            : 'Ett beslut visas här när det har fattats och registrerats i sitt ärende.'}
        </EmptyState>
      ) : (
        <>
          <DecisionList decisions={decisions} />
          <Pagination {...pages} />
          <p className="downloads">
            Hämta listan: <a href={paths.data(paths.decisions(m), 'csv')}>CSV</a>{' '}
            <a href={paths.data(paths.decisions(m), 'json')}>JSON</a>
          </p>
        </>
      )}
    </>
  )
}
