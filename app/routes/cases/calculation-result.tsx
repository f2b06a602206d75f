import { formatKr } from '~/text/format'
import { scheduleColumnLabel } from '~/text/finance'
import { DataTable, KeyFigures, Money, Notice, Section } from '~/ui'
import type { CalculationResultData } from './calculation'
import { CapitalCostChart } from './capital-cost-chart'

/** More bars than this cannot be told apart; the table then stands alone. */
const MOST_BARS = 60

/** Key figures, table and chart of a calculation, and what differs from the document. */
export function CalculationResult({ result }: { result: CalculationResultData }) {
  const { rows, totals, comparison } = result
  const first = rows[0]
  return (
    <>
      <Section id="resultat" title="Ny kapitalkostnad">
        <KeyFigures
          figures={[
            ...(first ? [{ label: 'Kostnad första året', value: <Money ore={first.costOre} /> }] : []),
            {
              label: `Kostnad ${rows.length === 1 ? 'ett år' : `${rows.length} år`}`,
              value: <Money ore={totals.costOre} />,
            },
            { label: 'Varav ränta', value: <Money ore={totals.interestOre} /> },
            { label: 'Varav avskrivning', value: <Money ore={totals.depreciationOre} /> },
          ]}
        />
        {rows.length <= MOST_BARS ? (
          <CapitalCostChart years={rows} table={<Table result={result} />} />
        ) : (
          <Table result={result} />
        )}
        <details className="disclosure">
          <summary>
            <h3>Så räknades det</h3>
          </summary>
          {rows.map((row) => (
            <div key={row.year}>
              <h4>{row.label}</h4>
              <ul className="plain-list">
                {row.explanation.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
          <p className="note">
            Varje belopp avrundas en gång, till hela ören. Ingen avrundning går vidare till nästa år.
          </p>
        </details>
      </Section>
      <Section id="skillnad" title="Jämfört med handlingen">
        <Comparison comparison={comparison} />
      </Section>
    </>
  )
}

function Table({ result: { rows, totals } }: { result: CalculationResultData }) {
  type Row = (typeof rows)[number]
  const amount = (key: string, label: string, of: (row: Row) => number, total?: number) => ({
    key,
    label,
    align: 'end' as const,
    render: (row: Row) => <Money ore={of(row)} bare />,
    total: total === undefined ? undefined : <Money ore={total} bare />,
  })
  return (
    <DataTable
      caption="Kapitalkostnad per år, kronor"
      rows={rows}
      rowKey={(row) => row.label}
      phone="scroll"
      totalLabel="Summa"
      columns={[
        { key: 'year', label: 'År', rowHeader: true, nowrap: true, render: (row) => row.label },
        amount('opening', 'Ingående värde', (row) => row.openingOre),
        amount('depreciation', 'Avskrivning', (row) => row.depreciationOre, totals.depreciationOre),
        amount('interest', 'Ränta', (row) => row.interestOre, totals.interestOre),
        amount('cost', 'Kostnad', (row) => row.costOre, totals.costOre),
        amount('closing', 'Utgående värde', (row) => row.closingOre),
      ]}
    />
  )
}

function Comparison({ comparison }: { comparison: CalculationResultData['comparison'] }) {
  if (!comparison) return <p>Handlingen har ingen tabell att jämföra med.</p>
  const { matches, differences, yearsNotComputed, yearsNotStated } = comparison
  if (matches)
    return (
      <Notice tone="success" title="Stämmer">
        <p>Kalkylen ger samma belopp som handlingens tabell.</p>
      </Notice>
    )
  return (
    <>
      {differences.length > 0 && (
        <DataTable
          caption="Belopp som skiljer sig, kronor"
          rows={differences}
          rowKey={({ year, column }) => `${year}-${column}`}
          phone="scroll"
          columns={[
            {
              key: 'what',
              label: 'Uppgift',
              rowHeader: true,
              render: ({ label, column }) => `${label}, ${scheduleColumnLabel[column]}`,
            },
            {
              key: 'stated',
              label: 'Handlingen',
              align: 'end',
              render: ({ statedOre }) => <Money ore={statedOre} bare />,
            },
            {
              key: 'computed',
              label: 'Kalkylen',
              align: 'end',
              render: ({ computedOre }) => <Money ore={computedOre} bare />,
            },
            {
              key: 'difference',
              label: 'Skillnad',
              align: 'end',
              render: ({ differenceOre }) => (
                <span className="figure">
                  {differenceOre < 0 ? '+' : ''}
                  {formatKr(-differenceOre, { unit: false })}
                </span>
              ),
            },
          ]}
        />
      )}
      {yearsNotComputed.length > 0 && (
        <p>Handlingen har också år {yearsNotComputed.join(', ')}, som kalkylen inte når.</p>
      )}
      {yearsNotStated.length > 0 && (
        <p>Kalkylen har också {yearsNotStated.join(', ').toLowerCase()}, som handlingen inte har.</p>
      )}
    </>
  )
}
