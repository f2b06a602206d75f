import type { ComparedLists, ComparedPrice } from '~/domain/finance/price-comparison'
import { type Column, DataTable, Money } from '~/ui'
import type { PriceYear } from '~/use-cases/economy/prices/list/price-year'
import { ChangeKr, ChangePct } from './change-cells'

type Row = ComparedPrice & { label: string; publishedOre?: number | null }

/** The columns that a change is shown in; with a published column beside when last year is restated. */
function columns(
  first: Column<Row>,
  { years, restated, excluding, total }: { years: [number, number]; restated: boolean; excluding: boolean; total: Omit<ComparedPrice, 'code'> },
): Column<Row>[] {
  const before = restated ? `${years[0]} omräknat kr` : `${years[0]} kr`
  const sumOre = (ore: number | null) => (ore === null ? '–' : <Money ore={ore} bare />)
  return [
    first,
    ...(restated
      ? [
          {
            ...{ key: 'published', label: `${years[0]} publicerat kr`, align: 'end' as const },
            render: ({ publishedOre }: Row) => sumOre(publishedOre ?? null),
          },
        ]
      : []),
    {
      ...{ key: 'before', label: before, align: 'end' },
      render: ({ including }) => sumOre(including.previousOre),
      total: sumOre(total.including.previousOre),
    },
    {
      ...{ key: 'now', label: `${years[1]} kr`, align: 'end' },
      render: ({ including }) => <Money ore={including.currentOre} bare />,
      total: <Money ore={total.including.currentOre} bare />,
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
    ...(excluding
      ? [
          {
            ...{ key: 'excl', label: 'Utan ändrade uppdrag kr', align: 'end' as const },
            render: ({ excluding: move }: Row) => <ChangeKr move={move} />,
            total: <ChangeKr move={total.excluding} />,
          },
          {
            ...{ key: 'exclPct', label: 'Utan ändrade uppdrag', align: 'end' as const },
            render: ({ excluding: move }: Row) => <ChangePct move={move} />,
            total: <ChangePct move={total.excluding} />,
          },
        ]
      : []),
  ]
}

/** Year over year per department. */
export function ChangeByDepartment({
  priced: { compared, base, list },
  nameOf,
  href,
}: {
  priced: PriceYear
  nameOf: (code: string) => string
  href?: (code: string) => string
}) {
  if (!compared || !base) return null
  const caption = `Förändring per förvaltning, ${base.year} till ${list.year}`
  const known = new Set(compared.departments.filter(({ including }) => including.currentOre !== 0).map(({ code }) => code))
  return (
    <DataTable
      caption={caption}
      compact
      phone="scroll"
      rows={compared.departments.map((row): Row => {
        const at = base.published.departments.indexOf(row.code)
        return {
          ...row,
          label: nameOf(row.code),
          publishedOre: at < 0 ? null : base.published.areas.reduce((sum, { pricesOre }) => sum + (pricesOre[at] ?? 0), 0),
        }
      })}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      columns={columns(
        {
          ...{ key: 'name', label: 'Förvaltning', rowHeader: true },
          render: ({ code, label }) => (href && known.has(code) ? <a href={href(code)}>{label}</a> : label),
        },
        {
          ...{ years: [base.year, list.year], restated: base.restated !== null, total: compared.total },
          excluding: compared.total.excluding !== null,
        },
      )}
    />
  )
}

/** Year over year per area. */
export function ChangeByArea({ priced: { compared, base, list, areas } }: { priced: PriceYear }) {
  if (!compared || !base) return null
  return (
    <DataTable
      caption={`Förändring per tjänsteområde, ${base.year} till ${list.year}`}
      compact
      phone="scroll"
      rows={compared.areas.map((row): Row => {
        const published = base.published.areas.find(({ code }) => code === row.code)
        return {
          ...row,
          label: areas.find(({ code }) => code === row.code)?.name ?? row.code,
          publishedOre: published ? published.pricesOre.reduce((sum, ore) => sum + ore, 0) : null,
        }
      })}
      rowKey={(row) => row.code}
      totalLabel="Summa"
      columns={columns(
        { ...{ key: 'name', label: 'Tjänsteområde', rowHeader: true }, render: ({ label }) => label },
        {
          ...{ years: [base.year, list.year], restated: base.restated !== null, total: compared.total },
          excluding: compared.total.excluding !== null,
        },
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
          render: ({ costOre }) => <Money ore={costOre} bare />,
          total: <Money ore={sum(({ costOre }) => costOre)} bare />,
        },
        {
          ...{ key: 'share', label: 'Andelseffekt kr', align: 'end' },
          render: ({ shareOre }) => <Money ore={shareOre} bare />,
          total: <Money ore={sum(({ shareOre }) => shareOre)} bare />,
        },
        {
          ...{ key: 'total', label: 'Ändring kr', align: 'end' },
          render: ({ totalOre }) => <Money ore={totalOre} bare />,
          total: <Money ore={total.including.changeOre} bare />,
        },
      ]}
    />
  )
}
