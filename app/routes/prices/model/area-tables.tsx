import { sumDecimals } from '~/domain/finance/price-rows'
import { priceChangeKindLabel, priceCostKindLabel } from '~/text/economy/price-model'
import { formatNumber } from '~/text/format'
import { DataTable, EmptyState, Money, StatusBadge, Tag } from '~/ui'
import type { AreaPage } from './area'

const added = (change: string | null) =>
  change && (
    <>
      {' '}
      <Tag>Tillkommer</Tag>
    </>
  )

/** Persons per service, a column for each category. */
export function StaffTable({ page: { staff, categories, fteSum } }: { page: AreaPage }) {
  const services = [...new Set(staff.map(({ service }) => service))].map((service) => ({
    service,
    rows: staff.filter((row) => row.service === service),
  }))
  const sum = (rows: typeof staff) =>
    rows.length === 0
      ? '–'
      : formatNumber(
          sumDecimals(
            rows.map(({ fte }) => fte),
            2,
          ),
        )
  return (
    <DataTable
      caption="Årsarbetare per tjänst och kategori"
      captionHidden
      phone="scroll"
      rows={services}
      rowKey={({ service }) => service}
      totalLabel="Summa"
      empty={<EmptyState title="Inga årsarbetare än" />}
      columns={[
        {
          ...{ key: 'service', label: 'Tjänst', rowHeader: true },
          render: ({ service, rows }) => (
            <>
              {service}
              {added(rows.find(({ change }) => change !== null)?.change ?? null)}
            </>
          ),
        },
        ...categories.map(({ code, name }) => ({
          ...{ key: code, label: name, align: 'end' as const },
          total: sum(staff.filter(({ category }) => category === code)),
          render: ({ rows }: (typeof services)[number]) =>
            sum(rows.filter(({ category }) => category === code)),
        })),
        {
          ...{ key: 'sum', label: 'Summa', align: 'end', total: formatNumber(fteSum) },
          render: ({ rows }) => sum(rows),
        },
      ]}
    />
  )
}

/** What the area costs besides its staff. */
export function CostTable({ page: { costs, costSumOre } }: { page: AreaPage }) {
  return (
    <DataTable
      caption="Andra kostnader"
      captionHidden
      rows={costs}
      rowKey={({ id }) => id}
      totalLabel="Summa"
      empty={<EmptyState title="Inga andra kostnader" />}
      columns={[
        {
          ...{ key: 'label', label: 'Vad', rowHeader: true },
          render: ({ label, change }) => (
            <>
              {label}
              {added(change)}
            </>
          ),
        },
        { key: 'kind', label: 'Slag', render: ({ kind }) => priceCostKindLabel[kind] },
        {
          ...{ key: 'amount', label: 'Kronor', align: 'end', nowrap: true },
          total: <Money ore={costSumOre} />,
          render: ({ amountOre }) => <Money ore={amountOre} />,
        },
      ]}
    />
  )
}

/** What was added and taken away since the year before. */
export function ChangeTable({ page: { changes, categories } }: { page: AreaPage }) {
  const persons = (fte: Record<string, string> | null) =>
    Object.entries(fte ?? {})
      .map(
        ([code, count]) =>
          `${formatNumber(count)} ${categories.find((each) => each.code === code)?.name ?? code}`,
      )
      .join(', ')
  return (
    <DataTable
      caption="Förändrade uppdrag"
      captionHidden
      rows={changes}
      rowKey={({ id }) => id}
      empty={<p className="note">Inga uppdrag har tillkommit eller tagits bort sedan året före.</p>}
      columns={[
        { key: 'kind', label: 'Ändring', render: ({ kind }) => priceChangeKindLabel[kind] },
        { key: 'name', label: 'Uppdrag', rowHeader: true, render: ({ name }) => name },
        { key: 'comment', label: 'Kommentar', render: ({ comment }) => comment ?? '–' },
        {
          ...{ key: 'before', label: 'Kostade förra året' },
          render: ({ kind, removedFte, removedOtherOre }) =>
            kind === 'added' ? (
              '–'
            ) : (
              <>
                {persons(removedFte)}
                {removedOtherOre ? (
                  <>
                    {' och '}
                    <Money ore={removedOtherOre} />
                  </>
                ) : null}
              </>
            ),
        },
      ]}
    />
  )
}

/** The keys, with last year's weights beside; retired ones last and marked. */
export function KeyTable({ page: { keys, hasPrevious, year } }: { page: AreaPage }) {
  const rows = [...keys.filter(({ retired }) => !retired), ...keys.filter(({ retired }) => retired)]
  return (
    <DataTable
      caption="Fördelningsnycklar"
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Inga nycklar än">Utan nyckel kan kostnaden inte fördelas.</EmptyState>}
      columns={[
        {
          ...{ key: 'name', label: 'Nyckel', rowHeader: true },
          render: ({ name, note }) => (
            <>
              {name}
              {note && <span className="note block">{note}</span>}
            </>
          ),
        },
        {
          ...{ key: 'weight', label: String(year), align: 'end', nowrap: true },
          render: ({ weightPct, retired }) =>
            retired ? (
              <StatusBadge tone="neutral">Ur bruk</StatusBadge>
            ) : (
              `${formatNumber(weightPct ?? '0')} %`
            ),
        },
        ...(hasPrevious
          ? [
              {
                ...{ key: 'before', label: 'Året före', align: 'end' as const, nowrap: true },
                render: ({ before }: (typeof rows)[number]) =>
                  before === null ? '–' : `${formatNumber(before)} %`,
              },
            ]
          : []),
        { key: 'source', label: 'Källa', render: ({ source }) => source ?? '–' },
      ]}
    />
  )
}
