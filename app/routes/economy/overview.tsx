import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listInvestments, listServiceAreas } from '#db/queries/places-economy'
import { paths } from '~/paths'
import { overviewSentence } from '~/text/economy/overview'
import { DataTable, EmptyState, Money, PageHeading, Pagination, Section } from '~/ui'
import { economyOverview } from '~/use-cases/economy/overview'
import { investmentColumns } from '../places/investment-columns'
import { pagesOf } from '../places/pages'
import { CapitalCosts, MoneyPicture } from './overview-pictures'
import { Rooms } from './overview-rooms'
import { requireEconomy } from './require-economy'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality, m, allowed } = await requireEconomy(args)
  const { searchParams } = new URL(args.request.url)
  const { page } = pagesOf(paths.economy(m), searchParams, 0)
  const { rows, total, principalOre } = await listInvestments(read, actor, municipality.id, page)
  return {
    m,
    name: municipality.displayName,
    inside: allowed('economy.read'),
    overview: await economyOverview(ctx, municipality.id),
    rows,
    investments: { total, principalOre },
    areas: (await listServiceAreas(read, actor, municipality.id)).length,
    pages: pagesOf(paths.economy(m), searchParams, total),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ekonomi – ${data?.name ?? 'Rådslag'}` },
]

export type OverviewData = ReturnType<typeof useLoaderData<typeof loader>>

export default function EconomyOverviewRoute() {
  const data = useLoaderData<typeof loader>()
  const { m, overview, rows, investments, areas, pages } = data
  const here = paths.economy(m)
  const columns = investmentColumns(m)
  const empty = investments.total === 0 && areas === 0 && !overview.appropriations && !overview.priceList
  return (
    <>
      <PageHeading title="Ekonomi" lede={overviewSentence({ ...overview, investments })} />
      {empty && (
        <EmptyState title="Inga belopp än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          Investeringar, anslag och prislistor visas här när de har registrerats.
        </EmptyState>
      )}
      <MoneyPicture m={m} overview={overview} />
      <CapitalCosts overview={overview} />
      <Rooms data={data} />
      {investments.total > 0 && (
        <Section
          id="investeringar"
          title="Investeringar"
          count={investments.total}
          intro="Som de står i ärendenas handlingar, det senast registrerade först."
        >
          <DataTable
            caption="Investeringar"
            captionHidden
            rows={rows}
            rowKey={(row) => row.id}
            totalLabel="Summa"
            downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
            columns={[
              columns.title,
              { key: 'number', label: 'Nummer', nowrap: true, render: (row) => row.number },
              { ...columns.principal, total: <Money ore={investments.principalOre} bare /> },
              columns.cost,
            ]}
          />
          <Pagination {...pages} />
        </Section>
      )}
    </>
  )
}
