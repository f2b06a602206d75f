import { HOURS_ARE_NOT_MONEY } from '~/text/economy/benefits'
import { formatCount, formatKr, formatNumber, formatPercent } from '~/text/format'
import { KeyFigures, Money } from '~/ui'
import type { BenefitTotals } from '~/use-cases/economy/benefits/benefit-view'

/** Money and time side by side and never added. */
export function Totals({ totals: { cashable, freed, qualitative } }: { totals: BenefitTotals }) {
  return (
    <>
      <KeyFigures
        figures={[
          {
            label: 'Pengar ett helt år',
            value: <Money ore={cashable.fullOre} />,
            note: 'budget som ska sänkas',
          },
          {
            label: 'Realiserat av planen',
            value: cashable.rate === null ? '–' : formatPercent(cashable.rate),
            note:
              cashable.rate === null
                ? 'inget är uppföljt än'
                : `${formatKr(cashable.actualOre)} av ${formatKr(cashable.plannedOre)}`,
          },
          {
            label: 'Frigjord tid ett helt år',
            value: `${formatNumber(freed.hours)} timmar`,
            note:
              freed.loweredOre > 0
                ? `${formatKr(freed.loweredOre)} har blivit sänkt budget`
                : 'ingen budget har sänkts för tiden',
          },
          ...(qualitative > 0
            ? [{ label: 'Utan belopp', value: formatCount(qualitative, 'nytta', 'nyttor'), note: 'kvalitet' }]
            : []),
        ]}
      />
      {freed.hours !== '0' && <p className="note">{HOURS_ARE_NOT_MONEY}</p>}
    </>
  )
}
