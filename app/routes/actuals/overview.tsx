import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listImports, listProjects, postedSums } from '#db/queries/economy/ledger'
import { paths } from '~/paths'
import { formatLabel, importState, overviewSentence, signedKr } from '~/text/economy/actuals'
import { formatCount } from '~/text/format'
import {
  ChartFrame,
  DataTable,
  DateText,
  DivergingBars,
  EmptyState,
  KeyFigures,
  LinkButton,
  Money,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
} from '~/ui'
import { outcomesOfMunicipality, outcomeTotals } from '~/use-cases/economy/assets/municipality-outcome'
import { Saved } from '../account/form-view'
import { requireEconomy } from '../economy/require-economy'
import type { FrameHandle } from '../municipality/frame'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality, m, allowed } = await requireEconomy(args, 'economy.read')
  const year = Number(ctx.today.slice(0, 4))
  const lines = await outcomesOfMunicipality(read, actor, municipality.id, year)
  const mapped = new Set((await listProjects(read, actor, municipality.id)).map(({ project }) => project))
  const unmapped = new Map<string, number>()
  for (const { project, ore } of await postedSums(read, municipality.id))
    if (!mapped.has(project)) unmapped.set(project, (unmapped.get(project) ?? 0) + ore)
  return {
    ...{ m, year, lines, name: municipality.displayName, totals: outcomeTotals(lines) },
    imports: await listImports(read, municipality.id),
    unmapped: [...unmapped].map(([project, ore]) => ({ project, ore })),
    mayImport: allowed('ledger.import'),
    saved: new URL(args.request.url).searchParams.get('sparat'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Utfall – ${data?.name ?? 'Rådslag'}` },
]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Utfall' }] }

const savedText: Record<string, string> = {
  inlast: 'Utfallet är inläst.',
  tillbaka: 'Inläsningen är tillbakadragen.',
  slangd: 'Filen är slängd. Inget lästes in.',
}

export default function Actuals() {
  const { m, year, lines, totals, imports, unmapped, mayImport, saved } = useLoaderData<typeof loader>()
  const here = paths.economy(m, 'utfall')
  const inUse = lines.filter((line) => line.year !== null)
  return (
    <>
      <PageHeading
        title="Utfall"
        lede={
          inUse.length === 0
            ? 'Här jämförs det som bokförs och tas i bruk med det som beslutades.'
            : overviewSentence(year, totals)
        }
        actions={
          mayImport ? (
            <>
              <LinkButton href={`${here}/ny`}>Läs in utfall</LinkButton>
              <a href={`${here}/projekt`}>Projektkoder</a>
            </>
          ) : undefined
        }
      />
      <Saved show={saved !== null}>{savedText[saved ?? ''] ?? 'Ändringen är sparad.'}</Saved>
      {unmapped.length > 0 && (
        <Notice
          tone="warning"
          title={formatCount(unmapped.length, 'projektkod utan ärende', 'projektkoder utan ärende')}
        >
          <p>
            {unmapped
              .slice(0, 8)
              .map(({ project }) => project)
              .join(', ')}
            {unmapped.length > 8 && ' med flera'} finns i bokföringen men hör inte till något ärende.{' '}
            {mayImport && <a href={`${here}/projekt`}>Koppla dem</a>}
          </p>
        </Notice>
      )}
      <Section id="arenden" title="Plan och utfall per ärende" count={lines.length}>
        {lines.length === 0 ? (
          <EmptyState title="Inga beslutade kalkyler än" action={<a href={paths.cases(m)}>Till ärendena</a>}>
            När en kalkyl är beslutad visas ärendet här.
          </EmptyState>
        ) : (
          <>
            <KeyFigures
              figures={[
                { label: 'Beslutat', value: <Money ore={totals.decidedOre} /> },
                { label: 'Bokfört', value: <Money ore={totals.postedOre} /> },
                { label: 'Taget i bruk', value: <Money ore={totals.activatedOre} /> },
                {
                  label: `Avvikelse ${year}`,
                  value: <span className="figure">{signedKr(totals.deviationOre)}</span>,
                  note: 'kapitalkostnad',
                },
              ]}
            />
            {inUse.length > 1 && (
              <ChartFrame title={`Kapitalkostnad ${year}: avvikelse från planen`}>
                <DivergingBars
                  label={`Avvikelse per ärende ${year}`}
                  changes={inUse.map(({ number, title, year: of }) => ({
                    label: `${number} ${title}`,
                    value: of?.deviationOre ?? 0,
                  }))}
                  format={(value) => signedKr(value)}
                />
              </ChartFrame>
            )}
            <DataTable
              caption="Plan och utfall per ärende, kronor"
              captionHidden
              rows={lines}
              rowKey={({ caseId }) => caseId}
              downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
              columns={[
                {
                  key: 'title',
                  label: 'Ärende',
                  rowHeader: true,
                  render: ({ slug, title, number }) => (
                    <>
                      <a href={paths.caseActuals(m, slug)}>{title}</a> <span className="note">{number}</span>
                    </>
                  ),
                },
                {
                  key: 'decided',
                  label: 'Beslutat, kr',
                  align: 'end',
                  render: ({ decidedOre }) => (decidedOre === null ? '–' : <Money ore={decidedOre} bare />),
                },
                {
                  key: 'posted',
                  label: 'Bokfört, kr',
                  align: 'end',
                  render: ({ postedOre }) => <Money ore={postedOre} bare />,
                },
                {
                  key: 'active',
                  label: 'I bruk, kr',
                  align: 'end',
                  render: ({ activatedOre }) => <Money ore={activatedOre} bare />,
                },
                {
                  key: 'planned',
                  label: `Planerat ${year}, kr`,
                  align: 'end',
                  render: ({ year: of }) => (of ? <Money ore={of.plannedOre} bare /> : '–'),
                },
                {
                  key: 'actual',
                  label: `Utfall ${year}, kr`,
                  align: 'end',
                  render: ({ year: of }) => (of ? <Money ore={of.actualOre} bare /> : '–'),
                },
                {
                  key: 'deviation',
                  label: 'Avvikelse, kr',
                  align: 'end',
                  render: ({ year: of }) =>
                    of ? <span className="figure">{signedKr(of.deviationOre, { unit: false })}</span> : '–',
                },
              ]}
            />
          </>
        )}
      </Section>
      <Section id="inlasningar" title="Inläsningar" count={imports.length}>
        <DataTable
          caption="Filer från ekonomisystemet"
          captionHidden
          rows={imports}
          rowKey={({ id }) => id}
          empty={
            <p className="empty">
              Inget är inläst än. Ta ut bokföringen som CSV, Excel eller SIE 4 och läs in den.
            </p>
          }
          columns={[
            {
              key: 'number',
              label: 'Fil',
              rowHeader: true,
              render: ({ number, fileName, format }) => (
                <>
                  <a href={`${here}/inlasning/${number}`}>
                    {number}. {fileName}
                  </a>{' '}
                  <span className="note">{formatLabel[format]}</span>
                </>
              ),
            },
            {
              key: 'period',
              label: 'Period',
              nowrap: true,
              render: ({ fromDay, toDay }) => (
                <>
                  <DateText value={fromDay} short /> – <DateText value={toDay} short />
                </>
              ),
            },
            { key: 'rows', label: 'Rader', align: 'end', render: ({ rowCount }) => rowCount },
            {
              key: 'sum',
              label: 'Summa, kr',
              align: 'end',
              render: ({ sumOre }) => <Money ore={sumOre} bare />,
            },
            {
              key: 'at',
              label: 'Prövad',
              render: ({ importedAt, by }) => (
                <>
                  <DateText value={importedAt.slice(0, 10)} short />
                  {by && `, ${by}`}
                </>
              ),
            },
            {
              key: 'state',
              label: 'Läge',
              render: (line) => {
                const { label, tone } = importState(line)
                return <StatusBadge tone={tone}>{label}</StatusBadge>
              },
            },
          ]}
        />
      </Section>
    </>
  )
}
