import { share } from './chart-frame'

/** One stage of the money: what it is, its amount, and where it is told about. */
export interface MoneyStage {
  key: string
  label: string
  note: string
  href: string
  value: number
  /** The amount in words. */
  text: string
  /** Money that comes back, drawn with the other look. */
  back?: boolean
}

/**
 * Stages of the money under each other on one scale, from what is set aside to what comes back. Each has its name and
 * its figure as text, so nothing is told by the picture alone.
 */
export function MoneyPath({ label, stages }: { label: string; stages: readonly MoneyStage[] }) {
  const most = Math.max(1, ...stages.map(({ value }) => Math.abs(value)))
  return (
    <ol className="money-path" aria-label={label}>
      {stages.map(({ key, label: name, note, href, value, text, back }) => (
        <li key={key}>
          <span className="money-stage">
            <a href={href}>{name}</a>
            <span className="note">{note}</span>
          </span>
          <svg className="plot" width="100%" height="22" aria-hidden="true">
            <rect
              className={back ? 'series-2' : 'series-1'}
              x="0"
              y="3"
              width={share(Math.abs(value) / most)}
              height="16"
            />
          </svg>
          <span className="money-value">{text}</span>
        </li>
      ))}
    </ol>
  )
}
