import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { priceVersionsOf } from '#db/queries/economy/price-model'
import { paths } from '~/paths'
import { priceStateLabel } from '~/text/economy/price-list'
import { DataTable, DateText, EmptyState, LinkButton, PageHeading, StatusBadge } from '~/ui'
import type { FrameHandle } from '../../municipality/frame'
import { requireEconomy } from '../../economy/require-economy'

export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m, allowed } = await requireEconomy(args)
  const versions = await priceVersionsOf(read, {
    ...{ municipalityId: municipality.id, inside: allowed('economy.read') },
  })
  return {
    ...{ m, mayBegin: allowed('price.work') },
    versions: versions.map(({ number, year, name, state, example, restatesId, publishedAt }) => ({
      ...{ number, year, name, state, example, restates: restatesId !== null, publishedAt },
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Prismodell – Rådslag' }]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Prismodell' }] }

export default function Versions() {
  const { m, mayBegin, versions } = useLoaderData<typeof loader>()
  const begin = mayBegin && (
    <LinkButton href={paths.economy(m, 'prismodell', 'ny')}>Börja på ett nytt år</LinkButton>
  )
  return (
    <>
      <PageHeading
        title="Prismodell"
        lede="Vad tjänsterna kostar, räknat en gång om året: årsarbetare, andra kostnader och overhead i varje tjänsteområde, fördelat på förvaltningarna efter hur mycket de använder."
        actions={begin}
      />
      <DataTable
        caption="Versioner"
        captionHidden
        rows={versions}
        rowKey={({ number }) => String(number)}
        empty={
          <EmptyState title="Ingen prismodell finns än" action={begin}>
            Börja med ett år: förvaltningarna, tjänsteområdena och vad de kostar.
          </EmptyState>
        }
        columns={[
          {
            ...{ key: 'name', label: 'Version', rowHeader: true },
            render: ({ number, name }) => <a href={paths.economy(m, 'prismodell', String(number))}>{name}</a>,
          },
          { key: 'year', label: 'Prisår', render: ({ year }) => year },
          {
            ...{ key: 'state', label: 'Läge' },
            render: ({ state, restates }) => (
              <StatusBadge
                tone={state === 'published' ? 'success' : state === 'withdrawn' ? 'neutral' : 'accent'}
              >
                {restates ? `${priceStateLabel[state]}, omräknat år` : priceStateLabel[state]}
              </StatusBadge>
            ),
          },
          {
            ...{ key: 'published', label: 'Publicerad' },
            render: ({ publishedAt }) =>
              publishedAt ? <DateText value={publishedAt.slice(0, 10)} short /> : '–',
          },
          {
            ...{ key: 'example', label: 'Uppgifter' },
            render: ({ example }) => (example ? 'Exempel' : 'Kommunens'),
          },
        ]}
      />
    </>
  )
}
