import { share } from './chart-frame'

/** A change for someone: below zero to the left, above to the right. */
export interface Change {
  label: string
  value: number
}

/**
 * Changes on both sides of zero, such as a price change per department. Each row carries its name and its signed
 * figure as text, so the bars add nothing that is not read aloud.
 */
export function DivergingBars({
  label,
  changes,
  format,
}: {
  label: string
  changes: readonly Change[]
  format: (value: number) => string
}) {
  const values = changes.map(({ value }) => value)
  const low = Math.min(0, ...values)
  const span = Math.max(0, ...values) - low || 1
  const at = (value: number) => share((value - low) / span)
  return (
    <ul className="diverging" aria-label={label}>
      {changes.map(({ label: name, value }) => (
        <li key={name}>
          <span>{name}</span>
          <span className="diverging-value">{format(value)}</span>
          <svg className="plot" width="100%" height="24" aria-hidden="true">
            <rect
              className={value < 0 ? 'series-1' : 'series-2'}
              x={at(Math.min(0, value))}
              width={share(Math.abs(value) / span)}
              y="3"
              height="16"
            />
            <line className="axis" x1={at(0)} x2={at(0)} y1="-4" y2="26" />
          </svg>
        </li>
      ))}
    </ul>
  )
}
