import { share } from './chart-frame'

/** One thing and how far it has come, in the unit of the limit. */
export interface MeasuredBar {
  key: string
  label: string
  href?: string
  value: number
  /** The value in words: "14 månader". */
  text: string
}

/** Room to the right of the longest bar, as a share of it. */
const ROOM = 1.08

/**
 * Bars against one limit, such as motions by age against one year: the limit is drawn through all rows and named above
 * them. Each row has its name and its figure as text, so nothing is told by the picture alone.
 */
export function LimitBars({
  label,
  bars,
  limit,
  limitLabel,
}: {
  label: string
  bars: readonly MeasuredBar[]
  limit: number
  limitLabel: string
}) {
  const most = Math.max(limit * 1.25, ...bars.map(({ value }) => value)) * ROOM
  const at = (value: number) => share(value / most)
  return (
    <div className="limit-bars">
      <div className="limit-head">
        <svg className="plot" width="100%" height="20" aria-hidden="true">
          <text className="tick" x={at(limit)} y="15" textAnchor="middle">
            {limitLabel}
          </text>
        </svg>
      </div>
      <ul aria-label={label}>
        {bars.map(({ key, label: name, href, value, text }) => (
          <li key={key}>
            <span>{href ? <a href={href}>{name}</a> : name}</span>
            <span className="limit-value">{text}</span>
            <svg className="plot" width="100%" height="18" aria-hidden="true">
              <rect
                className={value > limit ? 'series-over' : 'series-1'}
                x="0"
                width={at(value)}
                y="3"
                height="12"
              />
              <line className="limit" x1={at(limit)} x2={at(limit)} y1="-60" y2="80" />
            </svg>
          </li>
        ))}
      </ul>
    </div>
  )
}
