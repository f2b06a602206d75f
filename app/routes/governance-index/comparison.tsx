import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inventedMunicipalityCode } from '~/domain/access/demonstration'
import { paths } from '~/paths'
import { formatCount, formatDate, formatNumber } from '~/text/format'
import {
  differenceText,
  formatChange,
  formatInterval,
  formatPoints,
  formatShare,
  rankText,
} from '~/text/governance-index'
import {
  DataTable,
  EmptyState,
  FilterBar,
  KeyFigures,
  Notice,
  PageHeading,
  Section,
  Select,
  StatusBadge,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { comparedOf } from './compared'

export async function loader(args: LoaderFunctionArgs) {
  const { m, inside, municipality, run, shown, groups, group, years, year } = await comparedOf(args)
  return {
    ...{ m, inside, name: municipality.displayName, years, year: year ?? null, shown },
    invented: municipality.code === inventedMunicipalityCode,
    groups: groups.map(({ id, name }) => ({ id, name })),
    group: group ? { id: group.id, name: group.name, source: group.source } : null,
    publishedAt: run?.publishedAt ?? null,
    parts: run?.definition.parts.map(({ id, label }) => ({ id, label })) ?? [],
    compared: run?.definition.indicators.filter(({ comparable }) => comparable).length ?? 0,
    query: new URL(args.request.url).search,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Jämförelse – Digitaliseringsindex – ${data?.name ?? 'Rådslag'}` },
]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Jämförelse' }] }

export default function IndexComparison() {
  const { m, inside, name, invented, shown, parts, ...data } = useLoaderData<typeof loader>()
  const here = paths.governanceIndex(m, 'jamforelse')
  if (!shown)
    return (
      <>
        <PageHeading title="Jämförelse" lede="Kommuner jämförs med de indikatorer som finns för alla." />
        <EmptyState
          title="Ingen jämförelse är publicerad än"
          action={
            <a href={paths.governanceIndex(m, inside ? 'varden' : '')}>
              {inside ? 'Lägg in värden och räkna' : 'Till det egna indexet'}
            </a>
          }
        />
      </>
    )
  const { rows, statistics } = shown
  const own = rows.find(({ mine }) => mine)
  return (
    <>
      <PageHeading
        title="Jämförelse"
        lede={`Jämförelseindex för ${data.year}. Det bygger på ${formatCount(data.compared, 'indikator', 'indikatorer')} som finns för alla, och är inte samma sak som det egna indexet.`}
      />
      {invented && (
        <Notice tone="info" title="Påhittade värden">
          Kommunerna finns inte. Värdena är ett räkneexempel, och båda tänks använda portalen.
        </Notice>
      )}
      <FilterBar
        action={here}
        clearHref={data.query ? here : undefined}
        summary={formatCount(rows.length, 'kommun', 'kommuner')}
      >
        <Select
          name="ar"
          label="År"
          choices={data.years.toReversed().map((each) => ({ value: String(each), label: String(each) }))}
          defaultValue={String(data.year)}
        />
        {data.groups.length > 0 && (
          <Select
            name="grupp"
            label="Grupp"
            placeholder="Alla som jämförs"
            choices={data.groups.map(({ id, name: label }) => ({ value: id, label }))}
            defaultValue={data.group?.id ?? ''}
          />
        )}
      </FilterBar>
      {data.group?.source && <p className="note">Gruppen: {data.group.source}.</p>}
      <KeyFigures
        figures={[
          {
            label: 'Jämförelseindex',
            value: own?.index == null ? 'Saknas' : formatPoints(own.index),
            note: own?.interval && `${formatInterval(own.interval.p05, own.interval.p95)} med andra vikter`,
          },
          {
            label: 'Placering bland alla',
            value: own?.interval ? `${own.rank} (${own.interval.rankP05}–${own.interval.rankP95})` : 'Saknas',
            note: own?.interval && rankText(own.interval),
          },
          ...(statistics?.shown
            ? [
                {
                  label: 'Mot medianen',
                  value: formatChange(statistics.differenceToMedian),
                  note:
                    statistics.differenceToMedian >= 0 ? 'Över median i gruppen' : 'Under median i gruppen',
                },
                {
                  label: 'Percentil',
                  value: formatNumber(Math.round(statistics.percentileRank)),
                  note: 'så stor andel av gruppen ligger lägre',
                },
              ]
            : []),
        ]}
      />
      {statistics?.shown ? (
        <p>
          I gruppen har {statistics.n} kommuner ett index: lägst {formatPoints(statistics.min)}, nedre kvartil{' '}
          {formatPoints(statistics.q1)}, median {formatPoints(statistics.median)}, övre kvartil{' '}
          {formatPoints(statistics.q3)} och högst {formatPoints(statistics.max)}.
        </p>
      ) : (
        <p className="note">
          Median, kvartiler och percentil visas när minst fem andra kommuner har ett index. Nu har{' '}
          {statistics?.n ?? 0} det.
        </p>
      )}
      <Section
        id="kommuner"
        title="Kommunerna"
        intro="En skillnad är säker när samma kommun ligger före i minst 95 % av beräkningarna med slumpade vikter."
      >
        <DataTable
          caption={`Jämförelseindex ${data.year}`}
          captionHidden
          rows={rows}
          rowKey={({ code }) => code}
          downloads={{
            csv: `${paths.data(here, 'csv')}${data.query}`,
            json: `${paths.data(here, 'json')}${data.query}`,
          }}
          columns={[
            {
              key: 'name',
              label: 'Kommun',
              rowHeader: true,
              render: ({ name: label, mine }) => (mine ? <strong>{label}</strong> : label),
            },
            {
              key: 'index',
              label: 'Index',
              align: 'end',
              nowrap: true,
              render: ({ index, interval }) =>
                index === null
                  ? 'För få värden'
                  : `${formatPoints(index)}${interval ? ` (${formatInterval(interval.p05, interval.p95)})` : ''}`,
            },
            ...parts.map(({ id, label }) => ({
              key: id,
              label,
              align: 'end' as const,
              render: ({ parts: scores }: (typeof rows)[number]) => {
                const part = scores[id]
                if (part?.score == null) return '–'
                const limited = part.coverage !== null && part.coverage < 0.8
                return (
                  <>
                    {formatPoints(part.score)}
                    {limited && <p className="note">Begränsat underlag, {formatShare(part.coverage ?? 0)}</p>}
                  </>
                )
              },
            })),
            {
              key: 'difference',
              label: `Mot ${name}`,
              render: ({ mine, shareAhead }) =>
                mine || shareAhead === null ? (
                  '–'
                ) : (
                  <StatusBadge tone={differenceText(shareAhead) === 'Säker skillnad' ? 'info' : 'neutral'}>
                    {differenceText(shareAhead)}
                  </StatusBadge>
                ),
            },
          ]}
        />
        {data.publishedAt && <p className="note">Publicerat {formatDate(data.publishedAt)}.</p>}
      </Section>
    </>
  )
}
