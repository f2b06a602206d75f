import type { PriceTable } from '~/domain/finance/price-comparison'
import { DataTable, type DataTableProps } from '~/ui'
import { KrOre } from './change-cells'

type Named = { code: string; name: string }

/** A price list as a table: a row per department, a column per area, sums both ways. */
export function PriceMatrix({
  caption,
  departments,
  areas,
  table,
  href,
  downloads,
}: {
  caption: string
  departments: readonly Named[]
  areas: readonly Named[]
  table: PriceTable
  href?: (code: string) => string
  downloads?: DataTableProps<Named>['downloads']
}) {
  const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0)
  const priceOf = (area: string, department: string) =>
    table.areas.find(({ code }) => code === area)?.pricesOre[table.departments.indexOf(department)] ?? 0
  return (
    <DataTable
      caption={caption}
      captionHidden
      compact
      phone="scroll"
      rows={departments}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      downloads={downloads}
      columns={[
        {
          ...{ key: 'department', label: 'Förvaltning', rowHeader: true },
          render: ({ code, name }) => (href ? <a href={href(code)}>{name}</a> : name),
        },
        ...areas.map((area) => ({
          ...{ key: area.code, label: area.name, align: 'end' as const },
          render: (row: Named) => <KrOre ore={priceOf(area.code, row.code)} />,
          total: <KrOre ore={sum(departments.map(({ code }) => priceOf(area.code, code)))} />,
        })),
        {
          ...{ key: 'sum', label: 'Summa', align: 'end' },
          render: (row) => (
            <strong>
              <KrOre ore={sum(areas.map(({ code }) => priceOf(code, row.code)))} />
            </strong>
          ),
          total: (
            <KrOre
              ore={sum(areas.flatMap((area) => departments.map(({ code }) => priceOf(area.code, code))))}
            />
          ),
        },
      ]}
    />
  )
}
