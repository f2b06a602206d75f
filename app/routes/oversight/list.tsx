import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { formatCount, formatDate } from '~/text/format'
import { measureText } from '~/text/oversight/measures'
import { DataTable, EmptyState, PageHeading } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireList } from './require-list'

export async function loader(args: LoaderFunctionArgs) {
  const { m, today, measure, board, lines } = await requireList(args)
  return { m, today, board, measure, lines }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? measureText[data.measure].label : 'Uppsikt'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { measure } = data as Awaited<ReturnType<typeof loader>>
    return [{ label: measureText[measure].label }]
  },
}

/** What a number counts, one by one. */
export default function MeasureList() {
  const { m, today, measure, board, lines } = useLoaderData<typeof loader>()
  const { label, definition } = measureText[measure]
  const query = board === null ? '' : `?${new URLSearchParams({ namnd: board })}`
  return (
    <>
      <PageHeading
        title={label}
        facts={[
          formatCount(lines.length, 'rad', 'rader'),
          formatDate(today),
          ...(board === null ? [] : [board]),
        ]}
        lede={definition}
      />
      {lines.length === 0 ? (
        <EmptyState title="Inget att visa" action={<a href={paths.oversight(m)}>Till översikten</a>}>
          Måttet räknar inget just nu.
        </EmptyState>
      ) : (
        <DataTable
          caption={label}
          captionHidden
          rows={lines}
          rowKey={({ key }) => key}
          downloads={{
            csv: paths.oversight(m, 'lista', measure, 'lista.csv') + query,
            json: paths.oversight(m, 'lista', measure, 'lista.json') + query,
          }}
          columns={[
            {
              key: 'label',
              label: 'Vad',
              rowHeader: true,
              render: (line) => <a href={line.href}>{line.label}</a>,
            },
            { key: 'board', label: 'Ansvarig', render: (line) => line.board },
          ]}
        />
      )}
    </>
  )
}
