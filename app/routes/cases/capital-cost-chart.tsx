import type { ReactNode } from 'react'
import { formatTkr } from '~/text/format'
import { ChartFrame, StackedBars } from '~/ui'

type Year = { label: string; costOre: number; depreciationOre: number; interestOre: number }

/** Depreciation and interest year by year, with the table that says the same. */
export const CapitalCostChart = ({ years, table }: { years: readonly Year[]; table: ReactNode }) => (
  <ChartFrame
    title="Avskrivning och ränta per år"
    description="Tusental kronor"
    legend={[
      { label: 'Avskrivning', series: 1 },
      { label: 'Ränta', series: 2 },
    ]}
    table={table}
    tableOpen
  >
    <StackedBars
      label={`Kapitalkostnad per år: ${years.map(({ label, costOre }) => `${label.toLowerCase()} ${formatTkr(costOre)}`).join(', ')}`}
      bars={years.map(({ label, depreciationOre, interestOre }) => ({
        label,
        parts: [depreciationOre, interestOre],
      }))}
      format={(value) => formatTkr(value, { unit: false })}
    />
  </ChartFrame>
)
