import { formatNumber } from '~/text/format'
import { DataTable, EmptyState, Money } from '~/ui'
import type { OverviewPage } from './overview'
import { versionPath } from './version-heading'

/** Self-cost per area: persons, other costs, overhead. Known before the volumes are. */
export function AreaTable({ version }: { version: OverviewPage }) {
  const { areas, sums } = version
  type Area = (typeof areas)[number]
  const money = (key: 'staffOre' | 'otherOre' | 'overheadOre' | 'totalOre', label: string) => ({
    ...{ key, label, align: 'end' as const, nowrap: true, total: sums && <Money ore={sums[key]} bare /> },
    render: ({ cost }: Area) => (cost ? <Money ore={cost[key]} bare /> : '–'),
  })
  return (
    <DataTable
      caption="Självkostnad per tjänsteområde, kronor"
      phone="scroll"
      downloads={version.faults.length === 0 ? { excel: versionPath(version, 'prismodell.xlsx') } : undefined}
      rows={areas}
      rowKey={({ code }) => code}
      totalLabel={sums ? 'Summa' : undefined}
      empty={<EmptyState title="Inga tjänsteområden än">Lägg till det första tjänsteområdet.</EmptyState>}
      columns={[
        {
          ...{ key: 'name', label: 'Tjänsteområde', rowHeader: true },
          render: ({ code, name }) => <a href={versionPath(version, 'omraden', code)}>{name}</a>,
        },
        {
          ...{ key: 'fte', label: 'Årsarbetare', align: 'end', total: sums && formatNumber(sums.fte) },
          render: ({ cost }) => (cost ? formatNumber(cost.fte) : '–'),
        },
        money('staffOre', 'Personal'),
        money('otherOre', 'Andra kostnader'),
        money('overheadOre', 'Overhead'),
        money('totalOre', 'Självkostnad'),
        { key: 'keys', label: 'Nycklar', align: 'end', render: ({ keys }) => keys },
      ]}
    />
  )
}
