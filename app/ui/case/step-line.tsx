import type { ReactNode } from 'react'
import { Icon } from '../words/icon'

/** Where a step stands. */
export type StepState = 'done' | 'current' | 'upcoming' | 'skipped'

/** A step on the way from question to effect. */
export interface Step {
  label: string
  state: StepState
  /** When, or by whom, in a few words. */
  note?: ReactNode
  href?: string
}

const word: Record<StepState, string> = {
  done: 'Klart: ',
  current: 'Nu: ',
  upcoming: 'Kommer: ',
  skipped: 'Överhoppat: ',
}

/** The line of steps: across on a wide screen, down on a phone. */
export function StepLine({ steps, label = 'Ärendets gång' }: { steps: readonly Step[]; label?: string }) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map(({ label: name, state, note, href }) => (
        <li
          key={name}
          className={`step step-${state}`}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span className="step-dot" aria-hidden="true">
            {state === 'done' && <Icon name="check" />}
          </span>
          <span className="step-label">
            <span className="visually-hidden">{word[state]}</span>
            {href ? <a href={href}>{name}</a> : name}
          </span>
          {note && <span className="step-note">{note}</span>}
        </li>
      ))}
    </ol>
  )
}
