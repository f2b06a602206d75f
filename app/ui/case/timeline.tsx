import type { ReactNode } from 'react'
import { DateText } from '../words/amounts'

/** Something that happened: when, what, who, and the details that matter. */
export interface TimelineEvent {
  id: string
  /** Day or instant. */
  at: string
  /** In words, where the day is not exactly known: "maj 2024". */
  atText?: string
  title: ReactNode
  actor?: string
  detail?: ReactNode
  /** `milestone` for what moved the case on. */
  weight?: 'ordinary' | 'milestone'
}

/** Everything that happened, in the order given. */
export function Timeline({
  events,
  label = 'Historik',
}: {
  events: readonly TimelineEvent[]
  label?: string
}) {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map(({ id, at, atText, title, actor, detail, weight = 'ordinary' }) => (
        <li key={id} className={`event event-${weight}`}>
          <span className="event-when">{atText ?? <DateText value={at} />}</span>
          <span className="event-title">{title}</span>
          {actor && <span className="event-actor">{actor}</span>}
          {detail && <div className="event-detail">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}
