import { effectLabel, paybackText } from '~/text/economy/calculations'
import { formatPercent } from '~/text/format'
import { Computed, ComputedMoney, DataTable, KeyFigures, Money, Section } from '~/ui'
import type { CalculationView } from './view.server'

type Result = NonNullable<CalculationView['result']>

/** What the investment does to the running costs: of the department that invests, and of others on their own. */
export function EffectsPart({ result }: { result: Result }) {
  const { lines, years, elsewhere } = result.effects
  if (lines.length === 0 && result.expensedOre === 0) return null
  return (
    <Section
      id="drift"
      title="Vad som händer med driften"
      intro="Nettokostnaden är kapitalkostnad och nya kostnader, minus det som försvinner eller kommer in. Ramjusteringen är skillnaden mot året före."
    >
      {lines.length > 0 && <EffectLines lines={lines} />}
      <DataTable
        caption="Driftkostnad och ramjustering per år, kronor"
        rows={years}
        rowKey={({ year }) => String(year)}
        phone="scroll"
        columns={[
          { key: 'year', label: 'År', rowHeader: true, nowrap: true, render: ({ label }) => label },
          {
            key: 'capital',
            label: 'Kapitalkostnad',
            align: 'end',
            render: (year) => <Money ore={year.capitalCostOre} bare />,
          },
          {
            key: 'added',
            label: 'Ny kostnad',
            align: 'end',
            render: (year) => <Money ore={year.addedCostOre} bare />,
          },
          {
            key: 'oneOff',
            label: 'Engångs',
            align: 'end',
            render: (year) => <Money ore={year.oneOffOre} bare />,
          },
          {
            key: 'removed',
            label: 'Försvinner',
            align: 'end',
            render: (year) => <Money ore={year.removedCostOre} bare />,
          },
          {
            key: 'revenue',
            label: 'Ny intäkt',
            align: 'end',
            render: (year) => <Money ore={year.addedRevenueOre} bare />,
          },
          {
            key: 'net',
            label: 'Nettokostnad',
            align: 'end',
            render: ({ netCostOre, derivation }) => (
              <ComputedMoney ore={netCostOre} derivation={derivation.net} />
            ),
          },
          {
            key: 'step',
            label: 'Ramjustering',
            align: 'end',
            render: ({ frameStepOre, derivation }) => (
              <ComputedMoney ore={frameStepOre} derivation={derivation.step} />
            ),
          },
        ]}
      />
      {elsewhere.map(({ department, years: there }) => (
        <DataTable
          key={department}
          caption={`Hos ${department}, kronor`}
          rows={there}
          rowKey={({ year }) => String(year)}
          phone="scroll"
          columns={[
            { key: 'year', label: 'År', rowHeader: true, nowrap: true, render: ({ label }) => label },
            {
              key: 'net',
              label: 'Nettokostnad',
              align: 'end',
              render: ({ netCostOre }) => <Money ore={netCostOre} bare />,
            },
            {
              key: 'step',
              label: 'Ramjustering',
              align: 'end',
              render: ({ frameStepOre }) => <Money ore={frameStepOre} bare />,
            },
          ]}
        />
      ))}
    </Section>
  )
}

function EffectLines({ lines }: { lines: Result['effects']['lines'] }) {
  return (
    <DataTable
      caption="Effekter, kronor"
      rows={lines}
      rowKey={({ label }, at) => `${at}-${label}`}
      phone="scroll"
      columns={[
        { key: 'label', label: 'Effekt', rowHeader: true, render: ({ label }) => label },
        { key: 'kind', label: 'Slag', render: ({ kind }) => effectLabel[kind] },
        { key: 'where', label: 'Hos', render: ({ department }) => department ?? 'Den som investerar' },
        {
          key: 'first',
          label: 'Första året',
          align: 'end',
          render: ({ firstYearOre }) => <Money ore={firstYearOre} bare />,
        },
        {
          key: 'full',
          label: 'Helt år',
          align: 'end',
          render: ({ fullYearOre }) => <Money ore={fullYearOre} bare />,
        },
      ]}
    />
  )
}

/** What it is worth: present value, when the money is back, and the table behind. */
export function CashFlowPart({ result }: { result: Result }) {
  const { cashFlow, effects } = result
  if (effects.lines.length === 0) return null
  const { npvOre, payback, discountedPayback, ratios, discountPct, horizonYears, rows } = cashFlow
  return (
    <Section
      id="nuvarde"
      title="Lönar det sig?"
      intro={`Pengar ut och in under ${horizonYears} år, med kalkylränta ${formatPercent(discountPct)}. Avskrivning och internränta är inte med: de är samma pengar en gång till. Ett restvärde räknas inte som en inbetalning.`}
    >
      <KeyFigures
        figures={[
          { label: 'Nuvärde', value: <Money ore={npvOre} /> },
          {
            label: 'Återbetalning',
            value: paybackText(payback),
            note: discountedPayback && `med kalkylränta ${paybackText(discountedPayback)}`,
          },
          ...(ratios.bcr === null
            ? []
            : [
                {
                  label: 'Nytta per krona',
                  value: <span className="figure">{ratios.bcr.replace('.', ',')}</span>,
                  note:
                    ratios.nnk !== null &&
                    `nettonuvärdeskvot ${ratios.nnk.replace('.', ',').replace('-', '−')}`,
                },
              ]),
        ]}
      />
      <DataTable
        caption="Betalningar per år, kronor"
        rows={rows}
        rowKey={({ year }) => String(year)}
        phone="scroll"
        columns={[
          {
            key: 'year',
            label: 'År',
            rowHeader: true,
            nowrap: true,
            render: ({ year }) => (year === 0 ? 'Nu (år 0)' : `År ${year}`),
          },
          {
            key: 'flow',
            label: 'In minus ut',
            align: 'end',
            render: ({ flowOre }) => <Money ore={flowOre} bare />,
          },
          {
            key: 'sum',
            label: 'Ackumulerat',
            align: 'end',
            render: ({ cumulativeOre, derivation }) => (
              <ComputedMoney ore={cumulativeOre} derivation={derivation.cumulative} />
            ),
          },
          {
            key: 'present',
            label: 'Nuvärde',
            align: 'end',
            render: ({ presentValueOre, derivation }) => (
              <ComputedMoney ore={presentValueOre} derivation={derivation.present} />
            ),
          },
          {
            key: 'presentSum',
            label: 'Ackumulerat nuvärde',
            align: 'end',
            render: ({ cumulativePresentValueOre, derivation }) => (
              <Computed derivation={derivation.total}>
                <Money ore={cumulativePresentValueOre} bare />
              </Computed>
            ),
          },
        ]}
      />
    </Section>
  )
}
