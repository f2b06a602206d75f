import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { calculationByNumber, type CalculationOf } from '#db/queries/economy/calculations'
import { compareCalculations } from '~/domain/finance/calculation-comparison'
import { calculateInvestment } from '~/domain/finance/calculation-result'
import { paths } from '~/paths'
import { calculationStateLabel, inputFacts, yearText } from '~/text/economy/calculations'
import { formatKr } from '~/text/format'
import { ChartFrame, DataTable, DivergingBars, KeyFigures, Money, Notice, PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { caseOf, requireMatter } from './require-calculation'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, matter } = await requireMatter(args)
  const search = new URL(args.request.url).searchParams
  const asked = async (name: string) => {
    const found = await calculationByNumber(ctx.database.read, ctx.actor, matter, Number(search.get(name)))
    if (!found) throw new Response(null, { status: 404 })
    return found
  }
  const [a, b] = [await asked('a'), await asked('b')]
  return {
    ...{ m, matter: caseOf(matter), a: sideOf(a), b: sideOf(b) },
    inputs: inputsThatDiffer(a, b),
    costs: costsOf(a, b),
  }
}

const sideOf = ({ number, name, state }: CalculationOf) => ({ number, name, state })

/** What the two rest on that is not the same; a fact that only one of them has stands alone. */
function inputsThatDiffer(a: CalculationOf, b: CalculationOf) {
  const [ofA, ofB] = [inputFacts(a.input), inputFacts(b.input)]
  const labels = new Map([...ofA, ...ofB].map(({ key, label }) => [key, label]))
  const valueIn = (facts: typeof ofA, key: string) => facts.find((fact) => fact.key === key)?.value ?? null
  return [...labels]
    .map(([key, label]) => ({ key, label, a: valueIn(ofA, key), b: valueIn(ofB, key) }))
    .filter((fact) => fact.a !== fact.b)
}

/** Null while one of them cannot be computed. A decided one is compared as it was decided. */
function costsOf(a: CalculationOf, b: CalculationOf) {
  const [ofA, ofB] = [costOf(a), costOf(b)]
  if (!ofA || !ofB) return null
  const { years, byCalendarYear, ...sums } = compareCalculations(ofA, ofB)
  return {
    ...sums,
    years: years.map(({ year, ...rest }) => ({ ...rest, year, label: yearText(byCalendarYear, year) })),
    npv: [ofA.npvOre, ofB.npvOre] as const,
  }
}

function costOf({ input, frozen }: CalculationOf) {
  const answer = calculateInvestment(input)
  if (!answer.ok) return null
  const { dated, capital, effects } = answer.value
  return { dated, capital: frozen ?? capital, npvOre: effects.cashFlow.npvOre }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Jämför ${data.a.name} med ${data.b.name} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, matter } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Kalkyler', href: paths.calculations(m, matter.slug) },
      { label: 'Jämför' },
    ]
  },
}

const amount = (ore: number | null) => (ore === null ? '–' : <Money ore={ore} bare />)
const signed = (ore: number) => `${ore > 0 ? '+' : ''}${formatKr(ore)}`

export default function CompareCalculations() {
  const { m, matter, a, b, inputs, costs } = useLoaderData<typeof loader>()
  const link = ({ number, name, state }: typeof a) => (
    <>
      <a href={paths.calculations(m, matter.slug, String(number))}>
        {number}. {name}
      </a>{' '}
      ({calculationStateLabel[state].toLowerCase()})
    </>
  )
  return (
    <>
      <PageHeading
        kind="Jämför kalkyler"
        facts={[matter.number]}
        title={`${a.name} och ${b.name}`}
        lede={costs ? differenceSentence(costs.differenceOre, b.name, a.name) : undefined}
      />
      <p>
        {link(a)} mot {link(b)}.
      </p>
      {costs ? (
        <Section id="skillnad" title="Skillnad per år">
          <KeyFigures
            figures={[
              { label: a.name, value: <Money ore={costs.totalAOre} /> },
              { label: b.name, value: <Money ore={costs.totalBOre} /> },
              { label: 'Skillnad', value: <span className="figure">{signed(costs.differenceOre)}</span> },
            ]}
          />
          <ChartFrame
            title="Vad den andra kalkylen kostar mer eller mindre"
            description="Kronor per år"
            tableOpen
            table={
              <DataTable
                caption="Kapitalkostnad per år, kronor"
                rows={costs.years}
                rowKey={({ year }) => String(year)}
                phone="scroll"
                totalLabel="Summa"
                columns={[
                  { key: 'year', label: 'År', rowHeader: true, nowrap: true, render: ({ label }) => label },
                  {
                    key: 'a',
                    label: `Kalkyl ${a.number}`,
                    align: 'end',
                    render: ({ aOre }) => amount(aOre),
                    total: amount(costs.totalAOre),
                  },
                  {
                    key: 'b',
                    label: `Kalkyl ${b.number}`,
                    align: 'end',
                    render: ({ bOre }) => amount(bOre),
                    total: amount(costs.totalBOre),
                  },
                  {
                    key: 'difference',
                    label: 'Skillnad',
                    align: 'end',
                    render: ({ differenceOre }) => amount(differenceOre),
                    total: amount(costs.differenceOre),
                  },
                ]}
              />
            }
          >
            <DivergingBars
              label="Skillnad per år"
              changes={costs.years.map(({ label, differenceOre }) => ({ label, value: differenceOre }))}
              format={signed}
            />
          </ChartFrame>
          <p className="note">
            Nuvärden: {a.name} <Money ore={costs.npv[0]} />, {b.name} <Money ore={costs.npv[1]} />.
          </p>
        </Section>
      ) : (
        <Notice tone="warning" title="Går inte att räkna">
          En av kalkylerna saknar något och kan inte räknas än. Förutsättningarna kan ändå jämföras.
        </Notice>
      )}
      <Section id="forutsattningar" title="Förutsättningar som skiljer" count={inputs.length}>
        {inputs.length === 0 ? (
          <p>Kalkylerna har samma förutsättningar.</p>
        ) : (
          <DataTable
            caption="Förutsättningar som skiljer"
            captionHidden
            rows={inputs}
            rowKey={({ key }) => key}
            columns={[
              { key: 'label', label: 'Förutsättning', rowHeader: true, render: ({ label }) => label },
              { key: 'a', label: a.name, render: (row) => row.a ?? 'Finns inte' },
              { key: 'b', label: b.name, render: (row) => row.b ?? 'Finns inte' },
            ]}
          />
        )}
      </Section>
    </>
  )
}

const differenceSentence = (ore: number, b: string, a: string): string =>
  ore === 0
    ? 'De kostar lika mycket sammanlagt.'
    : `${b} kostar sammanlagt ${formatKr(Math.abs(ore))} ${ore > 0 ? 'mer' : 'mindre'} än ${a} i kapitalkostnad.`
