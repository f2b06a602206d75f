import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decidingBodies, listDecisions } from '#db/queries/places-decisions'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { EmptyState, FilterBar, PageHeading, Pagination, Select, TextField } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { decisionFilter } from './decision-filter'
import { pagesOf } from './pages'
import { DecisionList } from './decision-list'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const { searchParams } = new URL(args.request.url)
  const { page } = pagesOf(paths.decisions(m), searchParams, 0)
  const filter = decisionFilter(searchParams)
  const { rows, total } = await listDecisions(read, actor, municipality.id, page, filter)
  return {
    m,
    name: municipality.displayName,
    demonstration: municipality.demonstration,
    decisions: rows,
    filter,
    bodies: await decidingBodies(read, municipality.id),
    total,
    pages: pagesOf(paths.decisions(m), searchParams, total),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Beslut – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Beslut' }] }

export default function Decisions() {
  const { m, demonstration, decisions, total, pages, filter, bodies } = useLoaderData<typeof loader>()
  const filtered = Boolean(filter.words || filter.bodySlug || filter.year)
  return (
    <>
      <PageHeading
        title="Beslut"
        facts={total > 0 ? [formatCount(total, 'beslut', 'beslut')] : []}
        lede="Vad som har beslutats, det senaste först."
        actions={<a href={paths.delegatedDecisions(m)}>Beslut på delegation</a>}
      />
      {(total > 0 || filtered) && (
        <FilterBar
          action={paths.decisions(m)}
          summary={formatCount(total, 'beslut', 'beslut')}
          clearHref={filtered ? paths.decisions(m) : undefined}
        >
          <TextField name="q" label="Ord i beslutet" defaultValue={filter.words} optional={false} />
          <Select
            name="organ"
            label="Organ"
            defaultValue={filter.bodySlug}
            choices={[
              { value: '', label: 'Alla' },
              ...bodies.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
          <TextField name="ar" label="År" width="short" inputMode="numeric" defaultValue={filter.year} />
        </FilterBar>
      )}
      {decisions.length === 0 && filtered ? (
        <EmptyState
          title="Inget beslut stämmer med det du söker"
          action={<a href={paths.decisions(m)}>Visa alla</a>}
        >
          Pröva färre ord eller ett annat år.
        </EmptyState>
      ) : decisions.length === 0 ? (
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
