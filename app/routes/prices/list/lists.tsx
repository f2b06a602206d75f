import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { publishedPriceLists } from '#db/queries/economy/price-list'
import { priceVersionsOf } from '#db/queries/economy/price-model'
import { percentChange } from '~/domain/shared/money'
import { paths } from '~/paths'
import { priceStateLabel, signedPercent } from '~/text/economy/price-list'
import { DataTable, DateText, EmptyState, LinkButton, Money, PageHeading, Section, Tag } from '~/ui'
import { requireEconomy } from '../../economy/require-economy'
import { compareHref, priceListHref, versionHref } from './address'

export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m, allowed } = await requireEconomy(args)
  const lists = await publishedPriceLists(read, municipality.id)
  const inside = allowed('economy.read')
  const versions = inside ? await priceVersionsOf(read, { municipalityId: municipality.id, inside }) : []
  return {
    ...{ m, inside, name: municipality.displayName },
    lists: lists.map((list) => {
      const before = lists.find(({ year }) => year === list.year - 1)
      return { ...list, pct: before ? percentChange(before.totalOre, list.totalOre) : null }
    }),
    underWay: versions
      .filter(({ state }) => state !== 'published' && state !== 'withdrawn')
      .map(({ number, year, name, state, restatesId }) => ({
        ...{ number, year, name, state, restates: restatesId !== null },
      })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Prislista – ${data?.name ?? 'Rådslag'}` },
]

export default function PriceLists() {
  const { m, inside, lists, underWay } = useLoaderData<typeof loader>()
  const [newest, next] = lists
  return (
    <>
      <PageHeading
        title="Prislista"
        lede="Vad varje förvaltning betalar för de gemensamma tjänsterna, år för år, och varför priset ändras. Priserna är självkostnad: inget läggs till som vinst."
        actions={
          newest &&
          next && (
            <LinkButton variant="secondary" href={compareHref(m, next.number, newest.number)}>
              Jämför två prislistor
            </LinkButton>
          )
        }
      />
      {lists.length === 0 ? (
        <EmptyState title="Ingen prislista är publicerad än">
          {inside ? (
            <>
              Prislistan räknas i prismodellen och publiceras när den har varit i alla forum.{' '}
              <a href={paths.economy(m, 'prismodell')}>Till prismodellen</a>
            </>
          ) : (
            'Här visas prislistan när den har beslutats.'
          )}
        </EmptyState>
      ) : (
        <Section id="publicerade" title="Publicerade prislistor" count={lists.length}>
          <DataTable
            caption="Publicerade prislistor"
            captionHidden
            rows={lists}
            rowKey={(row) => row.id}
            columns={[
              {
                ...{ key: 'year', label: 'År', rowHeader: true },
                render: (row) => (
                  <>
                    <a href={priceListHref(m, row.year)}>{row.name}</a> {row.example && <Tag>Exempel</Tag>}
                  </>
                ),
              },
              {
                ...{ key: 'total', label: 'Summa kr', align: 'end' },
                render: (row) => <Money ore={row.totalOre} bare />,
              },
              {
                ...{ key: 'pct', label: 'Mot året före', align: 'end' },
                render: (row) =>
                  row.pct === null ? '–' : <span className="figure">{signedPercent(row.pct)}</span>,
              },
              {
                ...{ key: 'published', label: 'Publicerad', nowrap: true },
                render: (row) =>
                  row.publishedAt ? <DateText value={row.publishedAt.slice(0, 10)} short /> : '–',
              },
            ]}
          />
        </Section>
      )}
      {underWay.length > 0 && (
        <Section id="pa-vag" title="På väg genom forumen" count={underWay.length}>
          <ul className="link-list">
            {underWay.map(({ number, year, name, state, restates }) => (
              <li key={number}>
                <a href={versionHref(m, number, 'steg')}>{name}</a>
                <span className="note">
                  {year}, {restates ? 'omräknat jämförelseår' : priceStateLabel[state].toLowerCase()}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
