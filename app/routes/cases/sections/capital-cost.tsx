import { scheduleColumnLabel } from '~/text/finance'
import { formatPercent } from '~/text/format'
import { DataTable, Money, Notice, Section } from '~/ui'
import { type compareWithDocument, yearLabel } from '~/use-cases/economy/recalculate'
import { CapitalCostChart } from '../capital-cost-chart'
import type { CaseProps } from '../case'

type Investment = NonNullable<CaseProps['page']['investment']>
type Comparison = ReturnType<typeof compareWithDocument>

/** The yearly cost as the document prints it, its chart, and whether it comes out when computed again. */
export function CapitalCostSection({
  investment,
  comparison,
}: {
  investment: Investment
  comparison: Comparison
}) {
  return (
    <Section id="kapitalkostnad" title="Kapitalkostnad per år" intro={assumptions(investment)}>
      <CapitalCostChart
        years={investment.rows.map((row) => ({
          label: `År ${row.year}`,
          costOre: row.costOre ?? 0,
          depreciationOre: row.depreciationOre ?? 0,
          interestOre: row.interestOre ?? 0,
        }))}
        table={<StatedTable investment={investment} />}
      />
      <ComparisonNotice comparison={comparison} start={investment.start} />
    </Section>
  )
}

/** Null when a year lacks its figure: a partial sum would be a figure that no one has stated. */
export function sumOf(amounts: (number | null)[]): number | null {
  if (amounts.length === 0 || amounts.some((amount) => amount === null)) return null
  return amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)
}

function assumptions({ method, lifeMonths, ratePct }: Investment): string {
  const words = [
    method === 'annuity' ? 'Annuitet' : method === 'straight_line' ? 'Rak avskrivning' : null,
    lifeMonths === null
      ? null
      : `på ${lifeMonths % 12 === 0 ? `${lifeMonths / 12} år` : `${lifeMonths} månader`}`,
  ].filter(Boolean)
  return `${words.join(' ')}${ratePct === null ? '' : `, ränta ${formatPercent(ratePct)}`}.`
}

function StatedTable({ investment }: { investment: Investment }) {
  const { rows } = investment
  const lines = [
    { key: 'interest', label: 'Ränta', amounts: rows.map((row) => row.interestOre) },
    { key: 'depreciation', label: 'Avskrivning', amounts: rows.map((row) => row.depreciationOre) },
    { key: 'cost', label: 'Kostnad per år', amounts: rows.map((row) => row.costOre) },
  ]
  return (
    <DataTable
      caption="Kapitalkostnad enligt handlingen, kronor"
      rows={lines}
      rowKey={(line) => line.key}
      phone="scroll"
      columns={[
        { key: 'label', label: 'År', rowHeader: true, render: (line) => line.label },
        ...rows.map((row, at) => ({
          key: `year-${row.year}`,
          label: String(row.year),
          align: 'end' as const,
          render: (line: (typeof lines)[number]) => <AmountOrDash ore={line.amounts[at] ?? null} />,
        })),
        {
          key: 'sum',
          label: 'Summa',
          align: 'end' as const,
          render: (line: (typeof lines)[number]) => <AmountOrDash ore={sumOf(line.amounts)} />,
        },
      ]}
    />
  )
}

const AmountOrDash = ({ ore }: { ore: number | null }) => (ore === null ? '–' : <Money ore={ore} bare />)

/** Whether the printed table comes out when it is computed again, to the öre. */
function ComparisonNotice({ comparison, start }: { comparison: Comparison; start: string | null }) {
  if (!comparison) return null
  if (comparison.matches)
    return (
      <Notice tone="success" title="Stämmer">
        <p>Tabellen har räknats om och stämmer till kronan.</p>
      </Notice>
    )
  return (
    <Notice tone="warning" title="Tabellen skiljer sig från omräkningen">
      <ul>
        {comparison.differences.map(({ year, column, statedOre, computedOre }) => (
          <li key={`${year}-${column}`}>
            {start === null && year >= 2000 ? yearLabel({ start }, year) : `År ${year}`},{' '}
            {scheduleColumnLabel[column]}: handlingen anger <Money ore={statedOre} />, omräknat blir det{' '}
            <Money ore={computedOre} />.
          </li>
        ))}
        {comparison.yearsNotComputed.length > 0 && (
          <li>År {comparison.yearsNotComputed.join(', ')} finns i handlingen men inte i omräkningen.</li>
        )}
        {comparison.yearsNotStated.length > 0 && (
          <li>Omräkningen har {comparison.yearsNotStated.length} år som handlingen inte visar.</li>
        )}
      </ul>
    </Notice>
  )
}
