import { scaleLinear } from 'd3-scale'
import { type SeriesNumber, share } from './chart-frame'

/** One bar: what it stands for and its parts from the bottom up, in the unit of the chart. */
export interface StackedBar {
  label: string
  parts: readonly number[]
}

/** Where the bars begin, so that the scale's figures have room at the left. */
const LEFT = 0.07
const TOP = 26
const FOOT = 30

/**
 * Bars of up to three parts, such as depreciation and interest per year. The sum stands over each bar.
 * @param label says in words what the picture shows
 * @param format writes a sum, an amount in öre for instance as thousands of kronor
 */
export function StackedBars({
  label,
  bars,
  format,
  height = 250,
}: {
  label: string
  bars: readonly StackedBar[]
  format: (value: number) => string
  height?: number
}) {
  const sums = bars.map(({ parts }) => parts.reduce((sum, part) => sum + part, 0))
  const base = height - FOOT
  const y = scaleLinear()
    .domain([0, Math.max(1, ...sums)])
    .nice(3)
    .range([base, TOP])
  const band = (1 - LEFT) / Math.max(1, bars.length)
  const everyOther = bars.length > 12 ? Math.ceil(bars.length / 8) : 1
  return (
    <svg className="plot" width="100%" height={height} role="img" aria-label={label}>
      {y.ticks(3).map((tick) => (
        <g key={tick}>
          <line className={tick === 0 ? 'axis' : 'grid'} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text className="tick" x="0" y={y(tick) - 5}>
            {format(tick)}
          </text>
        </g>
      ))}
      {bars.map(({ label: name, parts }, index) => {
        const left = LEFT + band * (index + 0.2)
        const centre = share(LEFT + band * (index + 0.5))
        let below = 0
        return (
          <g key={name}>
            {parts.map((part, at) => {
              const from = below
              below += part
              const series = (at + 1) as SeriesNumber
              return (
                <rect
                  key={series}
                  className={`series-${series}`}
                  x={share(left)}
                  width={share(band * 0.6)}
                  y={y(below)}
                  height={Math.max(0, y(from) - y(below))}
                />
              )
            })}
            {bars.length <= 8 && (
              <text className="value" x={centre} y={y(below) - 7} textAnchor="middle">
                {format(below)}
              </text>
            )}
            {index % everyOther === 0 && (
              <text className="tick" x={centre} y={base + 20} textAnchor="middle">
                {name}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
