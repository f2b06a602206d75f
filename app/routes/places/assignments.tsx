import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { type AssignmentLine, listAssignments } from '#db/queries/places-assignments'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { assignmentStateLabel, reportKindLabel } from '~/text/places'
import { DataTable, DateText, EmptyState, PageHeading, Pagination, StatusBadge, type Tone } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from './pages'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const { searchParams } = new URL(args.request.url)
  const running = searchParams.get('pagar') === '1'
  const { page } = pagesOf(paths.assignments(m), searchParams, 0)
  const { rows, total } = await listAssignments(
    read,
    actor,
    { municipalityId: municipality.id, running },
    page,
  )
  return {
    m,
    name: municipality.displayName,
    running,
    rows,
    total,
    query: searchParams.size > 0 ? `?${searchParams}` : '',
    pages: pagesOf(paths.assignments(m), searchParams, total),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Uppdrag – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Uppdrag' }] }

export default function Assignments() {
  const { m, running, rows, total, query, pages } = useLoaderData<typeof loader>()
  const here = paths.assignments(m)
  return (
    <>
      <PageHeading
        title="Uppdrag"
        facts={total > 0 ? [formatCount(total, 'uppdrag', 'uppdrag')] : []}
        lede="Vad förvaltningen har fått i uppdrag att göra, och vad som har redovisats."
      />
      {total > 0 && (
        <p>
          {running ? (
            <a href={here}>Visa även avslutade uppdrag</a>
          ) : (
            <a href={`${here}?pagar=1`}>Visa bara pågående</a>
          )}
        </p>
      )}
      <DataTable
        caption="Uppdrag"
        captionHidden
        rows={rows}
        rowKey={(row) => row.id}
        downloads={{
          csv: `${paths.data(here, 'csv')}${query}`,
          json: `${paths.data(here, 'json')}${query}`,
        }}
        empty={
          <EmptyState
            title={running ? 'Inget uppdrag pågår' : 'Inga uppdrag än'}
            action={
              <a href={running ? here : paths.cases(m)}>{running ? 'Visa alla uppdrag' : 'Till ärendena'}</a>
            }
          >
            {running
              ? 'Alla uppdrag som är registrerade har avslutats.'
              : 'Ett uppdrag visas här när det har registrerats som ärende.'}
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: 'Uppdrag',
            rowHeader: true,
            render: (row) => <a href={paths.case(m, row.slug)}>{row.title}</a>,
          },
          {
            key: 'giver',
            label: 'Gavs av',
            render: (row) => (
              <span>
                {row.giver}
                <span className="note block">{row.origin}</span>
              </span>
            ),
          },
          { key: 'receiver', label: 'Mottagare', render: (row) => row.receiver },
          { key: 'reported', label: 'Redovisat', render: (row) => <Reported row={row} /> },
          {
            key: 'state',
            label: 'Läge',
            render: (row) => (
              <StatusBadge tone={tone[row.state]}>{assignmentStateLabel[row.state]}</StatusBadge>
            ),
          },
        ]}
      />
      <Pagination {...pages} />
    </>
  )
}

const tone: Record<AssignmentLine['state'], Tone> = {
  given: 'neutral',
  registered: 'neutral',
  planned: 'neutral',
  in_progress: 'accent',
  reported: 'success',
  fulfilled: 'success',
  withdrawn: 'neutral',
}

/** How many stages are reported, and the last report. */
function Reported({ row: { stages, lastReport } }: { row: AssignmentLine }) {
  const done = stages.filter(({ state }) => state === 'reported').length
  return (
    <span>
      {stages.length > 0 && `${done} av ${stages.length} etapper`}
      <span className="note block">
        {lastReport ? (
          <>
            Senast {reportKindLabel[lastReport.kind].toLowerCase()},{' '}
            {lastReport.day ? (
              <DateText value={lastReport.day} short />
            ) : (
              (lastReport.dayText ?? 'dagen anges inte')
            )}
          </>
        ) : (
          'Ingen redovisning'
        )}
      </span>
    </span>
  )
}
