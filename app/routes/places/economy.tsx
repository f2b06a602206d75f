import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listInvestments, listServiceAreas, type ServiceAreaLine } from '#db/queries/places-economy'
import { paths } from '~/paths'
import { formatPercent } from '~/text/format'
import { depreciationMethodLabel, lifeText, NOT_STATED } from '~/text/places'
import { DataTable, EmptyState, KeyFigures, Money, PageHeading, Pagination, Section } from '~/ui'
import { investmentColumns } from './investment-columns'
import { pagesOf } from './pages'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m } = await requirePlace(args)
  const { searchParams } = new URL(args.request.url)
  const { page } = pagesOf(paths.economy(m), searchParams, 0)
  const { rows, total, principalOre } = await listInvestments(read, actor, municipality.id, page)
  return {
    m,
    name: municipality.displayName,
    investments: rows,
    total,
    principalOre,
    areas: await listServiceAreas(read, actor, municipality.id),
    pages: pagesOf(paths.economy(m), searchParams, total),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ekonomi – ${data?.name ?? 'Rådslag'}` },
]

export default function Economy() {
  const { m, investments, total, principalOre, areas, pages } = useLoaderData<typeof loader>()
  const here = paths.economy(m)
  const columns = investmentColumns(m)
  return (
    <>
      <PageHeading title="Ekonomi" lede="Vad digitaliseringen kostar, och hur kostnaderna fördelas." />
      {total === 0 && areas.length === 0 && (
        <EmptyState title="Inga belopp än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
          Investeringar och fördelningsnycklar visas här när deras ärenden har registrerats.
        </EmptyState>
      )}
      {total > 0 && (
        <Section id="investeringar" title="Investeringar" count={total}>
          <KeyFigures
            figures={[
              {
                label: 'Sammanlagt belopp',
                value: <Money ore={principalOre} />,
                note: total === 1 ? '1 investering' : `${total} investeringar`,
              },
            ]}
          />
          <DataTable
            caption="Investeringar"
            captionHidden
            rows={investments}
            rowKey={(row) => row.id}
            downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
            columns={[
              columns.title,
              { key: 'number', label: 'Nummer', nowrap: true, render: (row) => row.number },
              {
                key: 'terms',
                label: 'Villkor',
                render: (row) =>
                  [
                    row.method && depreciationMethodLabel[row.method],
                    row.lifeMonths !== null && lifeText(row.lifeMonths),
                    row.ratePct !== null && `ränta ${formatPercent(row.ratePct)}`,
                  ]
                    .filter(Boolean)
                    .join(', ') || NOT_STATED,
              },
              columns.principal,
              columns.cost,
            ]}
          />
          <Pagination {...pages} />
        </Section>
      )}
      {areas.length > 0 && <Areas m={m} areas={areas} />}
    </>
  )
}

function Areas({ m, areas }: { m: string; areas: ServiceAreaLine[] }) {
  return (
    <Section
      id="tjansteomraden"
      title="Tjänsteområden och fördelningsnycklar"
      count={areas.length}
      intro="Varje områdes självkostnad fördelas med sina nycklar, efter vikt."
    >
      <DataTable
        caption="Tjänsteområden och fördelningsnycklar"
        captionHidden
        rows={areas}
        rowKey={(area) => area.id}
        columns={[
          {
            key: 'name',
            label: 'Tjänsteområde',
            rowHeader: true,
            render: (area) => <a href={paths.case(m, area.slug)}>{area.name}</a>,
          },
          {
            key: 'keys',
            label: 'Nycklar som är vägda',
            render: (area) => <Keys area={area} />,
          },
          {
            key: 'period',
            label: 'Mätperiod',
            render: (area) => area.measuringPeriod ?? NOT_STATED,
          },
          { key: 'number', label: 'Ärende', nowrap: true, render: (area) => area.number },
        ]}
      />
    </Section>
  )
}

function Keys({ area }: { area: ServiceAreaLine }) {
  const weighed = area.keys.filter(({ weightPct }) => weightPct !== null)
  if (weighed.length === 0) return NOT_STATED
  return (
    <ul className="plain-list">
      {weighed.map(({ id, name, weightPct }) => (
        <li key={id}>
          {name} {weightPct !== null && formatPercent(weightPct)}
        </li>
      ))}
    </ul>
  )
}
