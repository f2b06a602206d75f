import { scaleLinear } from 'd3-scale'
import { share } from './chart-frame'

/** A value over time with the interval it may lie in. A missing value breaks the line. */
export interface IntervalSeries {
  label: string
  points: readonly ({ value: number; low?: number; high?: number } | null)[]
}

const TOP = 14
const FOOT = 30
const LEFT = 0.07
const marks = [
  <circle key="circle" r="5" />,
  <rect key="square" x="-4.5" y="-4.5" width="9" height="9" />,
  <path key="diamond" d="M0-6.5 6.5 0 0 6.5-6.5 0Z" />,
]

/** Up to three series over the same times; each has its own mark and dash, and its intervals as bars. */
export function LineWithIntervals({
  label,
  times,
  series,
  domain,
  format,
  height = 270,
}: {
  label: string
  times: readonly string[]
  series: readonly IntervalSeries[]
  domain: readonly [number, number]
  format: (value: number) => string
  height?: number
}) {
  const base = height - FOOT
  const y = scaleLinear().domain(domain).range([base, TOP])
  const step = (1 - LEFT) / Math.max(1, times.length)
  const plain = (time: number) => share(LEFT + step * (time + 0.5))
  return (
    <div className="line-chart">
      <ul className="legend">
        {series.map(({ label: name }, nth) => (
          <li key={name}>
            <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
              <g className={`mark-${nth + 1}`}>{marks[nth]}</g>
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <svg className="plot" width="100%" height={height} role="img" aria-label={label}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="grid" x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            <text className="tick" x="0" y={y(tick) - 5}>
              {format(tick)}
            </text>
          </g>
        ))}
        {times.map((time, at) => (
          <text key={time} className="tick" x={plain(at)} y={base + 20} textAnchor="middle">
            {time}
          </text>
        ))}
        {series.map(({ label: name, points }, nth) => (
          <g
            key={name}
            className={`mark-${nth + 1}`}
            transform={`translate(${(nth - (series.length - 1) / 2) * 9})`}
          >
            {points.map((point, at) => {
              const before = at > 0 ? points[at - 1] : null
              if (!point) return null
              return (
                <g key={times[at]}>
                  {before && (
                    <line
                      className="run"
                      x1={plain(at - 1)}
                      x2={plain(at)}
                      y1={y(before.value)}
                      y2={y(point.value)}
                    />
                  )}
                  {point.low !== undefined && point.high !== undefined && (
                    <line
                      className="interval"
                      x1={plain(at)}
                      x2={plain(at)}
                      y1={y(point.low)}
                      y2={y(point.high)}
                    />
                  )}
                  <svg x={plain(at)} y={y(point.value)} overflow="visible" aria-hidden="true">
                    {marks[nth]}
                  </svg>
                </g>
              )
            })}
          </g>
        ))}
      </svg>
    </div>
  )
}
