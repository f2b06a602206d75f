import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { calculationsOf, statedInvestment } from '#db/queries/economy/calculations'
import { paths } from '~/paths'
import { alternativeLabel, calculationKindLabel, calculationStateLabel } from '~/text/economy/calculations'
import { formatKr, formatPercent } from '~/text/format'
import {
  Button,
  DataTable,
  DateText,
  DivergingBars,
  EmptyState,
  FieldRow,
  LinkButton,
  Money,
  PageHeading,
  Section,
  Select,
  StatusBadge,
} from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { caseOf, requireMatter } from './require-calculation'
import { type CalculationSummary, summaryOf } from './summary.server'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, matter, allowed } = await requireMatter(args)
  const read = ctx.database.read
  const all = (await calculationsOf(read, ctx.actor, matter)).map(summaryOf)
  return {
    m,
    matter: caseOf(matter),
    calculations: all.filter(({ state }) => state !== 'withdrawn'),
    withdrawn: all.filter(({ state }) => state === 'withdrawn'),
    hasDocument: (await statedInvestment(read, matter.id)) !== null,
    mayCalculate: allowed('case.calculate'),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Kalkyler för ${data.matter.title} – Rådslag` : 'Rådslag' },
]

type Data = Awaited<ReturnType<typeof loader>>

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, matter } = data as Data
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Kalkyler' },
    ]
  },
}

export default function Calculations() {
  const { m, matter, calculations, withdrawn, hasDocument, mayCalculate } = useLoaderData<typeof loader>()
  const here = paths.calculations(m, matter.slug)
  const alternatives = calculations.filter(
    ({ kind, alternative }) => kind === 'alternative' || (kind === 'plan' && alternative !== null),
  )
  return (
    <>
      <PageHeading
        kind="Kalkyler"
        facts={[matter.number]}
        title={matter.title}
        lede="Planen, alternativen bredvid den och de scenarier som någon har räknat på. En beslutad kalkyl ändras aldrig."
        actions={
          mayCalculate && (
            <>
              <LinkButton href={`${here}/ny`}>Ny kalkyl</LinkButton>
              {hasDocument && <a href={paths.caseCalculation(m, matter.slug)}>Pröva utan att spara</a>}
            </>
          )
        }
      />
      {calculations.length === 0 ? (
        <EmptyState
          title="Inga kalkyler än"
          action={mayCalculate && <a href={`${here}/ny`}>Gör den första kalkylen</a>}
        >
          {hasDocument
            ? 'Det som står i handlingen visas i ärendet. En kalkyl här kan ändras, jämföras och beslutas.'
            : 'En kalkyl visar vad en investering kostar varje år och vad den leder till.'}
        </EmptyState>
      ) : (
        <>
          <CalculationTable m={m} slug={matter.slug} rows={calculations} caption="Kalkyler" />
          {alternatives.length > 1 && <SideBySide m={m} slug={matter.slug} rows={alternatives} />}
          {calculations.length > 1 && <CompareForm href={`${here}/jamfor`} rows={calculations} />}
        </>
      )}
      {withdrawn.length > 0 && (
        <details className="disclosure">
          <summary>
            <h2>Borttagna utkast ({withdrawn.length})</h2>
          </summary>
          <CalculationTable m={m} slug={matter.slug} rows={withdrawn} caption="Borttagna utkast" />
        </details>
      )}
    </>
  )
}

type Rows = { m: string; slug: string; rows: CalculationSummary[] }

const amount = (ore: number | null) => (ore === null ? '–' : <Money ore={ore} bare />)

function CalculationTable({ m, slug, rows, caption }: Rows & { caption: string }) {
  return (
    <DataTable
      caption={`${caption}, kronor`}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: 'Kalkyl',
          rowHeader: true,
          render: ({ number, name }) => (
            <a href={paths.calculations(m, slug, String(number))}>
              {number}. {name}
            </a>
          ),
        },
        {
          key: 'kind',
          label: 'Slag',
          render: ({ kind, alternative }) =>
            kind === 'alternative' && alternative
              ? `Alternativ: ${alternativeLabel[alternative].toLowerCase()}`
              : calculationKindLabel[kind],
        },
        {
          key: 'state',
          label: 'Läge',
          render: ({ state, decidedDay }) => (
            <>
              <StatusBadge tone={state === 'decided' ? 'success' : 'neutral'}>
                {calculationStateLabel[state]}
              </StatusBadge>
              {decidedDay && (
                <span className="note">
                  {' '}
                  <DateText value={decidedDay} short />
                </span>
              )}
            </>
          ),
        },
        {
          key: 'principal',
          label: 'Investering',
          align: 'end',
          render: ({ principalOre }) => amount(principalOre),
        },
        {
          key: 'first',
          label: 'Kapitalkostnad år 1',
          align: 'end',
          render: ({ yearOneOre }) => amount(yearOneOre),
        },
        {
          key: 'total',
          label: 'Kapitalkostnad i allt',
          align: 'end',
          render: ({ totalOre }) => amount(totalOre),
        },
        {
          key: 'saved',
          label: 'Sparad',
          render: ({ savedAt, savedByName }) => (
            <>
              <DateText value={savedAt.slice(0, 10)} short />
              {savedByName && <span className="note"> {savedByName}</span>}
            </>
          ),
        },
      ]}
    />
  )
}

function SideBySide({ m, slug, rows }: Rows) {
  const [first] = rows
  const discounts = new Set(rows.map(({ discountPct, horizonYears }) => `${discountPct} ${horizonYears}`))
  return (
    <Section
      id="alternativ"
      title="Alternativen sida vid sida"
      intro={
        discounts.size === 1 && first
          ? `Nuvärden på ${first.horizonYears} år med kalkylränta ${formatPercent(first.discountPct)}. Avskrivning och ränta är inte med i nuvärdet.`
          : 'Alternativen har olika kalkylränta eller olika tid, så nuvärdena går inte att jämföra rakt av.'
      }
    >
      <DataTable
        caption="Alternativen sida vid sida, kronor"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: 'Alternativ',
            rowHeader: true,
            render: ({ number, name, alternative }) => (
              <>
                <a href={paths.calculations(m, slug, String(number))}>{name}</a>
                {alternative && <span className="note"> {alternativeLabel[alternative]}</span>}
              </>
            ),
          },
          {
            key: 'principal',
            label: 'Investering',
            align: 'end',
            render: ({ principalOre }) => amount(principalOre),
          },
          {
            key: 'first',
            label: 'Kapitalkostnad år 1',
            align: 'end',
            render: ({ yearOneOre }) => amount(yearOneOre),
          },
          { key: 'net', label: 'Nettokostnad år 2', align: 'end', render: ({ netOre }) => amount(netOre) },
          { key: 'npv', label: 'Nuvärde', align: 'end', render: ({ npvOre }) => amount(npvOre) },
          { key: 'payback', label: 'Återbetalning', align: 'end', render: ({ payback }) => payback ?? '–' },
        ]}
      />
      <DivergingBars
        label="Nuvärde per alternativ"
        changes={rows.flatMap(({ name, npvOre }) =>
          npvOre === null ? [] : [{ label: name, value: npvOre }],
        )}
        format={(ore) => formatKr(ore)}
      />
    </Section>
  )
}

function CompareForm({ href, rows }: { href: string; rows: CalculationSummary[] }) {
  const choices = rows.map(({ number, name }) => ({ value: String(number), label: `${number}. ${name}` }))
  return (
    <Section id="jamfor" title="Jämför två kalkyler">
      <form method="get" action={href} className="economy-form">
        <FieldRow>
          <Select name="a" label="Den ena" choices={choices} defaultValue={choices[0]?.value} />
          <Select name="b" label="Den andra" choices={choices} defaultValue={choices.at(-1)?.value} />
        </FieldRow>
        <Button variant="secondary">Jämför</Button>
      </form>
    </Section>
  )
}
