import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decidedDefinitions } from '#db/queries/governance-index/published'
import type { IndexDefinition } from '~/domain/governance-index/definition'
import { cellOf } from '~/domain/governance-index/published'
import { standardDefinition } from '~/domain/governance-index/standard'
import { paths } from '~/paths'
import { formatDate, formatNumber } from '~/text/format'
import {
  definitionStateLabel,
  formatInterval,
  formatPoints,
  formatShare,
  formatValue,
  indicatorSourceLabel,
  scenarioText,
} from '~/text/governance-index'
import { Columns, DataTable, FactList, LinkList, Notice, PageHeading, Section, SideSection } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { ownIndex, requireIndex } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { read, municipality, m } = await requireIndex(args)
  const versions = await decidedDefinitions(read, municipality.id)
  const standing = versions.find(({ state }) => state === 'decided')
  const found = await ownIndex(read, municipality.id)
  return {
    ...{ m, name: municipality.displayName, definition: standing?.definition ?? standardDefinition },
    standing: standing
      ? { number: standing.number, decidedIn: standing.decidedIn, decidedDay: standing.decidedDay }
      : null,
    versions: versions.map(({ number, name, fromYear, state, decidedIn, decidedDay }) => ({
      ...{ number, name, fromYear, state, decidedIn, decidedDay },
    })),
    robustness: found
      ? found.run.result.years.flatMap((year) => {
          const cell = cellOf(found.run.result, found.own, year)
          if (!cell || cell.index === null || !cell.interval || !cell.oneAtATime) return []
          const { min, max, minScenario, maxScenario } = cell.oneAtATime
          return [
            {
              ...{ year, index: cell.index, arithmetic: cell.arithmetic, interval: cell.interval, min, max },
              minScenario: scenarioText(minScenario, found.run.definition),
              maxScenario: scenarioText(maxScenario, found.run.definition),
            },
          ]
        })
      : [],
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Metod – Digitaliseringsindex – ${data?.name ?? 'Rådslag'}` },
]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Metod' }] }

export default function IndexMethod() {
  const { m, definition, standing, versions, robustness } = useLoaderData<typeof loader>()
  const { method, parts } = definition
  return (
    <>
      <PageHeading
        title="Hur indexet räknas"
        lede="Varje indikator får poäng mellan 0 och 100. Poängen vägs samman till tre delar, och delarna till ett index."
      />
      {!standing && (
        <Notice tone="info" title="Inget är beslutat än">
          Det här är den version som portalen börjar med. Kommunen beslutar själv om vikter och mål.
        </Notice>
      )}
      <Columns
        asideLabel="Om metoden"
        aside={
          <>
            {standing && (
              <SideSection title="Beslut">
                <p>
                  Version {standing.number}, {standing.decidedIn}
                  {standing.decidedDay && `, ${formatDate(standing.decidedDay)}`}.
                </p>
              </SideSection>
            )}
            <SideSection title="Mer">
              <LinkList
                links={[
                  { label: 'Eget index', href: paths.governanceIndex(m) },
                  { label: 'Jämförelse', href: paths.governanceIndex(m, 'jamforelse') },
                  { label: 'Guide till indexet', href: paths.guide('digitaliseringsindexet') },
                ]}
              />
            </SideSection>
          </>
        }
      >
        <Section id="steg" title="Steg för steg">
          <div className="rich-text">
            <ol>
              <li>
                <strong>Värde.</strong> Årets värde används. Saknas det kan ett värde som är högst{' '}
                {method.carryForwardMaxYears} år gammalt användas, men bara för undersökningar. Det märks
                Äldre värde. Inget värde gissas.
              </li>
              <li>
                <strong>Poäng.</strong> Sämsta värdet ger 0 poäng och bästa ger 100. Däremellan är det rak
                linje. Gränserna är fasta, så en ändring beror på kommunen och inte på andra.
              </li>
              <li>
                <strong>Del.</strong> Poängen i en del vägs samman med sina vikter. Minst{' '}
                {formatShare(method.minCoverage)} av vikten och minst {method.minIndicators} indikatorer måste
                ha värde. Det som inte är tillämpligt räknas inte alls.
              </li>
              <li>
                <strong>Index.</strong> Delarna vägs samman med ett geometriskt medelvärde. Då kan en stark
                del inte helt dölja en svag.
              </li>
              <li>
                <strong>Osäkerhet.</strong> Indexet räknas om {formatNumber(method.replicates)} gånger med
                vikter som slumpvis är upp till {formatShare(method.perturbation)} högre eller lägre.
                Intervallet visar var indexet hamnar i nio fall av tio. Slumpen har ett fast frö (
                {method.seed}), så vem som helst får samma svar.
              </li>
            </ol>
          </div>
          <FactList
            facts={[
              { term: 'Poäng', value: '100 · (värde − sämst) / (bäst − sämst), lägst 0 och högst 100' },
              { term: 'Del', value: 'Σ vikt · poäng / Σ vikt, över de indikatorer som har värde' },
              {
                term: 'Index',
                value: 'exp( Σ delens vikt · ln(delens poäng) ), med minst 1 poäng för en del',
              },
            ]}
          />
        </Section>
        <Section
          id="vikter"
          title="Vikter, gränser och mål"
          intro="Vikterna är ett politiskt val. De beslutas, och varje ändring blir en ny version."
        >
          <p>
            {parts
              .map(({ label, weight }) => `${label} väger ${formatShare(weight / totalOf(parts))}`)
              .join(', ')}
            .
          </p>
          <IndicatorTable m={m} definition={definition} />
        </Section>
        {robustness.length > 0 && (
          <Section
            id="hallbarhet"
            title="Hur hållbart är resultatet?"
            intro="En sak ändras i taget: varje vikt höjs och sänks, varje indikator tas bort, och delarna räknas med vanligt medelvärde."
          >
            <DataTable
              caption="Indexets hållbarhet"
              captionHidden
              rows={robustness}
              rowKey={({ year }) => String(year)}
              columns={[
                { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
                { key: 'index', label: 'Index', align: 'end', render: ({ index }) => formatPoints(index) },
                {
                  key: 'interval',
                  label: 'Slumpade vikter',
                  align: 'end',
                  nowrap: true,
                  render: ({ interval }) => formatInterval(interval.p05, interval.p95),
                },
                {
                  key: 'min',
                  label: 'Lägst',
                  render: ({ min, minScenario }) => `${formatPoints(min)}, ${minScenario}`,
                },
                {
                  key: 'max',
                  label: 'Högst',
                  render: ({ max, maxScenario }) => `${formatPoints(max)}, ${maxScenario}`,
                },
                {
                  key: 'arithmetic',
                  label: 'Vanligt medelvärde',
                  align: 'end',
                  render: ({ arithmetic }) => (arithmetic === null ? '–' : formatPoints(arithmetic)),
                },
              ]}
            />
          </Section>
        )}
        {versions.length > 0 && (
          <Section id="versioner" title="Versioner" count={versions.length}>
            <DataTable
              caption="Beslutade versioner"
              captionHidden
              rows={versions}
              rowKey={({ number }) => String(number)}
              columns={[
                { key: 'number', label: 'Version', rowHeader: true, render: ({ number }) => number },
                { key: 'name', label: 'Namn', render: ({ name }) => name },
                { key: 'from', label: 'Från år', render: ({ fromYear }) => fromYear },
                { key: 'state', label: 'Läge', render: ({ state }) => definitionStateLabel[state] },
                { key: 'decided', label: 'Beslut', render: ({ decidedIn }) => decidedIn },
              ]}
            />
          </Section>
        )}
        <Section id="kallor" title="Källor">
          <p>
            Metoden följer OECD:s och JRC:s handbok om sammansatta index (2008). Värden märkta Kolada kommer
            från Kolada (RKA). Nya gränser och vikter beslutas högst vart fjärde år, om inte en indikator
            försvinner.
          </p>
        </Section>
      </Columns>
    </>
  )
}

const totalOf = (parts: readonly { weight: number }[]) => parts.reduce((sum, { weight }) => sum + weight, 0)

function IndicatorTable({ m, definition }: { m: string; definition: IndexDefinition }) {
  const here = paths.governanceIndex(m, 'metod')
  const label = (part: string) => definition.parts.find(({ id }) => id === part)?.label ?? part
  return (
    <DataTable
      caption="Indikatorer med vikter, gränser och mål"
      captionHidden
      rows={definition.indicators}
      rowKey={({ id }) => id}
      downloads={{ csv: paths.data(here, 'csv'), json: paths.data(here, 'json') }}
      columns={[
        {
          key: 'label',
          label: 'Indikator',
          rowHeader: true,
          render: ({ id, label: name }) => <a href={paths.governanceIndex(m, 'indikator', id)}>{name}</a>,
        },
        { key: 'part', label: 'Del', render: ({ part }) => label(part) },
        { key: 'weight', label: 'Vikt', align: 'end', render: ({ weight }) => formatNumber(weight) },
        {
          key: 'worst',
          label: 'Sämst',
          align: 'end',
          nowrap: true,
          render: ({ worst, unit }) => formatValue(worst, unit),
        },
        {
          key: 'best',
          label: 'Bäst',
          align: 'end',
          nowrap: true,
          render: ({ best, unit }) => formatValue(best, unit),
        },
        {
          key: 'target',
          label: 'Mål',
          align: 'end',
          nowrap: true,
          render: ({ target, unit }) => (typeof target === 'number' ? formatValue(target, unit) : '–'),
        },
        {
          key: 'source',
          label: 'Källa',
          render: ({ source, kolada }) =>
            `${indicatorSourceLabel[source]}${kolada ? ` ${kolada.ids.join(', ')}` : ''}`,
        },
        {
          key: 'comparable',
          label: 'Jämförs',
          render: ({ comparable }) => (comparable ? 'Ja' : 'Nej'),
        },
      ]}
    />
  )
}
