import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inventedMunicipalityCode } from '~/domain/access/demonstration'
import { cellOf, ownSeries, revisionsOf } from '~/domain/governance-index/published'
import { paths } from '~/paths'
import { formatDate, formatNumber } from '~/text/format'
import {
  changeSentences,
  coverageText,
  formatChange,
  formatInterval,
  formatPoints,
  formatValue,
  targetLabel,
  targetTone,
} from '~/text/governance-index'
import {
  ChartFrame,
  Columns,
  DataTable,
  DivergingBars,
  EmptyState,
  KeyFigures,
  LineWithIntervals,
  LinkList,
  Notice,
  PageHeading,
  Section,
  SideSection,
  StatusBadge,
} from '~/ui'
import { ownIndex, requireIndex } from './require'
import { changeOf, indicatorLines } from './shown'

export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m, inside } = await requireIndex(args)
  const place = { m, inside, name: municipality.displayName }
  const found = await ownIndex(read, municipality.id)
  if (!found) return { ...place, shown: null }
  const { run, runs, own, year, cell, before } = found
  const { definition, result } = run
  const change = changeOf(run, year)
  const series = ownSeries(runs)
  return {
    ...place,
    shown: {
      ...{ year, number: run.number, name: run.name, publishedAt: run.publishedAt },
      invented: municipality.code === inventedMunicipalityCode,
      index: cell?.index ?? null,
      interval: cell?.interval ?? null,
      since: change?.overallChange ?? null,
      before: before?.year ?? null,
      sentences: change ? changeSentences(change, definition, { from: year - 1, to: year }) : [],
      moved: definition.parts.map(({ id, label }) => ({
        label,
        value: change?.parts[id]?.contributionToOverall ?? null,
      })),
      parts: definition.parts.map(({ id, label }) => ({
        ...{ id, label, score: cell?.parts[id]?.score ?? null },
        coverage: cell?.parts[id]?.coverage ?? null,
      })),
      years: result.years,
      history: definition.parts.map(({ id, label }) => ({
        label,
        points: result.years.map((each) => {
          const part = cellOf(result, own, each)?.parts[id]
          return part?.score === null || part?.score === undefined
            ? null
            : { value: part.score, low: part.interval?.p05, high: part.interval?.p95 }
        }),
      })),
      series: series.map(({ year: at, value, flag }) => {
        const interval = flag === 'computed' ? cellOf(result, own, at)?.interval : null
        return { year: at, value, flag, low: interval?.p05, high: interval?.p95 }
      }),
      revised: revisionsOf(runs),
      lines: indicatorLines(definition, cell),
    },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Digitaliseringsindex – ${data?.name ?? 'Rådslag'}` },
]

const flagText = { linked: 'Länkad serie', break: 'Brott i serien', computed: '' }

export default function IndexOverview() {
  const { m, name, inside, shown } = useLoaderData<typeof loader>()
  if (!shown)
    return (
      <>
        <PageHeading title="Digitaliseringsindex" lede={`Hur ${name} ligger till med digitaliseringen.`} />
        <EmptyState
          title="Inget index är publicerat än"
          action={
            <a href={paths.governanceIndex(m, inside ? 'varden' : 'metod')}>
              {inside ? 'Lägg in värden och räkna' : 'Hur indexet räknas'}
            </a>
          }
        >
          Indexet visar förutsättningar, resultat och nytta över tid när det har räknats och publicerats.
        </EmptyState>
      </>
    )
  const here = paths.governanceIndex(m)
  const downloads = { csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }
  return (
    <>
      <PageHeading
        title="Digitaliseringsindex"
        lede={
          shown.index === null
            ? `För ${shown.year} saknas för många värden för att räkna ett index.`
            : `${name} har index ${formatPoints(shown.index)} av 100 för ${shown.year}. ${shown.sentences[0] ?? ''}`
        }
      />
      {shown.invented && (
        <Notice tone="info" title="Påhittade värden">
          Kommunen finns inte. Värdena är ett räkneexempel.
        </Notice>
      )}
      <KeyFigures
        figures={[
          {
            label: `Index ${shown.year}`,
            value: shown.index === null ? 'Saknas' : formatPoints(shown.index),
            note:
              shown.interval && `${formatInterval(shown.interval.p05, shown.interval.p95)} med andra vikter`,
          },
          ...(shown.since === null
            ? []
            : [{ label: `Sedan ${shown.before}`, value: formatChange(shown.since), note: 'poäng' }]),
          ...shown.parts.map(({ label, score, coverage }) => ({
            ...{ label, value: score === null ? 'Saknas' : formatPoints(score) },
            note: coverageText(coverage),
          })),
        ]}
      />
      {shown.revised.length > 0 && (
        <Notice tone="warning" title="Reviderat">
          <ul className="plain-list">
            {shown.revised.map(({ year, before, now, publishedAt, reason }) => (
              <li key={`${year} ${publishedAt}`}>
                {year}: från {formatPoints(before)} till {formatPoints(now)}, {formatDate(publishedAt)}.{' '}
                {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Columns aside={<Aside m={m} shown={shown} />} asideLabel="Om indexet">
        <Section id="over-tid" title="Över tid">
          <ChartFrame
            title="Index per år"
            description="Strecket visar var indexet hamnar i nio fall av tio när vikterna ändras."
            table={<SeriesTable shown={shown} />}
          >
            <LineWithIntervals
              label={`Index per år: ${shown.series.map(({ year, value }) => `${year} ${formatPoints(value)}`).join(', ')}`}
              times={shown.series.map(({ year }) => String(year))}
              series={[{ label: 'Index', points: shown.series }]}
              domain={domainOf(shown.series)}
              format={String}
            />
          </ChartFrame>
          <ChartFrame title="De tre delarna" table={<PartsTable shown={shown} />}>
            <LineWithIntervals
              label={`Delarnas poäng ${shown.years.join(', ')}`}
              times={shown.years.map(String)}
              series={shown.history}
              domain={domainOf(shown.history.flatMap(({ points }) => points))}
              format={String}
            />
          </ChartFrame>
        </Section>
        {shown.sentences.length > 1 && (
          <Section id="andring" title="Vad som ändrade indexet">
            <ul className="plain-list">
              {shown.sentences.slice(1).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            <DivergingBars
              label="Delarnas bidrag till ändringen i poäng"
              changes={shown.moved.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))}
              format={formatChange}
            />
          </Section>
        )}
        <Section id="indikatorer" title="Indikatorer" count={shown.lines.length}>
          <DataTable
            caption={`Indikatorer ${shown.year}`}
            captionHidden
            rows={shown.lines}
            rowKey={({ id }) => id}
            downloads={downloads}
            columns={[
              {
                key: 'label',
                label: 'Indikator',
                rowHeader: true,
                render: ({ id, label, note }) => (
                  <>
                    <a href={paths.governanceIndex(m, 'indikator', id)}>{label}</a>
                    {note && <p className="note">{note}</p>}
                  </>
                ),
              },
              { key: 'part', label: 'Del', render: ({ part }) => part },
              {
                key: 'value',
                label: 'Värde',
                align: 'end',
                nowrap: true,
                render: ({ value, unit }) => (value === null ? '–' : formatValue(value, unit)),
              },
              {
                key: 'score',
                label: 'Poäng',
                align: 'end',
                render: ({ score }) => (score === null ? '–' : formatPoints(score)),
              },
              {
                key: 'target',
                label: 'Mål',
                render: ({ status, target, unit }) =>
                  status && (
                    <>
                      <StatusBadge tone={targetTone[status]}>{targetLabel[status]}</StatusBadge>
                      {target !== null && <p className="note">Mål: {formatValue(target, unit)}</p>}
                    </>
                  ),
              },
              {
                key: 'weight',
                label: 'Vikt',
                align: 'end',
                render: ({ weight }) => formatNumber(weight),
              },
              { key: 'source', label: 'Källa', render: ({ source }) => source },
            ]}
          />
        </Section>
        <Section id="mater-inte" title="Vad indexet inte mäter">
          <p>
            Indexet säger inget om skolresultat, om kvaliteten i vård och omsorg eller om vad verksamheten
            kostar. Ett högt index betyder att kommunen har kommit långt mot de värden som den själv har satt
            som bäst.
          </p>
        </Section>
      </Columns>
    </>
  )
}

/** Whole tens around what is drawn, so that the intervals can be seen. */
function domainOf(points: readonly ({ value: number; low?: number; high?: number } | null)[]) {
  const all = points.flatMap((point) => (point ? [point.low ?? point.value, point.high ?? point.value] : []))
  const low = Math.max(0, Math.floor((Math.min(...all, 100) - 1) / 10) * 10)
  const high = Math.min(100, Math.ceil((Math.max(...all, 0) + 1) / 10) * 10)
  return low < high ? ([low, high] as const) : ([0, 100] as const)
}

type Shown = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['shown']>

function SeriesTable({ shown }: { shown: Shown }) {
  return (
    <DataTable
      caption="Index per år"
      captionHidden
      rows={shown.series}
      rowKey={({ year }) => String(year)}
      columns={[
        { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
        { key: 'value', label: 'Index', align: 'end', render: ({ value }) => formatPoints(value) },
        {
          key: 'interval',
          label: 'Med andra vikter',
          align: 'end',
          render: ({ low, high }) =>
            low === undefined || high === undefined ? '–' : formatInterval(low, high),
        },
        { key: 'flag', label: 'Anmärkning', render: ({ flag }) => flagText[flag] },
      ]}
    />
  )
}

function PartsTable({ shown }: { shown: Shown }) {
  return (
    <DataTable
      caption="Delarnas poäng per år"
      captionHidden
      rows={shown.years}
      rowKey={String}
      columns={[
        { key: 'year', label: 'År', rowHeader: true, render: (year) => year },
        ...shown.history.map(({ label, points }) => ({
          key: label,
          label,
          align: 'end' as const,
          render: (_: number, at: number) => {
            const point = points[at]
            if (!point) return '–'
            const { value, low, high } = point
            const interval = low === undefined || high === undefined ? '' : ` (${formatInterval(low, high)})`
            return `${formatPoints(value)}${interval}`
          },
        })),
      ]}
    />
  )
}

function Aside({ m, shown }: { m: string; shown: Shown }) {
  return (
    <SideSection title="Om indexet">
      <p>
        Publicerat <time dateTime={shown.publishedAt}>{formatDate(shown.publishedAt)}</time>. Räknat enligt
        version {shown.number}, {shown.name}.
      </p>
      <LinkList
        links={[
          { label: 'Hur indexet räknas', href: paths.governanceIndex(m, 'metod') },
          { label: 'Jämför med andra kommuner', href: paths.governanceIndex(m, 'jamforelse') },
          { label: 'Guide till indexet', href: paths.guide('digitaliseringsindexet') },
        ]}
      />
    </SideSection>
  )
}
