import type { ReactNode } from 'react'
import { Icon } from '../words/icon'

/** What every field has in common. */
export interface FieldProps {
  name: string
  label: ReactNode
  /** The element's id; the name unless told. */
  id?: string
  hint?: ReactNode
  /** What is wrong, in words. The first of several is shown. */
  error?: string | readonly string[]
  /** Marks the label; what may be left empty is marked, since most fields are needed. */
  optional?: boolean
  /** The passage of a document that the value was read from. */
  evidence?: { number: number; href: string; warning?: ReactNode }
}

/** The first message, whichever way errors were given. */
export function firstError(error: FieldProps['error']): string | undefined {
  return typeof error === 'string' ? error || undefined : error?.[0]
}

/** Ids and ARIA attributes that tie a control to its hint, error and warning. */
export function controlAttributes({ name, id = name, hint, error, evidence }: FieldProps) {
  const wrong = firstError(error) !== undefined
  const describedBy = [hint && `${id}-hint`, wrong && `${id}-error`, evidence?.warning && `${id}-warning`]
    .filter(Boolean)
    .join(' ')
  return {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': wrong || undefined,
  }
}

/** Label, hint, the control, its error and, when the value was read from a document, the passage's number. */
export function FieldShell({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { name, id = name, label, hint, error, optional, evidence } = field
  const message = firstError(error)
  return (
    <div
      className={evidence?.warning ? 'form-field form-field-check' : 'form-field'}
      data-invalid={message ? '' : undefined}
    >
      {evidence && (
        <a className="evidence" href={evidence.href}>
          <span className="visually-hidden">Visa stället i handlingen, </span>
          {evidence.number}
        </a>
      )}
      <label className="form-label" htmlFor={id}>
        {label}
        {optional && <span className="optional"> (valfritt)</span>}
      </label>
      {hint && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldMessages id={id} message={message} warning={evidence?.warning} />
    </div>
  )
}

/** The error and the warning of a field, with the ids that the control refers to. */
export function FieldMessages({
  id,
  message,
  warning,
}: {
  id: string
  message?: string
  warning?: ReactNode
}) {
  return (
    <>
      {message && (
        <p className="form-error" id={`${id}-error`}>
          <Icon name="danger" />
          <span>
            <span className="visually-hidden">Fel: </span>
            {message}
          </span>
        </p>
      )}
      {warning && (
        <p className="form-warning" id={`${id}-warning`}>
          <Icon name="warning" />
          <span>{warning}</span>
        </p>
      )}
    </>
  )
}
