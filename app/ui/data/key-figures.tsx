import type { ReactNode } from 'react'

/** One figure: what it is, the figure, and a few words that put it right. */
export interface KeyFigure {
  label: string
  value: ReactNode
  note?: ReactNode
}

/** A row of figures between two rules; two by two on a phone. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <div className="key-figures"><dl>
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="key-value">{value}</dd>
          {note && <dd className="key-note">{note}</dd>}
        </div>
      ))}
    </dl></div>
  )
}
