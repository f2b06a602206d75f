import type { ReactNode } from 'react'

/** The looks a series can have: each has its own colour, lightness and, for lines, shape. */
export type SeriesNumber = 1 | 2 | 3

/**
 * A picture with its title, its words and its figures. The table is folded unless `tableOpen`; it is left out only
 * where the picture already lists every figure (`BarFill`, `YearWheel`).
 */
export function ChartFrame({
  title,
  description,
  legend,
  children,
  table,
  tableOpen = false,
  note,
}: {
  title: string
  description?: ReactNode
  legend?: readonly { label: string; series: SeriesNumber | 'rest' }[]
  children: ReactNode
  table?: ReactNode
  tableOpen?: boolean
  note?: ReactNode
}) {
  return (
    <figure className="chart">
      <figcaption>
        <span className="chart-title">{title}</span>
        {description && <span className="chart-description">{description}</span>}
      </figcaption>
      {legend && (
        <ul className="legend">
          {legend.map(({ label, series }) => (
            <li key={label}>
              <svg width="14" height="14" aria-hidden="true">
                <rect className={`series-${series}`} x="0.5" y="0.5" width="13" height="13" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      {children}
      {note && <p className="note">{note}</p>}
      {table && (
        <details className="chart-table" open={tableOpen}>
          <summary>Visa som tabell</summary>
          {table}
        </details>
      )}
    </figure>
  )
}

/** A share between 0 and 1 as an SVG percentage, which stretches with the page while text keeps its size. */
export const share = (value: number): string => `${Math.round(value * 10_000) / 100}%`
