import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRequests, type RequestLine } from '#db/queries/records'
import { daysBeyondTarget } from '~/domain/records/request'
import { paths } from '~/paths'
import { formatCount } from '~/text/format'
import { requestStateLabel, waitedText } from '~/text/records'
import { type Column, DataTable, DateText, EmptyState, PageHeading, Section, StatusBadge } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requireHandler } from './guard'

const MOST = 100
const EXCERPT = 140

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality } = await requireHandler(args)
  const { open, answered } = await listRequests(ctx.database.read, ctx.actor, municipality.id, MOST)
  const now = ctx.now()
  const line = (row: RequestLine) => ({
    ...row,
    wanted: row.wanted.length > EXCERPT ? `${row.wanted.slice(0, EXCERPT).trimEnd()} …` : row.wanted,
    waited: waitedText(row.receivedAt, now),
    beyond: daysBeyondTarget(row, ctx.today),
  })
  return { m: municipality.slug, open: open.map(line), answered: answered.map(line) }
}

export const meta: MetaFunction = () => [{ title: 'Begäran om handlingar – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Begäran om handlingar' }] }

type Row = ReturnType<typeof useLoaderData<typeof loader>>['open'][number]

export default function Requests() {
  const { m, open, answered } = useLoaderData<typeof loader>()
  const columns: Column<Row>[] = [
    {
      key: 'wanted',
      label: 'Begäran',
      rowHeader: true,
      render: ({ id, number, wanted }) => (
        <a href={paths.recordsRequest(m, id)}>
          {number}. {wanted}
        </a>
      ),
    },
    { key: 'body', label: 'Myndighet', render: ({ bodyName }) => bodyName },
    { key: 'handler', label: 'Handläggare', render: ({ handlerName }) => handlerName ?? 'Ingen än' },
  ]
  return (
    <>
      <PageHeading
        title="Begäran om handlingar"
        lede="Svara samma dag om det går. Fråga aldrig vem någon är eller varför, om det inte behövs för att pröva sekretess."
      />
      <Section id="vantar" title="Väntar på svar" count={open.length}>
        <DataTable
          caption="Begäranden som väntar på svar, äldst först"
          captionHidden
          rows={open}
          rowKey={({ id }) => id}
          columns={[
            ...columns,
            { key: 'state', label: 'Läge', render: ({ state }) => requestStateLabel[state] },
            {
              key: 'waited',
              label: 'Har väntat',
              render: ({ waited, beyond }) =>
                beyond > 0 ? (
                  <StatusBadge tone="warning">{waited}</StatusBadge>
                ) : (
                  <span className="nowrap">{waited}</span>
                ),
            },
          ]}
          empty={
            <EmptyState title="Ingen väntar på svar">Nya begäranden visas här när de kommer in.</EmptyState>
          }
        />
        {open.some(({ beyond }) => beyond > 0) && (
          <p className="note">
            {formatCount(open.filter(({ beyond }) => beyond > 0).length, 'begäran', 'begäranden')} har väntat
            längre än till slutet av dagen. Några dagar kan behövas för att pröva sekretess.
          </p>
        )}
      </Section>
      {answered.length > 0 && (
        <Section id="besvarade" title="Besvarade" count={answered.length}>
          <DataTable
            caption="Besvarade begäranden, senaste först"
            captionHidden
            compact
            rows={answered}
            rowKey={({ id }) => id}
            columns={[
              ...columns,
              { key: 'state', label: 'Svar', render: ({ state }) => requestStateLabel[state] },
              {
                key: 'received',
                label: 'Kom in',
                nowrap: true,
                render: ({ receivedAt }) => <DateText value={receivedAt} short />,
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
