import type { InputHTMLAttributes, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { controlAttributes, type FieldProps, FieldShell } from './field-shell'

type Own = keyof FieldProps

/** How wide the control stands, after what is written in it. */
export type FieldWidth = 'short' | 'medium' | 'full'

function split<Rest extends FieldProps>(props: Rest): { field: FieldProps; rest: Omit<Rest, Own> } {
  const { name, label, id, hint, error, optional, evidence, ...rest } = props
  return { field: { name, label, id, hint, error, optional, evidence }, rest }
}

/** One line of text. `suffix` stands after the control: "kr", "procent", "år". */
export function TextField(
  props: FieldProps &
    Omit<InputHTMLAttributes<HTMLInputElement>, Own | 'size'> & { width?: FieldWidth; suffix?: string },
) {
  const { field, rest } = split(props)
  const { width = 'full', suffix, className: _, ...attributes } = rest
  const control = (
    <input type="text" {...attributes} {...controlAttributes(field)} className={`ds-input width-${width}`} />
  )
  return (
    <FieldShell field={field}>
      {suffix ? (
        <span className="with-suffix">
          {control}
          <span className="suffix">{suffix}</span>
        </span>
      ) : (
        control
      )}
    </FieldShell>
  )
}

/** Text over several lines. */
export function TextArea(props: FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, Own>) {
  const { field, rest } = split(props)
  const { className: _, rows = 5, ...attributes } = rest
  return (
    <FieldShell field={field}>
      <textarea {...attributes} {...controlAttributes(field)} rows={rows} className="ds-input" />
    </FieldShell>
  )
}

/** A choice among known values. `placeholder` is an empty first choice. */
export interface Choice {
  value: string
  label: string
  disabled?: boolean
}

/** A list to choose one value from, the browser's own. */
export function Select(
  props: FieldProps &
    Omit<SelectHTMLAttributes<HTMLSelectElement>, Own> & {
      choices: readonly (Choice | { group: string; choices: readonly Choice[] })[]
      placeholder?: string
      width?: FieldWidth
    },
) {
  const { field, rest } = split(props)
  const { choices, placeholder, width = 'full', className: _, ...attributes } = rest
  return (
    <FieldShell field={field}>
      <select {...attributes} {...controlAttributes(field)} className={`ds-input width-${width}`}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map((choice) =>
          'group' in choice ? (
            <optgroup key={choice.group} label={choice.group}>
              {choice.choices.map(option)}
            </optgroup>
          ) : (
            option(choice)
          ),
        )}
      </select>
    </FieldShell>
  )
}

const option = ({ value, label, disabled }: Choice) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
)

/** A day, `YYYY-MM-DD`, through the browser's own date control. */
export function DateField(props: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, Own | 'type'>) {
  const { field, rest } = split(props)
  const { className: _, ...attributes } = rest
  return (
    <FieldShell field={field}>
      <input {...attributes} {...controlAttributes(field)} type="date" className="ds-input width-short" />
    </FieldShell>
  )
}
