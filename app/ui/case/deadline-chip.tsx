import type { ReactNode } from 'react'
import { DateText } from '../words/amounts'
import { Icon, type IconName } from '../words/icon'

/** How a deadline stands today. */
export type DeadlineState = 'upcoming' | 'soon' | 'overdue' | 'met' | 'paused' | 'cancelled'

/** Why a day is the day: the law, the day before rolling, and each step of the reckoning. */
export interface DeadlineReason {
  /** The paragraph or the local rule, as it is cited. */
  basis: ReactNode
  basisHref?: string
  /** The day before it was moved from a weekend or holiday, when that happened. */
  rawDay?: string
  steps?: readonly ReactNode[]
  /** The page that tells the whole reckoning and every move. */
  href?: string
}

const face: Record<DeadlineState, { icon: IconName; word: string }> = {
  upcoming: { icon: 'circle', word: 'Kommer' },
  soon: { icon: 'clock', word: 'Snart' },
  overdue: { icon: 'danger', word: 'Försenat' },
  met: { icon: 'check', word: 'Klart' },
  paused: { icon: 'half', word: 'Vilande' },
  cancelled: { icon: 'stop', word: 'Gäller inte längre' },
}

/** A day to keep, in icon and word, with its reason on demand. */
export function DeadlineChip({
  day,
  label,
  state,
  stateText,
  reason,
}: {
  day: string
  label: ReactNode
  state: DeadlineState
  /** Replaces the standing word: "om 3 dagar", "12 dagar sent". */
  stateText?: string
  reason?: DeadlineReason
}) {
  const { icon, word } = face[state]
  return (
    <div className={`deadline deadline-${state}`}>
      <span className="deadline-icon">
        <Icon name={icon} />
      </span>
      <p className="deadline-day">
        <DateText value={day} /> <span className="deadline-state">{stateText ?? word}</span>
      </p>
      <p className="deadline-label">{label}</p>
      {reason && <Reason day={day} reason={reason} />}
    </div>
  )
}

function Reason({ day, reason }: { day: string; reason: DeadlineReason }) {
  const { basis, basisHref, rawDay, steps, href } = reason
  const moved = rawDay !== undefined && rawDay !== day
  return (
    <details className="why">
      <summary>Varför?</summary>
      <div className="why-text">
        <p>{basisHref ? <a href={basisHref}>{basis}</a> : basis}</p>
        {steps && steps.length > 0 && (
          <ol>
            {steps.map((step, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a reckoning have an order and no other name
              <li key={index}>{step}</li>
            ))}
          </ol>
        )}
        {moved && (
          <p>
            Dagen blev <DateText value={rawDay} />, som inte är en vardag. Därför gäller{' '}
            <DateText value={day} />.
          </p>
        )}
        {href && (
          <p>
            <a href={href}>Mer om datumet</a>
          </p>
        )}
      </div>
    </details>
  )
}

/** Days to keep, nearest first as the caller orders them. */
export function DeadlineList({ children }: { children: ReactNode }) {
  return <div className="deadlines">{children}</div>
}
