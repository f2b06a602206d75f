import { share } from './chart-frame'

/** A part that has been taken from the whole. */
export interface FillPart {
  /** Needed when two parts can have the same label. */
  key?: string
  label: string
  value: number
  href?: string
}

/**
 * An appropriation as a bar filled by its cases, with the room that remains. When the parts are more than the
 * whole, the bar runs past the limit, which is drawn, and the excess is said in words.
 */
export function BarFill({
  label,
  total,
  parts,
  format,
  remainingLabel = 'Kvar',
  overLabel = 'Över anslaget',
}: {
  label: string
  total: number
  parts: readonly FillPart[]
  format: (value: number) => string
  remainingLabel?: string
  overLabel?: string
}) {
  const used = parts.reduce((sum, { value }) => sum + value, 0)
  const span = Math.max(total, used, 1)
  const over = used > total
  let from = 0
  return (
    <div className="bar-fill">
      <svg className="plot" width="100%" height="46" role="img" aria-label={label}>
        <rect className="series-rest" x="0" y="3" width={share(total / span)} height="40" />
        {parts.map(({ label: name, key = name, value }, index) => {
          const start = from
          from += value
          return (
            <g key={key}>
              <rect
                className="series-1"
                x={share(start / span)}
                y="3"
                width={share(value / span)}
                height="40"
              />
              {over && from > total && (
                <rect
                  className="series-over"
                  x={share(Math.max(start, total) / span)}
                  y="3"
                  width={share((from - Math.max(start, total)) / span)}
                  height="40"
                />
              )}
              {value / span > 0.05 && (
                <text className="on-series" x={share((start + value / 2) / span)} y="28" textAnchor="middle">
                  {index + 1}
                </text>
              )}
            </g>
          )
        })}
        {over && <line className="limit" x1={share(total / span)} x2={share(total / span)} y1="0" y2="46" />}
      </svg>
      <ol className="bar-parts">
        {parts.map(({ label: name, key = name, value, href }) => (
          <li key={key}>
            <span>{href ? <a href={href}>{name}</a> : name}</span>
            <span className="figure">{format(value)}</span>
          </li>
        ))}
        <li className={over ? 'bar-rest bar-over' : 'bar-rest'}>
          <span>{over ? overLabel : remainingLabel}</span>
          <span className="figure">{format(Math.abs(total - used))}</span>
        </li>
      </ol>
    </div>
  )
}
