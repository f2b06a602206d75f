import { paths } from '~/paths'
import { NOT_STATED } from '~/text/places'
import { type Column, Money } from '~/ui'

type Investment = { slug: string; title: string; principalOre: number; yearOneCostOre: number | null }

/** The columns that every list of investments has: the case, the amount, and the cost of the first year. */
export const investmentColumns = (m: string) =>
  ({
    title: {
      key: 'title',
      label: 'Investering',
      rowHeader: true,
      render: (row) => <a href={paths.case(m, row.slug)}>{row.title}</a>,
    },
    principal: {
      key: 'principal',
      label: 'Belopp, kr',
      align: 'end',
      render: (row) => <Money ore={row.principalOre} bare />,
    },
    cost: {
      key: 'cost',
      label: 'Kostnad år 1, kr',
      align: 'end',
      render: (row) => (row.yearOneCostOre === null ? NOT_STATED : <Money ore={row.yearOneCostOre} bare />),
    },
  }) satisfies Record<string, Column<Investment>>
