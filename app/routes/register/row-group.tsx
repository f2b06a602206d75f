import type { ReactNode } from 'react'
import { formatCount } from '~/text/format'
import { readingCount, type ReadingGroup, readingLabel } from '~/text/reading'
import { Icon } from '~/ui'

/** What ties a field to the document: its number there, and what does not add up. */
export type FieldEvidence = { number?: number; warnings?: string[] }

/** A field made of several, tied to its passages like any other. */
export function Group({
  id,
  label,
  evidence = {},
  children,
}: {
  id: string
  label: string
  evidence?: FieldEvidence
  children: ReactNode
}) {
  const { number, warnings = [] } = evidence
  return (
    <fieldset
      className={warnings.length > 0 ? 'form-field form-field-check' : 'form-field'}
      id={id}
      tabIndex={-1}
    >
      <legend className="form-label" id={`${id}-label`}>
        {label}
      </legend>
      {number !== undefined && (
        <a className="evidence" href={`#passage-${number}`}>
          <span className="visually-hidden">Visa stället i handlingen, </span>
          {number}
        </a>
      )}
      {children}
      {warnings.map((warning) => (
        <p className="form-warning" key={warning}>
          <Icon name="warning" />
          <span>{warning}</span>
        </p>
      ))}
    </fieldset>
  )
}

/**
 * A list shown as its count, opened to be corrected. The last row is empty, for adding; more empty rows come by a
 * button that keeps everything typed.
 */
export function RowGroup<Row>({
  group,
  label = readingLabel[group],
  rows,
  empty,
  extra,
  open,
  evidence,
  summary,
  children,
}: {
  group: ReadingGroup & string
  label?: string
  rows: Row[]
  empty: Row
  /** Empty rows after those filled. */
  extra: number
  open: boolean
  evidence?: FieldEvidence
  /** What stands for the rows when they are closed; their count unless told. */
  summary?: ReactNode
  children: (row: Row, name: string, isNew: boolean) => ReactNode
}) {
  const [one, many] = readingCount[group] ?? ['rad', 'rader']
  const all = [...rows, ...Array.from({ length: extra }, () => empty)]
  return (
    <Group id={group} label={label} evidence={evidence}>
      <details className="rows" open={open}>
        <summary>
          <span>{rows.length === 0 ? 'Inga' : (summary ?? formatCount(rows.length, one, many))}</span>
          <span className="rows-open">{rows.length === 0 ? 'lägg till' : 'visa och ändra'}</span>
        </summary>
        <ol>
          {all.map((row, at) => {
            const name = `${group}.${at}`
            const isNew = at >= rows.length
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are named by their place and do not move
              <li key={at} id={name} className={isNew ? 'row row-new' : 'row'} tabIndex={-1}>
                {children(row, name, isNew)}
                {!isNew && (
                  <label className="row-remove">
                    <input type="checkbox" className="ds-input" name={`${name}.remove`} value="on" /> Ta bort
                    <span className="visually-hidden"> rad {at + 1}</span>
                  </label>
                )}
              </li>
            )
          })}
        </ol>
        <button
          className="link-button"
          type="submit"
          name="more"
          value={group}
          formAction={`#${group}`}
          formNoValidate
        >
          Fler tomma rader
        </button>
      </details>
    </Group>
  )
}

/** A small labelled control in a row. */
export function Cell({
  name,
  label,
  error,
  wide,
  children,
}: {
  name: string
  label: string
  error?: string
  wide?: boolean
  children: (attributes: {
    id: string
    name: string
    'aria-invalid': true | undefined
    'aria-describedby': string | undefined
  }) => ReactNode
}) {
  return (
    <div className={wide ? 'cell cell-wide' : 'cell'}>
      <label htmlFor={name}>{label}</label>
      {children({
        id: name,
        name,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': error ? `${name}-error` : undefined,
      })}
      {error && (
        <p className="form-error" id={`${name}-error`}>
          <Icon name="danger" />
          <span>{error}</span>
        </p>
      )}
    </div>
  )
}

/** One line in a row. */
export function TextCell({
  name,
  label,
  value,
  error,
  wide,
  numeric,
  date,
}: {
  name: string
  label: string
  value: string
  error?: string
  wide?: boolean
  numeric?: boolean
  date?: boolean
}) {
  return (
    <Cell name={name} label={label} error={error} wide={wide}>
      {(attributes) => (
        <input
          {...attributes}
          className={numeric ? 'ds-input end' : 'ds-input'}
          type={date ? 'date' : 'text'}
          inputMode={numeric ? 'decimal' : undefined}
          defaultValue={value}
          autoComplete="off"
        />
      )}
    </Cell>
  )
}

/** Several lines in a row; as high as the text needs. */
export function AreaCell({
  name,
  label,
  value,
  error,
}: {
  name: string
  label: string
  value: string
  error?: string
}) {
  return (
    <Cell name={name} label={label} error={error} wide>
      {(attributes) => (
        <textarea
          {...attributes}
          className="ds-input"
          rows={Math.min(9, Math.max(2, Math.ceil(value.length / 58)))}
          defaultValue={value}
        />
      )}
    </Cell>
  )
}

/** A choice in a row. */
export function SelectCell({
  name,
  label,
  value,
  error,
  choices,
  placeholder,
}: {
  name: string
  label: string
  value: string
  error?: string
  choices: readonly (readonly [string, string])[]
  placeholder?: string
}) {
  return (
    <Cell name={name} label={label} error={error}>
      {(attributes) => (
        <select {...attributes} className="ds-input" defaultValue={value}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {choices.map(([choice, text]) => (
            <option key={choice} value={choice}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Cell>
  )
}

/** A yes or no in a row. */
export function CheckCell({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="row-check">
      <input type="checkbox" className="ds-input" name={name} value="on" defaultChecked={value !== ''} />{' '}
      {label}
    </label>
  )
}
