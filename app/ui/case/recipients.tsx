import type { ReactNode } from 'react'
import { DateText } from '../words/amounts'
import { StatusBadge, type Tone } from '../words/tag'

/** Someone asked for a statement, or sent a decision. */
export interface Recipient {
  id: string
  name: string
  /** Where it is handled. */
  href?: string
  status: { tone: Tone; text: string }
  /** When the answer is due or came. */
  day?: string
  dayLabel?: string
  document?: { label: string; href: string }
  summary?: ReactNode
}

/** Recipients with status, day and statement. */
export function Recipients({ recipients, label }: { recipients: readonly Recipient[]; label: string }) {
  return (
    <ul className="recipients" aria-label={label}>
      {recipients.map(({ id, name, href, status, day, dayLabel, document, summary }) => (
        <li key={id}>
          <span className="recipient-name">{href ? <a href={href}>{name}</a> : name}</span>
          <StatusBadge tone={status.tone}>{status.text}</StatusBadge>
          {day && (
            <span className="recipient-day">
              {dayLabel && `${dayLabel} `}
              <DateText value={day} short />
            </span>
          )}
          {document && (
            <a className="recipient-document" href={document.href}>
              {document.label}
            </a>
          )}
          {summary && <div className="recipient-summary">{summary}</div>}
        </li>
      ))}
    </ul>
  )
}

/** Clauses of a proposal or a decision, numbered in the margin. */
export function Clauses({
  clauses,
}: {
  clauses: readonly { id: string; text: ReactNode; outcome?: ReactNode }[]
}) {
  return (
    <ol className="clauses">
      {clauses.map(({ id, text, outcome }) => (
        <li key={id}>
          <div className="clause-text">{text}</div>
          {outcome && <div className="clause-outcome">{outcome}</div>}
        </li>
      ))}
    </ol>
  )
}
