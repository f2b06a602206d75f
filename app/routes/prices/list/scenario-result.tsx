import { effectSentence, signedKrOre, signedPercent, signedTkr } from '~/text/economy/price-list'
import { ChartFrame, DataTable, DivergingBars, Notice, Section, SmallMultiples } from '~/ui'
import { KrOre } from './change-cells'
import type { ScenarioView } from './scenario.server'

type Forecast = NonNullable<ScenarioView['forecast']>

/** What the changes do: a sentence per department, the pictures, and every figure in tables. */
export function ScenarioResult({
  view,
  downloads,
}: {
  view: ScenarioView
  downloads: { pdf: string; excel: string; csv: string }
}) {
  const { forecast, problem, years } = view
  if (problem)
    return (
      <Notice tone="warning" title="Scenariot går inte att räkna">
        {problem} Ta bort eller ändra något av det som står ovan.
      </Notice>
    )
  if (!forecast) return null
  const first = years.find((_, at) => forecast.departments.some((each) => each.years[at]?.changeOre !== 0))
  const at = first === undefined ? 0 : years.indexOf(first)
  return (
    <Section
      id="resultat"
      title="Vad det gör med priset"
      links={<a href={downloads.pdf}>PDF</a>}
      intro={`Prognos för ${years[0]}–${years.at(-1)} med de senast kända volymerna och nycklarna. Varje år räknas hela prislistan två gånger, med och utan ändringarna.`}
    >
      <p>{effectSentence('Förvaltningarna tillsammans', forecast.total.years)}</p>
      <ul className="effect-sentences">
        {forecast.departments.map(({ code, name, years: own }) => (
          <li key={code}>{effectSentence(name, own)}</li>
        ))}
      </ul>
      <ChartFrame
        title={`Ändring av priset ${years[at]} per förvaltning`}
        description="Staplar åt höger är höjningar och åt vänster sänkningar."
      >
        <DivergingBars
          label={`Ändring av priset ${years[at]} per förvaltning`}
          changes={forecast.departments.map(({ name, years: own }) => ({
            ...{ label: name, value: own[at]?.changeOre ?? 0 },
          }))}
          format={(value) => signedTkr(value)}
        />
      </ChartFrame>
      <ChartFrame
        title="Ändring av priset år för år"
        description="Samma skala för alla förvaltningar. Tusental kronor."
        table={<ChangeTable forecast={forecast} downloads={{ excel: downloads.excel, csv: downloads.csv }} />}
        tableOpen
      >
        <SmallMultiples
          label="Ändring av priset år för år, per förvaltning"
          ticks={years.map(String)}
          pictures={forecast.departments.map(({ name, years: own }) => ({
            title: name,
            note: own[at]?.pct ? `${signedPercent(own[at].pct)} ${years[at]}` : undefined,
            values: own.map(({ changeOre }) => changeOre),
          }))}
          format={(value) => signedTkr(value, { unit: false })}
        />
      </ChartFrame>
      <PriceTable forecast={forecast} />
    </Section>
  )
}

/** The change against the list without the changes, per department and year. */
function ChangeTable({
  forecast,
  downloads,
}: {
  forecast: Forecast
  downloads: { excel: string; csv: string }
}) {
  return (
    <DataTable
      caption="Ändring mot prislistan utan scenariot, kronor"
      captionHidden
      compact
      phone="scroll"
      rows={forecast.departments}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      downloads={downloads}
      columns={[
        { ...{ key: 'name', label: 'Förvaltning', rowHeader: true }, render: ({ name }) => name },
        ...forecast.years.flatMap((year, at) => [
          {
            ...{ key: `${year}`, label: `${year} kr`, align: 'end' as const },
            render: ({ years }: Forecast['departments'][number]) => signedKrOre(years[at]?.changeOre ?? 0),
            total: signedKrOre(forecast.total.years[at]?.changeOre ?? 0),
          },
          {
            ...{ key: `${year}-pct`, label: `${year}`, align: 'end' as const },
            render: ({ years }: Forecast['departments'][number]) => pctOf(years[at]?.pct),
            total: pctOf(forecast.total.years[at]?.pct),
          },
        ]),
      ]}
    />
  )
}

const pctOf = (pct: string | null | undefined) => (pct ? signedPercent(pct) : '–')

/** The prices that would be, and the step from year to year for all together. */
function PriceTable({ forecast }: { forecast: Forecast }) {
  return (
    <DataTable
      caption="Pris per förvaltning med ändringarna, kronor"
      compact
      phone="scroll"
      rows={forecast.departments}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      columns={[
        { ...{ key: 'name', label: 'Förvaltning', rowHeader: true }, render: ({ name }) => name },
        {
          ...{ key: 'base', label: 'Utan ändringarna kr', align: 'end' },
          render: ({ baseOre }) => <KrOre ore={baseOre} />,
          total: <KrOre ore={forecast.total.baseOre} />,
        },
        ...forecast.years.map((year, at) => ({
          ...{ key: String(year), label: `${year} kr`, align: 'end' as const },
          render: ({ years }: Forecast['departments'][number]) => <KrOre ore={years[at]?.priceOre ?? 0} />,
          total: <KrOre ore={forecast.total.years[at]?.priceOre ?? 0} />,
        })),
      ]}
    />
  )
}
