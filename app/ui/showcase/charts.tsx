import { formatKr, formatNumber, formatTkr } from '~/text/format'
import { BarFill } from '../charts/bar-fill'
import { ChartFrame } from '../charts/chart-frame'
import { DivergingBars } from '../charts/diverging-bars'
import { LineWithIntervals } from '../charts/line-with-intervals'
import { StackedBars } from '../charts/stacked-bars'
import { YearWheel } from '../charts/year-wheel'
import { DataTable } from '../data/data-table'
import { Section } from '../frame/sections'
import { Money } from '../words/amounts'

const years = [3_450_000, 2_760_000, 2_070_000, 1_380_000, 690_000].map((interest, index) => ({
  year: `År ${index + 1}`,
  depreciation: 46_000_000,
  interest,
}))
const thousands = (ore: number) => formatTkr(ore, { unit: false, decimals: ore % 100_000 === 0 ? 0 : 1 })
const signedKr = (ore: number) => (ore > 0 ? '+' : '') + formatKr(ore)

const changes = [
  { label: 'Barn- och utbildningsförvaltningen', value: -42_000_000 },
  { label: 'Socialkontoret', value: 31_500_000 },
  { label: 'Samhällsbyggnadskontoret', value: 8_200_000 },
]

/** Every chart with invented and computed figures. */
export function ChartShowcase() {
  return (
    <Section id="diagram" title="Diagram">
      <ChartFrame
        title="Kapitalkostnad per år, tusental kronor"
        description="Rak avskrivning på 5 år, ränta 1,5 procent på ingående värde."
        legend={[
          { label: 'Avskrivning', series: 1 },
          { label: 'Ränta', series: 2 },
        ]}
        tableOpen
        table={
          <DataTable
            caption="Kapitalkostnad per år, kronor"
            captionHidden
            phone="scroll"
            rows={years}
            rowKey={({ year }) => year}
            totalLabel="Summa"
            columns={[
              { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
              {
                key: 'interest',
                label: 'Ränta',
                align: 'end',
                render: ({ interest }) => <Money ore={interest} bare />,
                total: <Money ore={10_350_000} bare />,
              },
              {
                key: 'depreciation',
                label: 'Avskrivning',
                align: 'end',
                render: ({ depreciation }) => <Money ore={depreciation} bare />,
                total: <Money ore={230_000_000} bare />,
              },
              {
                key: 'sum',
                label: 'Kostnad',
                align: 'end',
                render: ({ interest, depreciation }) => <Money ore={interest + depreciation} bare />,
                total: <Money ore={240_350_000} bare />,
              },
            ]}
          />
        }
      >
        <StackedBars
          label="Kapitalkostnaden sjunker från 494,5 till 466,9 tusen kronor under fem år."
          bars={years.map(({ year, depreciation, interest }) => ({
            label: year,
            parts: [depreciation, interest],
          }))}
          format={thousands}
        />
      </ChartFrame>
      <ChartFrame title="Anslaget för it-investeringar 2026">
        <BarFill
          label="Tre ärenden tar 7,1 av 8 miljoner kronor i anspråk."
          total={800_000_000}
          parts={[
            { label: 'Plattform för automatisering', value: 230_000_000, href: '#a' },
            { label: 'E-arkiv', value: 310_000_000, href: '#b' },
            { label: 'Nätverksutrustning i skolor', value: 170_000_000, href: '#c' },
          ]}
          format={formatKr}
        />
      </ChartFrame>
      <ChartFrame title="Anslag som inte räcker">
        <BarFill
          label="Ärendena är 1 miljon kronor större än anslaget."
          total={300_000_000}
          parts={[
            { label: 'Beslutsstöd', value: 250_000_000 },
            { label: 'Utbildning', value: 150_000_000 },
          ]}
          format={formatKr}
        />
      </ChartFrame>
      <ChartFrame
        title="Ny prismodell, förändring per förvaltning"
        table={
          <DataTable
            caption="Förändring per förvaltning"
            captionHidden
            rows={changes}
            rowKey={({ label }) => label}
            columns={[
              { key: 'label', label: 'Förvaltning', rowHeader: true, render: ({ label }) => label },
              { key: 'value', label: 'Förändring', align: 'end', render: ({ value }) => signedKr(value) },
            ]}
          />
        }
      >
        <DivergingBars
          label="En förvaltning betalar mindre, två betalar mer."
          changes={changes}
          format={signedKr}
        />
      </ChartFrame>
      <ChartFrame
        title="Index över tid, 0–100 med intervall"
        table={<p>Värdena står i tabellen för indexet.</p>}
      >
        <LineWithIntervals
          label="Styrning har stigit från 41 till 63, förmåga från 35 till 48."
          times={['2023', '2024', '2025', '2026']}
          domain={[0, 100]}
          format={formatNumber}
          series={[
            {
              label: 'Styrning',
              points: [
                { value: 41, low: 33, high: 49 },
                { value: 46, low: 40, high: 52 },
                { value: 58, low: 52, high: 64 },
                { value: 63, low: 58, high: 68 },
              ],
            },
            {
              label: 'Förmåga',
              points: [
                { value: 35, low: 25, high: 45 },
                null,
                { value: 44 },
                { value: 48, low: 40, high: 56 },
              ],
            },
            {
              label: 'Nytta',
              points: [null, { value: 20 }, { value: 24 }, { value: 31, low: 20, high: 42 }],
            },
          ]}
        />
      </ChartFrame>
      <h3>Årshjul</h3>
      <YearWheel
        year={2026}
        today="2026-11-20"
        rings={[
          {
            label: 'Kommunfullmäktige',
            events: [
              { id: 'k1', day: '2026-02-16', label: 'Sammanträde', href: '#k1' },
              { id: 'k2', day: '2026-06-15', label: 'Budget', href: '#k2' },
              { id: 'k3', day: '2026-11-23', label: 'Sammanträde', href: '#k3' },
            ],
          },
          {
            label: 'Digitaliseringsråd',
            events: [
              { id: 'd1', day: '2026-01-28', label: 'Prioritering' },
              { id: 'd2', day: '2026-04-22', label: 'Uppföljning' },
              { id: 'd3', day: '2026-09-16', label: 'Förslag till budget' },
            ],
          },
          {
            label: 'Samverkan i länet',
            events: [
              { id: 's1', day: '2026-03-11', label: 'Arbetsgrupp AI' },
              { id: 's2', day: '2026-10-07', label: 'Styrgrupp' },
            ],
          },
        ]}
      />
    </Section>
  )
}
