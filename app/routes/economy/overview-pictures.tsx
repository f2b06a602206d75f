import { paths } from '~/paths'
import { inMillions } from '~/text/economy/overview'
import { formatKr, formatTkr } from '~/text/format'
import { ChartFrame, DataTable, Money, MoneyPath, type MoneyStage, Notice, StackedBars } from '~/ui'
import type { EconomyOverview } from '~/use-cases/economy/overview'

/** The way of the money: set aside, decided, used, what it costs a year, what comes back. */
export function MoneyPicture({ m, overview }: { m: string; overview: EconomyOverview }) {
  const { appropriations, costs, benefits, thisYear } = overview
  const next = costs.find(({ year }) => year === thisYear + 1)
  const stage = (key: string, label: string, note: string, ore: number, room: string): MoneyStage => ({
    ...{ key, label, note, value: ore, text: formatKr(ore), href: paths.economy(m, room) },
  })
  const stages: MoneyStage[] = [
    ...(appropriations
      ? [
          stage('frame', 'Avsatt', `anslag för ${appropriations.year}`, appropriations.frameOre, 'anslag'),
          stage('claimed', 'Beslutat', 'ärenden som har fått pengar', appropriations.claimedOre, 'anslag'),
          ...(appropriations.requestedOre > 0
            ? [stage('asked', 'Äskat', 'väntar på beslut', appropriations.requestedOre, 'anslag')]
            : []),
          stage('actual', 'Använt', 'bokfört utfall på besluten', appropriations.actualOre, 'anslag'),
        ]
      : []),
    ...(next && next.totalOre > 0
      ? [stage('cost', 'Kostar per år', `kapitalkostnad ${next.year}`, next.totalOre, 'investeringar')]
      : []),
    ...(benefits.cashable.fullOre > 0
      ? [
          {
            ...stage(
              'back',
              'Ger tillbaka per år',
              'sänkta budgetar, ett helt år',
              benefits.cashable.fullOre,
              'nyttor',
            ),
            back: true,
          },
        ]
      : []),
  ]
  if (stages.length < 2) return null
  return (
    <>
      <ChartFrame
        title={appropriations?.example ? 'Pengarnas väg, med exempelbelopp' : 'Pengarnas väg'}
        description="Från det som är avsatt till det som kommer tillbaka. Anslag, beslut och utfall är engångsbelopp; kostnad och nytta är per år."
      >
        <MoneyPath
          label={stages.map(({ label, note, text }) => `${label}, ${note}: ${text}`).join('. ')}
          stages={stages}
        />
      </ChartFrame>
      {appropriations?.example && (
        <Notice tone="info" title="Anslagets belopp är exempel">
          <p>De verkliga beloppen står inte i handlingarna. Anslagets sida säger vad som är verkligt.</p>
        </Notice>
      )}
    </>
  )
}

/** What decided investments cost each year from now on. Left out where nothing has dated years. */
export function CapitalCosts({ overview: { costs } }: { overview: EconomyOverview }) {
  if (costs.every(({ totalOre }) => totalOre === 0)) return null
  const most = costs.reduce((top, each) => (each.totalOre > top.totalOre ? each : top))
  return (
    <ChartFrame
      title="Kapitalkostnad för beslutade investeringar, tusen kronor"
      description={`Avskrivning och intern ränta. Mest kostar ${most.year}: ${inMillions(most.totalOre)}.`}
      legend={[
        { label: 'I bruk', series: 1 },
        { label: 'Beslutat, inte i bruk än', series: 2 },
      ]}
      table={
        <DataTable
          caption="Kapitalkostnad per år"
          rows={costs}
          rowKey={({ year }) => String(year)}
          phone="scroll"
          columns={[
            { key: 'year', label: 'År', rowHeader: true, render: ({ year }) => year },
            ...(['inUseOre', 'comingOre', 'totalOre'] as const).map((key) => ({
              ...{ key, align: 'end' as const },
              label: { inUseOre: 'I bruk, kr', comingOre: 'Inte i bruk än, kr', totalOre: 'Summa, kr' }[key],
              render: (row: (typeof costs)[number]) => <Money ore={row[key]} bare />,
            })),
          ]}
        />
      }
    >
      <StackedBars
        label={`Kapitalkostnad per år: ${costs.map(({ year, totalOre }) => `${year} ${formatKr(totalOre)}`).join(', ')}`}
        bars={costs.map(({ year, inUseOre, comingOre }) => ({
          label: String(year),
          parts: [inUseOre, comingOre],
        }))}
        format={(value) => formatTkr(value, { unit: false, decimals: 0 })}
      />
    </ChartFrame>
  )
}
