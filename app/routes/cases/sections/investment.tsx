import { parseDecimal, toDecimalText } from '~/domain/shared/rational'
import { paths } from '~/paths'
import { formatPercent, formatTkr } from '~/text/format'
import { ChartFrame, DataTable, FactList, KeyFigures, Money, Notice, Section, StackedBars } from '~/ui'
import {
  calculate,
  compareWithDocument,
  reserveOf,
  statedCalculation,
  yearLabel,
} from '~/use-cases/economy/recalculate'
import type { CaseProps } from '../case'

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
      {investment.rows.length > 0 && (
        <Section id="kapitalkostnad" title="Kapitalkostnad per år" intro={assumptions(investment)}>
          <ChartFrame
            title="Avskrivning och ränta per år"
            description="Tusental kronor"
            legend={[
              { label: 'Avskrivning', series: 1 },
              { label: 'Ränta', series: 2 },
            ]}
            table={<StatedTable investment={investment} />}
            tableOpen
          >
            <StackedBars
              label={`Kapitalkostnad per år: ${investment.rows.map((row) => `år ${row.year} ${formatTkr(row.costOre ?? 0)}`).join(', ')}`}
              bars={investment.rows.map((row) => ({
                label: `År ${row.year}`,
                parts: [row.depreciationOre ?? 0, row.interestOre ?? 0],
              }))}
              format={(value) => formatTkr(value, { unit: false })}
            />
          </ChartFrame>
          <ComparisonNotice comparison={comparison} start={investment.start} />
        </Section>
      )}
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

/** Null when a year lacks its figure: a partial sum would be a figure that no one has stated. */
function sumOf(amounts: (number | null)[]): number | null {
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
export function ComparisonNotice({
  comparison,
  start,
}: {
  comparison: ReturnType<typeof compareWithDocument>
  start: string | null
}) {
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
            {start === null && year >= 2000 ? yearLabel({ start }, year) : `År ${year}`}, {columnWord[column]}
            : handlingen anger <Money ore={statedOre} />, omräknat blir det <Money ore={computedOre} />.
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

const columnWord = {
  openingOre: 'ingående värde',
  depreciationOre: 'avskrivning',
  interestOre: 'ränta',
  costOre: 'kostnad',
  closingOre: 'utgående värde',
} as const

/** Every amount the documents mention, with what it means. */
export function Amounts({ page }: Pick<CaseProps, 'page'>) {
  if (page.amounts.length === 0) return null
  return (
    <Section id="belopp" title="Belopp i handlingen" count={page.amounts.length}>
      <DataTable
        caption="Belopp i handlingen"
        captionHidden
        rows={page.amounts}
        rowKey={(amount) => amount.id}
        columns={[
          { key: 'meaning', label: 'Avser', rowHeader: true, render: (amount) => amount.meaning },
          {
            key: 'ore',
            label: 'Belopp',
            align: 'end',
            nowrap: true,
            render: (amount) => <Money ore={amount.ore} />,
          },
        ]}
      />
    </Section>
  )
}
