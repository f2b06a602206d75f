import { parseDecimal, toDecimalText } from '~/domain/shared/rational'
import { paths } from '~/paths'
import { formatPercent } from '~/text/format'
import { DataTable, FactList, KeyFigures, Money, Notice, Section } from '~/ui'
import { calculate, compareWithDocument, reserveOf, statedCalculation } from '~/use-cases/economy/recalculate'
import type { CaseProps } from '../case'
import { CapitalCostSection, sumOf } from './capital-cost'

/** What is asked for and what it costs: key figures, cost lines, the printed table, its chart and what was recomputed. */
export function InvestmentSection({ page, m, mayCalculate }: CaseProps & { mayCalculate: boolean }) {
  const { investment, head } = page
  if (!investment) return null
  const calculation = statedCalculation(investment)
  const answer = calculation && calculate(calculation)
  const schedule = answer?.ok ? answer.value : null
  const comparison = compareWithDocument(investment, schedule)
  return (
    <>
      <Section
        id="kostnad"
        title="Vad begärs och vad kostar det?"
        links={mayCalculate ? <a href={paths.caseCalculation(m, head.slug)}>Räkna om</a> : undefined}
      >
        <KeyFigures figures={figures(investment)} />
        {investment.lines.length > 0 && <CostLines investment={investment} />}
        <ReserveNotice investment={investment} />
        <FactList
          facts={[
            ...(investment.financing ? [{ term: 'Finansiering', value: investment.financing }] : []),
            ...(investment.schedule ? [{ term: 'Tidplan', value: investment.schedule }] : []),
          ]}
        />
      </Section>
      {investment.rows.length > 0 && <CapitalCostSection investment={investment} comparison={comparison} />}
    </>
  )
}

type Investment = NonNullable<CaseProps['page']['investment']>

function figures(investment: Investment) {
  const total = sumOf(investment.rows.map((row) => row.costOre))
  const interest = sumOf(investment.rows.map((row) => row.interestOre))
  const first = investment.rows[0]?.costOre ?? investment.yearOneCostOre
  return [
    {
      label: 'Investering',
      value: <Money ore={investment.principalOre} />,
      note:
        investment.reserveOre !== null ? (
          <>
            varav reserv <Money ore={investment.reserveOre} />
          </>
        ) : undefined,
    },
    ...(first !== null && first !== undefined
      ? [
          {
            label: 'Kostnad år 1',
            value: <Money ore={first} />,
            note: isFalling(investment.rows.map((row) => row.costOre)) ? 'sedan minskande' : undefined,
          },
        ]
      : []),
    ...(total !== null
      ? [
          {
            label: `Kostnad i ${investment.rows.length} år`,
            value: <Money ore={total} />,
            note:
              interest !== null ? (
                <>
                  varav ränta <Money ore={interest} />
                </>
              ) : undefined,
          },
        ]
      : []),
  ]
}

const isFalling = (costs: (number | null)[]): boolean =>
  costs.length > 1 && costs.every((cost, at) => cost !== null && (at === 0 || cost < (costs[at - 1] ?? 0)))

type Line = Investment['lines'][number]

function CostLines({ investment }: { investment: Investment }) {
  const saysKind = investment.lines.some((line) => line.capital !== null)
  const total = investment.lines.reduce((sum, line) => sum + line.ore, 0)
  return (
    <DataTable
      caption="Kostnader per del"
      rows={investment.lines}
      rowKey={(line) => line.id}
      phone="scroll"
      totalLabel="Summa"
      columns={[
        { key: 'label', label: 'Del', rowHeader: true, render: (line) => line.label },
        ...(saysKind
          ? [
              {
                key: 'kind',
                label: 'Slag',
                render: (line: Line) =>
                  line.capital === null ? 'Anges inte' : line.capital ? 'Investering' : 'Drift',
              },
            ]
          : []),
        {
          key: 'ore',
          label: 'Kronor',
          align: 'end',
          render: (line) => <Money ore={line.ore} bare />,
          total: <Money ore={total} bare />,
        },
      ]}
    />
  )
}

/** finance.md 7: which meaning the stated percentage fits. The stated amount stands as decided. */
function ReserveNotice({ investment }: { investment: Investment }) {
  const result = reserveOf(investment)
  if (
    !result ||
    result.warnings.length === 0 ||
    investment.reserveOre === null ||
    investment.reserveStatedPct === null
  )
    return null
  const { pctOnBase, pctOfTotal, baseOre } = result
  return (
    <Notice tone="warning" title="Reserven stämmer inte som den är skriven">
      <p>
        Reserven <Money ore={investment.reserveOre} /> anges som {formatPercent(investment.reserveStatedPct)}.{' '}
        {result.match === 'OF_TOTAL' ? (
          <>
            Det stämmer med totalen ({pctOfTotal && formatPercent(oneDecimal(pctOfTotal))}), inte med
            delsumman <Money ore={baseOre} /> ({pctOnBase && formatPercent(oneDecimal(pctOnBase))}).
          </>
        ) : (
          <>
            Det stämmer varken med delsumman ({pctOnBase && formatPercent(oneDecimal(pctOnBase))}) eller med
            totalen ({pctOfTotal && formatPercent(oneDecimal(pctOfTotal))}).
          </>
        )}{' '}
        Handlingens uppgift visas som den står.
      </p>
    </Notice>
  )
}

/** The core's four decimals shown with one. */
function oneDecimal(percent: string): string {
  const value = parseDecimal(percent)
  return value ? toDecimalText(value, 1) : percent
}
