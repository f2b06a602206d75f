import { formatKr, formatShortDate } from '~/text/format'
import { BarFill, ChartFrame, DataTable, Money } from '~/ui'
import { OTHER_LINE, signedKr } from '~/text/economy/actuals'
import type { FollowedLine } from '~/use-cases/economy/assets/case-outcome'

type Totals = {
  budgetOre: number
  committedOre: number
  actualOre: number
  forecastOre: number
  deviationOre: number
}

const treatmentLabel = { CAPITAL: 'Investering', OPERATING: 'Drift' } as const

/** What has been spent of the budget as a bar, and each cost line with budget, committed, actual, forecast and deviation. */
export function FollowUp({ lines, totals }: { lines: readonly FollowedLine[]; totals: Totals }) {
  const spent = lines.filter(({ actualOre }) => actualOre > 0)
  const unplaced = lines.find(({ label }) => label === OTHER_LINE)?.actualOre ?? 0
  return (
    <>
      {totals.budgetOre > 0 && (
        <ChartFrame title="Bokfört av budgeten" description={followUpSentence(totals, unplaced)}>
          <BarFill
            label={`Budget ${formatKr(totals.budgetOre)}. Bokfört: ${spent
              .map((line) => `${line.label} ${formatKr(line.actualOre)}`)
              .join(', ')}.`}
            total={totals.budgetOre}
            parts={spent.map((line) => ({ key: line.label, label: line.label, value: line.actualOre }))}
            format={(value) => formatKr(value)}
            remainingLabel="Inte bokfört än"
            overLabel="Över budgeten med"
          />
        </ChartFrame>
      )}
      <DataTable
        caption="Projektuppföljning per kostnadsrad, kronor"
        rows={lines}
        rowKey={({ label }) => label}
        phone="scroll"
        totalLabel="Summa"
        columns={[
          {
            key: 'label',
            label: 'Kostnadsrad',
            rowHeader: true,
            render: ({ label, treatment, comment, day, by }) => (
              <>
                {label}
                {treatment && <span className="note"> {treatmentLabel[treatment]}</span>}
                {comment && (
                  <span className="cell-note">
                    {comment} {day && `(${formatShortDate(day)}${by ? `, ${by}` : ''})`}
                  </span>
                )}
              </>
            ),
          },
          amount('budget', 'Budget', ({ budgetOre }) => budgetOre, totals.budgetOre),
          amount('committed', 'Bundet', ({ committedOre }) => committedOre, totals.committedOre),
          amount('actual', 'Bokfört', ({ actualOre }) => actualOre, totals.actualOre),
          {
            ...amount('forecast', 'Prognos', ({ forecastOre }) => forecastOre, totals.forecastOre),
            render: ({ forecastOre, forecastTold, actualOre }: FollowedLine) => (
              <>
                <Money ore={forecastOre} bare />
                {!forecastTold && <span className="note"> *</span>}
                {forecastOre < actualOre && <span className="cell-note">lägre än bokfört</span>}
              </>
            ),
          },
          {
            key: 'deviation',
            label: 'Överskott',
            align: 'end' as const,
            render: ({ deviationOre }: FollowedLine) => (
              <span className={deviationOre < 0 ? 'figure over' : 'figure'}>
                {signedKr(deviationOre, { unit: false })}
              </span>
            ),
            total: <span className="figure">{signedKr(totals.deviationOre, { unit: false })}</span>,
          },
        ]}
      />
      {lines.some(({ forecastTold }) => !forecastTold) && (
        <p className="note">
          * Ingen prognos är lämnad. Budgeten, eller det som redan är bokfört, räknas som prognos.
        </p>
      )}
    </>
  )
}

const amount = (key: string, label: string, of: (line: FollowedLine) => number, total: number) => ({
  ...{ key, label, align: 'end' as const },
  render: (line: FollowedLine) => <Money ore={of(line)} bare />,
  total: <Money ore={total} bare />,
})

function followUpSentence(
  { budgetOre, actualOre, forecastOre, deviationOre }: Totals,
  unplacedOre: number,
): string {
  const spent = `${formatKr(actualOre)} av ${formatKr(budgetOre)} är bokfört.`
  if (unplacedOre > 0)
    return `${spent} Av det hör ${formatKr(unplacedOre)} inte till någon kostnadsrad och räknas i prognosen utöver budgetens rader. Koppla projektkoden till kostnadsrader, så blir prognosen rätt.`
  if (deviationOre === 0) return `${spent} Prognosen är att budgeten håller.`
  return deviationOre > 0
    ? `${spent} Prognosen är ${formatKr(forecastOre)}: ${formatKr(deviationOre)} blir över.`
    : `${spent} Prognosen är ${formatKr(forecastOre)}: ${formatKr(-deviationOre)} fattas.`
}
