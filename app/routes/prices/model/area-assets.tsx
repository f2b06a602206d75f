import { paths } from '~/paths'
import { Button, DataTable, Money, StatusBadge } from '~/ui'
import type { AreaPage } from './area'

/** What the area's assets cost in the price year, and whether the model has it. */
export function AreaAssets({ page }: { page: AreaPage }) {
  const { m, assets, year, open, revision } = page
  if (assets.length === 0) return null
  return (
    <DataTable
      caption={`Områdets tillgångar, kapitalkostnad ${year}`}
      rows={assets}
      rowKey={({ assetId }) => assetId}
      columns={[
        {
          ...{ key: 'name', label: 'Tillgång', rowHeader: true },
          render: ({ name, caseSlug, number }) => (
            <a href={paths.caseActuals(m, caseSlug, 'tillgang', String(number))}>{name}</a>
          ),
        },
        {
          ...{ key: 'cost', label: 'Kostar', align: 'end', nowrap: true },
          render: ({ costOre }) => <Money ore={costOre} />,
        },
        {
          ...{ key: 'kept', label: 'I modellen', align: 'end', nowrap: true },
          render: ({ keptOre }) => (keptOre === null ? '–' : <Money ore={keptOre} />),
        },
        {
          ...{ key: 'state', label: '' },
          render: ({ assetId, name, costOre, keptOre }) =>
            keptOre === costOre ? (
              <StatusBadge tone="success">Stämmer</StatusBadge>
            ) : open ? (
              <form method="post">
                <input type="hidden" name="intent" value="asset" />
                <input type="hidden" name="revision" value={revision} />
                <input type="hidden" name="asset" value={assetId} />
                <Button variant="secondary">
                  {keptOre === null ? 'Ta med' : 'Hämta på nytt'}
                  <span className="visually-hidden">: {name}</span>
                </Button>
              </form>
            ) : (
              <StatusBadge tone="warning">Stämmer inte</StatusBadge>
            ),
        },
      ]}
    />
  )
}
