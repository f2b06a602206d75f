import type { ReactNode } from 'react'
import { Button, ErrorSummary, Notice } from '~/ui'

/** What a form of rows is shown with again: rows by group, and what is wrong. */
export type RowsState = {
  intent: string
  groups: Record<string, Record<string, string>[]>
  general: string[]
  faults: { field: string; text: string }[]
}

/** A column of a table that is typed in. */
export type RowColumn = {
  name: string
  label: string
  kind?: 'text' | 'number' | 'select' | 'check' | 'hidden' | 'shown'
  choices?: readonly { value: string; label: string }[]
  /** The first choice, which is empty. */
  placeholder?: string
  width?: 'code' | 'amount' | 'text'
}

const widthOf = (kind: RowColumn['kind'], width: RowColumn['width']): string =>
  kind === 'shown' || kind === 'check' ? `w-${kind}` : `w-${width ?? 'text'}`

type Rows = readonly Readonly<Record<string, string>>[]

/**
 * A table whose cells are fields: `group.0.name` and on. It has one empty row at its end and a button that brings more;
 * a row is taken away by its box. Works without script.
 */
export function RowTable({
  group,
  caption,
  columns,
  rows,
  state,
  addLabel = 'Lägg till rader',
  removable = true,
  spare = 1,
  stacked = false,
}: {
  group: string
  caption: string
  columns: readonly RowColumn[]
  rows: Rows
  state?: RowsState | undefined
  addLabel?: string
  removable?: boolean
  /** Empty rows at the end. */
  spare?: number
  /** Always with its fields below each other, for rows of many. */
  stacked?: boolean
}) {
  const typed = state?.groups[group]
  const shown = typed ?? [...rows, ...Array.from({ length: spare }, () => ({}))]
  const seen = columns.filter(({ kind }) => kind !== 'hidden')
  return (
    <div className={stacked ? 'row-table row-table-stacked' : 'row-table'}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {seen.map(({ name, label, kind, width }) => (
              <th
                key={name}
                scope="col"
                className={`${widthOf(kind, width)}${kind === 'number' ? ' end' : ''}`}
              >
                {label}
              </th>
            ))}
            {removable && <th scope="col">Ta bort</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row: Readonly<Record<string, string>>, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
            <tr key={at}>
              {seen.map((column, first) => (
                <td
                  key={column.name}
                  data-label={column.label}
                  className={widthOf(column.kind, column.width)}
                >
                  {first === 0 &&
                    columns
                      .filter(({ kind }) => kind === 'hidden')
                      .map(({ name }) => (
                        <input
                          key={name}
                          type="hidden"
                          name={`${group}.${at}.${name}`}
                          value={row[name] ?? ''}
                        />
                      ))}
                  <Cell
                    column={column}
                    name={`${group}.${at}.${column.name}`}
                    value={row[column.name] ?? ''}
                    label={`${column.label}, rad ${at + 1}`}
                    wrong={state?.faults.find(({ field }) => field === `${group}.${at}.${column.name}`)?.text}
                  />
                </td>
              ))}
              {removable && (
                <td data-label="Ta bort" className="w-check">
                  <input
                    type="checkbox"
                    className="ds-input"
                    name={`${group}.${at}.remove`}
                    value="1"
                    aria-label={`Ta bort rad ${at + 1}`}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {addLabel !== '' && (
        <Button variant="quiet" name="add" value={group} formNoValidate>
          {addLabel}
        </Button>
      )}
    </div>
  )
}

function Cell({
  column: { kind = 'text', choices = [], placeholder },
  name,
  value,
  label,
  wrong,
}: {
  column: RowColumn
  name: string
  value: string
  label: string
  wrong?: string | undefined
}) {
  const about = {
    ...{ id: name, name, 'aria-label': label },
    'aria-invalid': wrong ? true : undefined,
    'aria-describedby': wrong ? `${name}-error` : undefined,
  }
  if (kind === 'shown') return value
  return (
    <>
      {kind === 'select' ? (
        <select {...about} className="ds-input" defaultValue={value}>
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : kind === 'check' ? (
        <input {...about} type="checkbox" className="ds-input" value="1" defaultChecked={value !== ''} />
      ) : (
        <input
          {...about}
          type="text"
          className={kind === 'number' ? 'ds-input end' : 'ds-input'}
          inputMode={kind === 'number' ? 'decimal' : undefined}
          autoComplete="off"
          defaultValue={value}
        />
      )}
      {wrong && (
        <span className="row-error" id={`${name}-error`}>
          {wrong}
        </span>
      )}
    </>
  )
}

/** A form of rows with what is wrong at its top, the revision it was read on, and its buttons. */
export function RowForm({
  intent,
  revision,
  back,
  state,
  save = 'Spara',
  children,
}: {
  intent: string
  revision: number
  /** Where the form is left without saving. */
  back: string
  state?: RowsState | undefined
  save?: string
  children: ReactNode
}) {
  const mine = state?.intent === intent ? state : undefined
  return (
    <form method="post" className="rows-form">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="revision" value={revision} />
      {mine?.general.map((text) => (
        <Notice key={text} tone="danger" title="Det gick inte" live>
          {text}
        </Notice>
      ))}
      <ErrorSummary
        errors={(mine?.faults ?? []).map(({ field, text }) => ({ fieldId: field, message: text }))}
      />
      {children}
      <div className="actions">
        <Button>{save}</Button>
        <a href={back}>Avbryt</a>
      </div>
    </form>
  )
}
