import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { tertialDays, tertials } from '~/domain/assignments/tertial'
import { paths } from '~/paths'
import { reportLine, tertialSummary, tertialTitle } from '~/text/assignments-report'
import { formatDate } from '~/text/format'
import { DataTable, DateText, EmptyState, FilterBar, PageHeading, Select, TabLinks } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { SignalView } from './parts'
import { requireTertial } from './tertial.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, municipality, year, tertial, period, current, to, rows, givers, query, address } =
    await requireTertial(args)
  return {
    ...{ m, name: municipality.displayName, year, tertial, period, current, to, rows, givers, query },
    address,
    lede: tertialSummary(rows, { current, to: period.to }),
    periods: tertials.filter((each) => tertialDays(year, each).from <= ctx.today),
  }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${tertialTitle(data.year, data.tertial)} – ${data.name}` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, year, tertial } = data as Data
    return [
      { label: 'Uppdrag', href: paths.assignments(m) },
      { label: `Uppföljning ${tertial.toUpperCase()} ${year}` },
    ]
  },
}

export default function TertialReport() {
  const data = useLoaderData<typeof loader>()
  const { m, year, tertial, period, current, to, rows, givers, query, address, lede, periods } = data
  const at = (of: number, which: string) => paths.assignment(m, 'rapport', String(of), which)
  return (
    <>
      <PageHeading
        title={tertialTitle(year, tertial)}
        facts={[current ? 'Perioden pågår' : `Läget den ${formatDate(period.to)}`]}
        lede={lede}
        actions={<a href={`${address}/uppfoljning.pdf${query}`}>Hämta som PDF</a>}
      />
      <TabLinks
        label="Period"
        tabs={periods.map((each) => ({ label: each.toUpperCase(), href: `${at(year, each)}${query}` }))}
        current={`${address}${query}`}
      />
      <p>
        <a href={`${at(year - 1, tertial)}${query}`}>Samma period {year - 1}</a>
      </p>
      {givers.length > 1 && (
        <FilterBar action={address} clearHref={to ? address : undefined}>
          <Select
            name="till"
            label="Rapport till"
            placeholder="Alla uppdragsgivare"
            choices={givers.map((word) => ({ value: word, label: word }))}
            defaultValue={to}
          />
        </FilterBar>
      )}
      <DataTable
        caption="Uppdrag under perioden"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        downloads={{ csv: `${address}/uppfoljning.csv${query}` }}
        empty={
          <EmptyState title="Inga uppdrag" action={<a href={paths.assignments(m)}>Alla uppdrag</a>}>
            Inget uppdrag gällde under perioden.
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: 'Uppdrag',
            rowHeader: true,
            render: (row) => (
              <>
                <a href={paths.assignment(m, row.slug)}>{row.title}</a>
                <span className="note block">{row.number}</span>
              </>
            ),
          },
          {
            key: 'who',
            label: 'Från och till',
            render: (row) => (
              <span>
                {row.giver}
                <span className="note block">till {row.receiver}</span>
              </span>
            ),
          },
          {
            key: 'due',
            label: 'Klart senast',
            nowrap: true,
            render: ({ dueDay }) => (dueDay ? <DateText value={dueDay} short /> : '–'),
          },
          {
            key: 'reports',
            label: 'Redovisat under perioden',
            render: ({ reports }) =>
              reports.length === 0 ? (
                'Inget'
              ) : (
                <ul className="plain-list">
                  {reports.map((report) => (
                    <li key={report.id}>{reportLine(report)}</li>
                  ))}
                </ul>
              ),
          },
          { key: 'signal', label: 'Läge', render: ({ judged }) => <SignalView judged={judged} /> },
        ]}
      />
    </>
  )
}
