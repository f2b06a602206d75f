import type { ReactNode } from 'react'
import { formatNumber } from '~/text/format'
import {
  type Column,
  Computed,
  ComputedMoney,
  DataTable,
  KeyFigures,
  Money,
  Notice,
  Percent,
  Section,
} from '~/ui'
import type { CalculatorResult, Cell, ResultTable } from '~/use-cases/economy/calculators'
import { CalculatorChart } from './calculator-chart'
import { calculatorFile } from './address'

/** The answer in a sentence, figures, pictures and tables, with how each figure came about. */
export function CalculatorAnswer({
  slug,
  query,
  result,
  children,
}: {
  slug: string
  /** Null when the question is too long for an address; then there are no files. */
  query: string | null
  result: CalculatorResult
  children: ReactNode
}) {
  const { sentence, figures, charts, tables, notices = [], request } = result
  return (
    <Section id="svar" title="Svar">
      <p className="calculator-answer">{sentence}</p>
      {figures.length > 0 && (
        <KeyFigures
          figures={figures.map(({ label, cell, note }) => ({
            label,
            note,
            value: <CellText cell={cell} unit />,
          }))}
        />
      )}
      {notices.map(({ tone, title, text }) => (
        <Notice key={title} tone={tone} title={title}>
          <p>{text}</p>
        </Notice>
      ))}
      {charts.map((chart) => (
        <CalculatorChart key={chart.title} chart={chart} />
      ))}
      <p className="note">Tryck på ett understruket belopp för att se hur det räknades.</p>
      {tables.map((table) => (
        <AnswerTable key={table.id} table={table} slug={slug} query={query} />
      ))}
      {query !== null && (
        <p className="downloads">
          Hämta allt:
          <a href={calculatorFile(slug, 'xlsx', query)} download>
            Excel med levande formler
          </a>
          <a href={calculatorFile(slug, 'json', query)} download>
            JSON
          </a>
        </p>
      )}
      <details className="disclosure">
        <summary>Samma fråga till programmet</summary>
        <p>
          Skicka detta till <code>POST /api/finance/{request.op}</code> eller till kommandot{' '}
          <code>radslag finance</code>. Belopp är hela ören.
        </p>
        <pre className="calculator-request">
          <code>{JSON.stringify(request, null, 1)}</code>
        </pre>
      </details>
      {children}
    </Section>
  )
}

function AnswerTable(props: { table: ResultTable; slug: string; query: string | null }) {
  return props.table.folded ? (
    <details className="disclosure calculator-folded">
      <summary>{props.table.caption}</summary>
      <OpenTable {...props} />
    </details>
  ) : (
    <OpenTable {...props} />
  )
}

function OpenTable({ table, slug, query }: { table: ResultTable; slug: string; query: string | null }) {
  const { id, caption, columns, rows, total, note } = table
  return (
    <div className={columns.length <= 3 ? 'calculator-table narrow' : 'calculator-table'} id={id}>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(_, at) => `${at}`}
        phone="scroll"
        compact={rows.length > 12}
        totalLabel={typeof total?.[0] === 'string' ? total[0] : undefined}
        columns={columns.map(({ label, kind }, at): Column<readonly Cell[]> => ({
          key: `${at}`,
          label,
          rowHeader: at === 0,
          nowrap: at === 0 && kind === 'text' && rows.every((row) => String(row[0]).length < 12),
          align: kind === 'text' ? 'start' : 'end',
          render: (row) => <CellText cell={row[at] ?? null} />,
          total: total ? <CellText cell={total[at] ?? null} /> : undefined,
        }))}
      />
      {note && <p className="note">{note}</p>}
      {query !== null && (
        <p className="downloads">
          Hämta tabellen:
          <a href={calculatorFile(slug, 'csv', query, id)} download>
            CSV<span className="visually-hidden">, {caption}</span>
          </a>
        </p>
      )}
    </div>
  )
}

function CellText({ cell, unit = false }: { cell: Cell; unit?: boolean }) {
  if (cell === null) return null
  if (typeof cell === 'string') return <>{cell}</>
  if ('ore' in cell) {
    const plus = cell.signed && cell.ore > 0 ? '+' : ''
    if (unit) return <Money ore={cell.ore} />
    return plus ? (
      <Asked how={cell.how}>
        {plus}
        <Money ore={cell.ore} bare />
      </Asked>
    ) : (
      <ComputedMoney ore={cell.ore} derivation={cell.how} />
    )
  }
  if ('percent' in cell)
    return cell.percent === null ? (
      <>–</>
    ) : (
      <Asked how={cell.how}>
        <Percent value={cell.percent} signed={cell.signed} />
      </Asked>
    )
  return (
    <Asked how={cell.how}>
      <span className="figure">{formatNumber(cell.number)}</span>
    </Asked>
  )
}

function Asked({ how, children }: { how: Exclude<Cell, string | null>['how']; children: ReactNode }) {
  return how ? <Computed derivation={how}>{children}</Computed> : children
}
