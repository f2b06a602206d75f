import type { ReactNode } from 'react'
import { Icon } from '../words/icon'
import { classes } from '../words/link-item'

/** One column: what it is called, how a row is shown in it, and how it behaves. */
export interface Column<Row> {
  key: string
  label: string
  render: (row: Row, index: number) => ReactNode
  /** `end` for amounts and counts: right-aligned with tabular figures. */
  align?: 'start' | 'end'
  /** The cell that names the row (`th scope="row"`). */
  rowHeader?: boolean
  sortable?: boolean
  /** What stands under the column in the totals row. */
  total?: ReactNode
  /** Never broken over lines: dates, numbers. */
  nowrap?: boolean
}

/** Which column the rows are ordered by, and the address that orders them otherwise. */
export interface TableSort {
  key: string
  direction: 'ascending' | 'descending'
  href: (key: string, direction: 'ascending' | 'descending') => string
}

/** What a table needs. */
export interface DataTableProps<Row> {
  caption: string
  /** Keeps the caption for readers only, when a heading just above says the same. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row, index: number) => string
  sort?: TableSort
  /** Shows the totals row and names it. */
  totalLabel?: string
  compact?: boolean
  /** `stack` turns each row into labelled lines on a phone; `scroll` keeps the grid, for figures to compare. */
  phone?: 'stack' | 'scroll'
  downloads?: { csv?: string; json?: string; excel?: string }
  empty?: ReactNode
}

/** A table with caption, scopes, sortable heads, totals and downloads. Without rows it shows `empty`. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, caption, captionHidden, sort, totalLabel, compact, phone = 'stack', downloads } = props
  if (rows.length === 0) return <>{props.empty ?? <p className="empty">Här finns inget att visa än.</p>}</>
  return (
    <div className="table-block">
      <div
        className={`table-wrap table-${phone}`}
        {...(phone === 'scroll' ? { role: 'region', 'aria-label': caption, tabIndex: 0 } : undefined)}
      >
        <table className={compact ? 'data-table compact' : 'data-table'}>
          <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} sort={column.sortable ? sort : undefined} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={props.rowKey(row, index)}>
                {columns.map((column) => {
                  const Cell = column.rowHeader ? 'th' : 'td'
                  return (
                    <Cell
                      key={column.key}
                      scope={column.rowHeader ? 'row' : undefined}
                      className={cellClass(column)}
                      data-label={column.label}
                    >
                      {column.render(row, index)}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
          {totalLabel && <Totals columns={columns} label={totalLabel} />}
        </table>
      </div>
      {downloads && <Downloads {...downloads} what={caption} />}
    </div>
  )
}

function cellClass<Row>({ align, nowrap }: Column<Row>): string | undefined {
  return classes(align === 'end' && 'end', nowrap && 'nowrap') || undefined
}

function Head<Row>({ column, sort }: { column: Column<Row>; sort?: TableSort }) {
  if (!sort) {
    return (
      <th scope="col" className={cellClass(column)}>
        {column.label}
      </th>
    )
  }
  const sorted = sort.key === column.key ? sort.direction : undefined
  const next = sorted === 'ascending' ? 'descending' : 'ascending'
  return (
    <th scope="col" className={cellClass(column)} aria-sort={sorted}>
      <a className="sort" href={sort.href(column.key, next)}>
        {column.label}
        {sorted && <Icon name={sorted === 'ascending' ? 'up' : 'down'} />}
      </a>
    </th>
  )
}

function Totals<Row>({ columns, label }: { columns: readonly Column<Row>[]; label: string }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) =>
          index === 0 ? (
            <th key={column.key} scope="row">
              {label}
            </th>
          ) : (
            <td key={column.key} className={cellClass(column)} data-label={column.label}>
              {column.total}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  )
}

function Downloads({ csv, json, excel, what }: { csv?: string; json?: string; excel?: string; what: string }) {
  const links = [
    { label: 'Excel', href: excel },
    { label: 'CSV', href: csv },
    { label: 'JSON', href: json },
  ]
  return (
    <p className="downloads">
      Hämta tabellen:
      {links.map(
        ({ label, href }) =>
          href && (
            <a key={label} href={href} download>
              {label}
              <span className="visually-hidden">, {what}</span>
            </a>
          ),
      )}
    </p>
  )
}
