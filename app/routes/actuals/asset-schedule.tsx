import { explainRow } from '~/domain/finance'
import type { AssetSchedule as Schedule, AssetSegment, AssetYear } from '~/domain/finance/asset'
import { type Derivation, rowDerivations, sumDerivation } from '~/text/economy/derivation'
import { formatKr, formatTkr } from '~/text/format'
import { ChartFrame, ComputedMoney, DataTable, Money, Section, StackedBars } from '~/ui'

/** More bars than this cannot be told apart. */
const MOST_BARS = 40

/** Depreciation and interest per year as a picture and a table, net of grants, with one-off costs apart. */
export function AssetSchedule({ schedule }: { schedule: Schedule }) {
  const { years, totals } = schedule
  const grants = years.some(({ grantCostOre }) => grantCostOre !== 0)
  const oneOffs = years.some(({ oneOffOre }) => oneOffOre !== 0)
  const table = (
    <DataTable
      caption="Tillgångens kapitalkostnad per år, kronor"
      rows={years}
      rowKey={({ year }) => String(year)}
      phone="scroll"
      totalLabel="Summa"
      columns={[
        { key: 'year', label: 'År', rowHeader: true, nowrap: true, render: ({ year }) => year },
        { key: 'months', label: 'Månader', align: 'end', render: ({ months }) => months },
        amount('opening', 'Ingående värde', (row) => row.openingOre),
        computed('depreciation', 'Avskrivning', schedule, totals.depreciationOre),
        computed('interest', 'Ränta', schedule, totals.interestOre),
        ...(grants
          ? [
              amount('gross', 'Före bidrag', (row) => row.grossCostOre),
              amount('grant', 'Bidrag', (row) => row.grantCostOre),
            ]
          : []),
        computed('cost', 'Kapitalkostnad', schedule, totals.costOre),
        ...(oneOffs ? [amount('one-off', 'Engångskostnad', (row) => row.oneOffOre, totals.oneOffOre)] : []),
        amount('closing', 'Utgående värde', (row) => row.closingOre),
      ]}
    />
  )
  return (
    <Section id="per-ar" title="Kapitalkostnad per år">
      {years.length <= MOST_BARS && !grants && (
        <ChartFrame
          title="Avskrivning och ränta"
          legend={[
            { label: 'Avskrivning', series: 1 },
            { label: 'Ränta', series: 2 },
          ]}
        >
          <StackedBars
            label={`Kapitalkostnad per år, från ${formatKr(years[0]?.costOre ?? 0)} till ${formatKr(years.at(-1)?.costOre ?? 0)}`}
            bars={years.map(({ year, depreciationOre, interestOre }) => ({
              label: String(year),
              parts: [depreciationOre, interestOre],
            }))}
            format={(value) => formatTkr(value, { decimals: 0 })}
          />
        </ChartFrame>
      )}
      {table}
      {grants && (
        <p className="note">
          Ingående och utgående värde är efter bidrag. Bidraget räknas från sin egen första månad.
        </p>
      )}
      {oneOffs && (
        <p className="note">
          Engångskostnad är nedskrivning, eller bokfört värde minus ersättning vid utrangering. Den ingår inte
          i kapitalkostnaden.
        </p>
      )}
    </Section>
  )
}

const amount = (key: string, label: string, of: (row: AssetYear) => number, total?: number) => ({
  ...{ key, label, align: 'end' as const },
  render: (row: AssetYear) => <Money ore={of(row)} bare />,
  total: total === undefined ? undefined : <Money ore={total} bare />,
})

/** A figure that tells how it came about, where the year is a single stretch of the core's. */
const computed = (
  what: 'depreciation' | 'interest' | 'cost',
  label: string,
  { segments }: Schedule,
  total: number,
) => ({
  ...{ key: what, label, align: 'end' as const },
  render: (row: AssetYear) => (
    <ComputedMoney ore={row[columnOf[what]]} derivation={derivationOf(what, label, row, segments)} />
  ),
  total: <Money ore={total} bare />,
})

const zero = { depreciationOre: 0, interestOre: 0, costOre: 0 }

const columnOf = { depreciation: 'depreciationOre', interest: 'interestOre', cost: 'costOre' } as const

const kindLabel = { asset: 'Tillgången', addition: 'Tillkommande utgift', grant: 'Bidraget' } as const

/** How a year's figure came about: by the core's own words, or as the sum of what the year is made of. */
function derivationOf(
  what: keyof typeof columnOf,
  label: string,
  { year, ...row }: AssetYear,
  segments: readonly AssetSegment[],
): Derivation | undefined {
  const parts = segments.flatMap(({ kind, input, rows }) => {
    const found = rows.find((each) => each.year === year)
    if (!found) return []
    const { residualOre = 0, interestMethod = 'OPENING' } = input
    const basis = { method: 'STRAIGHT_LINE' as const, input: { ...input, residualOre, interestMethod } }
    const explained = explainRow({ basis, rows, totals: zero }, found)
    return [{ kind, derivation: rowDerivations(explained, String(year))[what], ore: found[columnOf[what]] }]
  })
  const [first] = parts
  if (!first || parts.length === 1) return first?.derivation
  return {
    title: `${label} ${year}`,
    result: formatKr(row[columnOf[what]]),
    formula: 'summan av det som året består av; bidrag räknas av',
    lines: [
      ...parts.flatMap(({ kind, derivation }) =>
        derivation.lines.map((line) => `${kindLabel[kind]}. ${line}`),
      ),
      ...sumDerivation(
        label,
        parts.map(({ kind, ore }) => (kind === 'grant' ? -ore : ore)),
        row[columnOf[what]],
      ).lines,
    ],
    rounding: 'Varje del avrundas för sig, till hela ören. Summan avrundas inte.',
  }
}
