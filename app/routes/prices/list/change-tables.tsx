import type { ComparedLists, ComparedPrice, PriceTable } from '~/domain/finance/price-comparison'
import { type Column, DataTable } from '~/ui'
import { ChangeKr, ChangePct, KrOre } from './change-cells'

/** Two lists that are compared: what each is called, and last year's as it was published when it is restated. */
export type Comparison = {
  compared: ComparedLists
  labels: readonly [before: string, now: string]
  published: PriceTable | null
}

type Row = ComparedPrice & { label: string; publishedOre: number | null }

function columns(first: Column<Row>, { compared, labels, published }: Comparison): Column<Row>[] {
  const { total } = compared
  return [
    first,
    ...(published
      ? [
          {
            ...{ key: 'published', label: `${labels[0]} publicerat kr`, align: 'end' as const },
            render: ({ publishedOre }: Row) => <KrOre ore={publishedOre} />,
            total: (
              <KrOre
                ore={published.areas.flatMap(({ pricesOre }) => pricesOre).reduce((all, ore) => all + ore, 0)}
              />
            ),
          },
        ]
      : []),
    {
      ...{ key: 'before', label: published ? `${labels[0]} omräknat kr` : `${labels[0]} kr`, align: 'end' },
      render: ({ including }) => <KrOre ore={including.previousOre} />,
      total: <KrOre ore={total.including.previousOre} />,
    },
    {
      ...{ key: 'now', label: `${labels[1]} kr`, align: 'end' },
      render: ({ including }) => <KrOre ore={including.currentOre} />,
      total: <KrOre ore={total.including.currentOre} />,
    },
    {
      ...{ key: 'change', label: 'Ändring kr', align: 'end' },
      render: ({ including }) => <ChangeKr move={including} />,
      total: <ChangeKr move={total.including} />,
    },
    {
      ...{ key: 'pct', label: 'Ändring', align: 'end' },
      render: ({ including }) => <ChangePct move={including} />,
      total: <ChangePct move={total.including} />,
    },
    ...(total.excluding
      ? [
          {
            ...{ key: 'excl', label: 'Utan ändrade uppdrag kr', align: 'end' as const },
            render: ({ excluding }: Row) => <ChangeKr move={excluding} />,
            total: <ChangeKr move={total.excluding} />,
          },
          {
            ...{ key: 'exclPct', label: 'Utan ändrade uppdrag', align: 'end' as const },
            render: ({ excluding }: Row) => <ChangePct move={excluding} />,
            total: <ChangePct move={total.excluding} />,
          },
        ]
      : []),
  ]
}

/** One list against the other, per department. */
export function ChangeByDepartment({
  comparison,
  nameOf,
  href,
  downloads,
}: {
  comparison: Comparison
  nameOf: (code: string) => string
  href?: (code: string) => string | null
  downloads?: { excel: string; csv: string } | undefined
}) {
  const { compared, labels, published } = comparison
  return (
    <DataTable
      caption={`Förändring per förvaltning, ${labels[0]} till ${labels[1]}`}
      compact
      phone="scroll"
      rows={compared.departments.map((row): Row => {
        const at = published?.departments.indexOf(row.code) ?? -1
        return {
          ...row,
          label: nameOf(row.code),
          publishedOre:
            at < 0
              ? null
              : (published?.areas.reduce((sum, { pricesOre }) => sum + (pricesOre[at] ?? 0), 0) ?? null),
        }
      })}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      downloads={downloads}
      columns={columns(
        {
          ...{ key: 'name', label: 'Förvaltning', rowHeader: true },
          render: ({ code, label }) => {
            const to = href?.(code)
            return to ? <a href={to}>{label}</a> : label
          },
        },
        comparison,
      )}
    />
  )
}

/** One list against the other, per area. */
export function ChangeByArea({
  comparison,
  nameOf,
}: {
  comparison: Comparison
  nameOf: (code: string) => string
}) {
  const { compared, labels, published } = comparison
  return (
    <DataTable
      caption={`Förändring per tjänsteområde, ${labels[0]} till ${labels[1]}`}
      compact
      phone="scroll"
      rows={compared.areas.map((row): Row => {
        const was = published?.areas.find(({ code }) => code === row.code)
        return {
          ...row,
          label: nameOf(row.code),
          publishedOre: was ? was.pricesOre.reduce((sum, ore) => sum + ore, 0) : null,
        }
      })}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      columns={columns(
        { ...{ key: 'name', label: 'Tjänsteområde', rowHeader: true }, render: ({ label }) => label },
        comparison,
      )}
    />
  )
}

/** Why the published prices changed: the area's cost, or the department's share of it. */
export function WhyTable({
  compared: { published, departments, total },
  nameOf,
}: {
  compared: ComparedLists
  nameOf: (code: string) => string
}) {
  const rows = published.map((row) => ({
    ...row,
    totalOre: departments.find(({ code }) => code === row.code)?.including.changeOre ?? 0,
  }))
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0)
  return (
    <DataTable
      caption="Varför priset ändras: områdets kostnad eller förvaltningens andel"
      compact
      phone="scroll"
      rows={rows}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      columns={[
        { ...{ key: 'name', label: 'Förvaltning', rowHeader: true }, render: ({ code }) => nameOf(code) },
        {
          ...{ key: 'cost', label: 'Kostnadseffekt kr', align: 'end' },
          render: ({ costOre }) => <KrOre ore={costOre} signed />,
          total: <KrOre ore={sum(({ costOre }) => costOre)} signed />,
        },
        {
          ...{ key: 'share', label: 'Andelseffekt kr', align: 'end' },
          render: ({ shareOre }) => <KrOre ore={shareOre} signed />,
          total: <KrOre ore={sum(({ shareOre }) => shareOre)} signed />,
        },
        {
          ...{ key: 'total', label: 'Ändring kr', align: 'end' },
          render: ({ totalOre }) => <KrOre ore={totalOre} signed />,
          total: <KrOre ore={total.including.changeOre} signed />,
        },
      ]}
    />
  )
}
