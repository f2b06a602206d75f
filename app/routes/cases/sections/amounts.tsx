import { DataTable, Money, Section } from '~/ui'
import type { CaseProps } from '../case'

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
