import type { AppropriationView, BudgetLine } from '#db/queries/economy/appropriations'
import { budgetLineLabel } from '~/text/economy/appropriations'
import { DataTable, DateText, Money } from '~/ui'

/** What the appropriation is made of, in the order it was decided. */
export function BudgetLines({ appropriation: { lines, frame } }: { appropriation: AppropriationView }) {
  return (
    <DataTable
      caption="Anslagets poster"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      totalLabel="Anslag"
      columns={[
        { key: 'kind', label: 'Post', rowHeader: true, render: ({ kind }) => budgetLineLabel[kind] },
        { key: 'day', label: 'Beslutad', nowrap: true, render: ({ day }) => <DateText value={day} short /> },
        { key: 'decided', label: 'Beslut', render: ({ decidedIn }) => decidedIn ?? '' },
        ...(lines.some(({ note }) => note !== null)
          ? [{ key: 'note', label: 'Anteckning', render: ({ note }: BudgetLine) => note ?? '' }]
          : []),
        {
          key: 'amount',
          label: 'Kronor',
          align: 'end',
          nowrap: true,
          render: ({ amountOre }) => <Money ore={amountOre} bare />,
          total: <Money ore={frame.frameOre} bare />,
        },
      ]}
    />
  )
}
