import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decidedDefinitions, valuesOf } from '#db/queries/governance-index/published'
import { targetStatus } from '~/domain/governance-index'
import { cellOf } from '~/domain/governance-index/published'
import { standardDefinition } from '~/domain/governance-index/standard'
import { paths } from '~/paths'
import { formatDateTime, formatNumber } from '~/text/format'
import {
  formatPoints,
  formatValue,
  indicatorSourceLabel,
  observationSourceLabel,
  observationStateLabel,
  stateText,
  targetLabel,
  targetTone,
} from '~/text/governance-index'
import { ChartFrame, DataTable, FactList, LineWithIntervals, PageHeading, Section, StatusBadge } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { ownIndex, requireIndex } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m, inside } = await requireIndex(args)
  const versions = await decidedDefinitions(read, municipality.id)
  const found = await ownIndex(read, municipality.id)
  const definitions = [
    ...(found ? [found.run.definition] : []),
    ...versions.map(({ definition }) => definition),
    standardDefinition,
  ]
  const id = args.params.indikator ?? ''
  const definition = definitions.find(({ indicators }) => indicators.some((each) => each.id === id))
  const indicator = definition?.indicators.find((each) => each.id === id)
  if (!definition || !indicator) throw new Response(null, { status: 404 })
  const own = found?.own ?? null
  const noted = own
    ? await valuesOf(read, { municipalityId: municipality.id, indicator: id, subject: own })
    : []
  return {
    ...{ m, inside, id, indicator, target: indicator.target ?? null },
    part: definition.parts.find((part) => part.id === indicator.part)?.label ?? '',
    years: (found?.run.result.years ?? []).flatMap((year) => {
      const scored = cellOf(found?.run.result ?? { cells: [] }, own, year)?.scores[id]
      if (!scored) return []
      // What it counts is told only where the value itself is.
      const basis = noted.find(
        ({ observation }) =>
          observation.year === (scored.sourceYear ?? year) &&
          observation.status === 'ok' &&
          observation.createdAt <= (found?.run.computedAt ?? ''),
      )?.observation
      const state = scored.state as Parameters<typeof targetStatus>[1]['state']
      return [
        {
          ...{
            year,
            value: scored.value,
            score: scored.score,
            note: stateText(scored.state, scored.sourceYear),
          },
          status: targetStatus(indicator, { state, value: scored.value }),
          basis: basis
            ? {
                ...{ numerator: basis.numerator, denominator: basis.denominator, note: basis.note },
                source: observationSourceLabel[basis.source],
              }
            : null,
        },
      ]
    }),
    vintages: inside
      ? noted.map(({ observation, by }) => ({
          ...{
            id: observation.id,
            year: observation.year,
            value: observation.value,
            at: observation.createdAt,
          },
          ...{ status: observation.status, by, note: observation.note },
          ...{ numerator: observation.numerator, denominator: observation.denominator },
          source: observationSourceLabel[observation.source],
        }))
      : [],
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.indicator.label} – Digitaliseringsindex – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [{ label: (data as { indicator: { label: string } }).indicator.label }],
}

const counted = (numerator: string | null, denominator: string | null) =>
  numerator !== null && denominator !== null
    ? `${formatNumber(numerator)} av ${formatNumber(denominator)}`
    : null

export default function IndexIndicator() {
  const { m, indicator, part, target, years, vintages, inside } = useLoaderData<typeof loader>()
  const { unit, worst, best, source, kolada } = indicator
  const shown = years.filter(({ value }) => value !== null)
  const values = [worst, best, ...shown.map(({ value }) => value ?? worst)]
  const here = paths.governanceIndex(m)
  return (
    <>
      <PageHeading kind="Indikator" facts={[part]} title={indicator.label} lede={indicator.text} />
      <FactList
        facts={[
          {
            term: 'Källa',
            value: `${indicatorSourceLabel[source]}${kolada ? `: ${kolada.ids.join(', ')}` : ''}`,
          },
          { term: 'Vikt i delen', value: formatNumber(indicator.weight) },
          { term: 'Ger 0 poäng', value: formatValue(worst, unit) },
          { term: 'Ger 100 poäng', value: formatValue(best, unit) },
          { term: 'Mål', value: target === null ? 'Inget mål' : formatValue(target, unit) },
          { term: 'Äldre värden', value: indicator.carryForward ? 'Får användas' : 'Används inte' },
          { term: 'Jämförs med andra', value: indicator.comparable ? 'Ja' : 'Nej' },
        ]}
      />
      <Section id="varden" title="Värden">
        {shown.length > 0 && (
          <ChartFrame
            title={`${indicator.label}, ${unit}`}
            description={best < worst ? 'Lägre är bättre.' : 'Högre är bättre.'}
          >
            <LineWithIntervals
              label={shown.map(({ year, value }) => `${year}: ${formatValue(value ?? 0, unit)}`).join(', ')}
              times={years.map(({ year }) => String(year))}
              series={[
                {
                  label: 'Värde',
                  points: years.map(({ value }) => (value === null ? null : { value })),
                },
              ]}
              domain={[Math.min(...values), Math.max(...values)]}
              format={formatNumber}
            />
          </ChartFrame>
        )}
        <DataTable
          caption="Värden per år"
          captionHidden
          rows={years}
          rowKey={({ year }) => String(year)}
          downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
          empty={<p className="empty">Inga värden är publicerade än.</p>}
          columns={[
            { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
            {
              key: 'value',
              label: 'Värde',
              align: 'end',
              render: ({ value, note }) => (
                <>
                  {value === null ? '' : formatValue(value, unit)}
                  {note && <span className="note"> {note}</span>}
                </>
              ),
            },
            {
              key: 'score',
              label: 'Poäng',
              align: 'end',
              render: ({ score }) => (score === null ? '–' : formatPoints(score)),
            },
            {
              key: 'status',
              label: 'Mål',
              render: ({ status }) =>
                status && <StatusBadge tone={targetTone[status]}>{targetLabel[status]}</StatusBadge>,
            },
            {
              key: 'basis',
              label: 'Underlag',
              render: ({ basis }) =>
                basis &&
                [counted(basis.numerator, basis.denominator), basis.source, basis.note]
                  .filter(Boolean)
                  .join('. '),
            },
          ]}
        />
      </Section>
      {inside && (
        <Section
          id="historik"
          title="Allt som har noterats"
          count={vintages.length}
          intro="Senaste värdet för ett år gäller. Inget skrivs över. Listan visas bara inom kommunen."
          links={<a href={`${paths.governanceIndex(m, 'varden')}?indikator=${indicator.id}`}>Nytt värde</a>}
        >
          <DataTable
            caption="Noterade värden"
            captionHidden
            rows={vintages}
            rowKey={({ id }) => id}
            columns={[
              { key: 'at', label: 'Noterat', rowHeader: true, render: ({ at }) => formatDateTime(at) },
              { key: 'year', label: 'År', render: ({ year }) => year },
              {
                key: 'value',
                label: 'Värde',
                align: 'end',
                render: ({ value, status }) =>
                  value === null ? observationStateLabel[status] : formatValue(Number(value), unit),
              },
              {
                key: 'basis',
                label: 'Underlag',
                render: ({ numerator, denominator, source: from, note, by }) =>
                  [counted(numerator, denominator), from, note, by].filter(Boolean).join('. '),
              },
            ]}
          />
        </Section>
      )}
    </>
  )
}
