import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listInvestmentCases } from '#db/queries/economy/investments'
import { paths } from '~/paths'
import { lifeText } from '~/text/economy/calculations'
import { formatPercent } from '~/text/format'
import { DataTable, DateText, EmptyState, Money, PageHeading, Pagination } from '~/ui'
import { requireEconomy } from '../economy/require-economy'
import { pagesOf } from '../places/pages'

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m } = await requireEconomy(args)
  const { searchParams } = new URL(args.request.url)
  const here = paths.economy(m, 'investeringar')
  const { page } = pagesOf(here, searchParams, 0)
  const { rows, total } = await listInvestmentCases(read, actor, municipality.id, page)
  return { m, name: municipality.displayName, rows, total, pages: pagesOf(here, searchParams, total) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Investeringar – ${data?.name ?? 'Rådslag'}` },
]

export const handle = { breadcrumbs: () => [{ label: 'Investeringar' }] }

const amount = (ore: number | null) => (ore === null ? '–' : <Money ore={ore} bare />)

export default function Investments() {
  const { m, rows, pages } = useLoaderData<typeof loader>()
  const here = paths.economy(m, 'investeringar')
  return (
    <>
      <PageHeading
        title="Investeringar"
        lede="Ärenden där kommunen vill investera, med det som är beslutat. Där inget är beslutat i portalen visas det som står i handlingen."
      />
      <DataTable
        caption="Investeringar, kronor"
        captionHidden
        rows={rows}
        rowKey={({ caseId }) => caseId}
        downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
        empty={
          <EmptyState title="Inga investeringar än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
            En investering visas här när dess ärende är registrerat.
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: 'Ärende',
            rowHeader: true,
            render: ({ slug, title, number }) => (
              <>
                <a href={paths.case(m, slug)}>{title}</a>
                <span className="note block">{number}</span>
              </>
            ),
          },
          {
            key: 'standing',
            label: 'Siffrorna är',
            render: ({ slug, calculation }) =>
              calculation ? (
                <>
                  <a href={paths.calculations(m, slug, String(calculation.number))}>Beslutade</a>
                  {calculation.decidedDay && (
                    <span className="note block">
                      <DateText value={calculation.decidedDay} short />
                    </span>
                  )}
                </>
              ) : (
                'Handlingens'
              ),
          },
          {
            key: 'terms',
            label: 'Villkor',
            render: ({ lifeMonths, ratePct }) =>
              [lifeMonths !== null && lifeText(lifeMonths), ratePct && `ränta ${formatPercent(ratePct)}`]
                .filter(Boolean)
                .join(', '),
          },
          {
            key: 'principal',
            label: 'Investering',
            align: 'end',
            render: ({ principalOre }) => amount(principalOre),
          },
          {
            key: 'first',
            label: 'Kostnad år 1',
            align: 'end',
            render: ({ yearOneCostOre }) => amount(yearOneCostOre),
          },
          {
            key: 'total',
            label: 'Hela tiden',
            align: 'end',
            render: ({ totalCostOre }) => amount(totalCostOre),
          },
        ]}
      />
      <Pagination {...pages} />
    </>
  )
}
