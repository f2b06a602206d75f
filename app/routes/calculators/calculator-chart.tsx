import { formatKr, formatTkr } from '~/text/format'
import { BarFill, ChartFrame, DivergingBars, LineWithIntervals, type SeriesNumber, StackedBars } from '~/ui'
import type { ResultChart } from '~/use-cases/economy/calculators'

/** More bars than this cannot be told apart; the table then stands alone. */
const MOST_BARS = 60

/** Thousands of kronor, with a decimal only where there is one. */
const bare = (ore: number) => formatTkr(ore, { unit: false, decimals: ore % 100_000 === 0 ? 0 : 1 })
const signed = (ore: number) => `${ore > 0 ? '+' : ''}${formatKr(ore)}`

/** A picture of an answer. The tables that say the same follow on the page. */
export function CalculatorChart({ chart }: { chart: ResultChart }) {
  switch (chart.kind) {
    case 'stacked': {
      const { title, legend, bars } = chart
      if (bars.length > MOST_BARS) return null
      const words = bars.map(
        ({ label, parts }) => `${label} ${formatTkr(parts.reduce((sum, part) => sum + part, 0))}`,
      )
      return (
        <ChartFrame
          title={title}
          description="Tusental kronor"
          legend={
            legend.length > 1
              ? legend.map((label, at) => ({ label, series: (at + 1) as SeriesNumber }))
              : undefined
          }
        >
          <StackedBars label={`${title}: ${words.join(', ')}`} bars={bars} format={bare} />
        </ChartFrame>
      )
    }
    case 'diverging':
      return (
        <ChartFrame title={chart.title}>
          <DivergingBars label={chart.title} changes={chart.changes} format={signed} />
        </ChartFrame>
      )
    case 'room':
      return (
        <ChartFrame title={chart.title}>
          <BarFill
            label={chart.title}
            total={chart.totalOre}
            parts={chart.parts}
            format={(ore) => formatKr(ore)}
          />
        </ChartFrame>
      )
    case 'lines': {
      const values = chart.series.flatMap((series) => series.values)
      return (
        <ChartFrame title={chart.title} description="Tusental kronor">
          <LineWithIntervals
            label={chart.title}
            times={chart.times}
            series={chart.series.map(({ label, values: points }) => ({
              label,
              points: points.map((value) => ({ value })),
            }))}
            domain={[Math.min(0, ...values), Math.max(0, ...values)]}
            format={bare}
          />
        </ChartFrame>
      )
    }
  }
}
