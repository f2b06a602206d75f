import type { InputHTMLAttributes, ReactNode } from 'react'
import type { Choice } from './fields'
import { controlAttributes, FieldMessages, type FieldProps, firstError } from './field-shell'

/** Fields that answer one question together, under one legend. */
export function FieldSet({
  legend,
  hint,
  error,
  id,
  children,
}: {
  legend: ReactNode
  hint?: ReactNode
  error?: FieldProps['error']
  /** Needed when there is a hint or an error, and for the error summary's link. */
  id?: string
  children: ReactNode
}) {
  const message = firstError(error)
  const describedBy = id && [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset
      className="form-set"
      id={id}
      tabIndex={message ? -1 : undefined}
      aria-describedby={describedBy || undefined}
      data-invalid={message ? '' : undefined}
    >
      <legend>{legend}</legend>
      {hint && (
        <p className="form-hint" id={id && `${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldMessages id={id ?? ''} message={message} />
    </fieldset>
  )
}

/** A yes to one thing. */
export function Checkbox(
  props: Omit<FieldProps, 'evidence' | 'optional'> &
    Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type'>,
) {
  const { name, label, id = name, hint, error, className: _, ...attributes } = props
  return (
    <div className="form-check">
      <input
        {...attributes}
        {...controlAttributes({ name, label, id, hint, error })}
        type="checkbox"
        className="ds-input"
      />
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="form-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldMessages id={id} message={firstError(error)} />
    </div>
  )
}

interface GroupProps extends Omit<FieldProps, 'evidence' | 'optional'> {
  choices: readonly (Choice & { hint?: ReactNode })[]
  /** Side by side where there is room; otherwise under each other. */
  inline?: boolean
}

function Choices({
  group,
  type,
  chosen,
  required,
}: {
  group: GroupProps
  type: 'radio' | 'checkbox'
  chosen: readonly string[]
  required?: boolean
}) {
  const { name, id = name, choices, inline } = group
  return (
    <div className={inline ? 'form-choices inline' : 'form-choices'}>
      {choices.map(({ value, label, disabled, hint }) => {
        const own = `${id}-${value}`
        return (
          <div className="form-check" key={value}>
            <input
              className="ds-input"
              type={type}
              id={own}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              disabled={disabled}
              required={required}
              aria-describedby={hint ? `${own}-hint` : undefined}
            />
            <label htmlFor={own}>{label}</label>
            {hint && (
              <p className="form-hint" id={`${own}-hint`}>
                {hint}
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}

/** One of a few, all in sight. */
export function RadioGroup({
  defaultValue,
  required,
  ...group
}: GroupProps & { defaultValue?: string; required?: boolean }) {
  return (
    <FieldSet legend={group.label} hint={group.hint} error={group.error} id={group.id ?? group.name}>
      <Choices group={group} type="radio" chosen={defaultValue ? [defaultValue] : []} required={required} />
    </FieldSet>
  )
}

/** Any of a few, all in sight. */
export function CheckboxGroup({
  defaultValues = [],
  ...group
}: GroupProps & { defaultValues?: readonly string[] }) {
  return (
    <FieldSet legend={group.label} hint={group.hint} error={group.error} id={group.id ?? group.name}>
      <Choices group={group} type="checkbox" chosen={defaultValues} />
    </FieldSet>
  )
}
