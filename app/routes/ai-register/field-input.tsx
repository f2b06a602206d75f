import type { Field, FieldRow, FieldValue, SystemFields } from '~/domain/ai-act/register/field'
import { rowsFilled } from '~/domain/ai-act/register/judge'
import {
  CheckboxGroup,
  DateField,
  FieldRow as Row,
  FieldSet,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '~/ui'

/** Empty lines that a small table is shown with, besides those that are filled. */
const SPARE_ROWS = 3

/** A field of the register as a control of a form. Small tables have numbered names: `risks.0.measure`. */
export function FieldInput({
  field,
  value,
  error,
  needed,
}: {
  field: Field
  value: FieldValue | undefined
  error: string | undefined
  needed: boolean
}) {
  const text = typeof value === 'string' ? value : ''
  const chosen = typeof value === 'string' ? [value] : ((value ?? []) as readonly string[])
  const common = { name: field.key, label: field.label, hint: field.help, error, optional: !needed }
  switch (field.kind) {
    case 'long':
      return <TextArea {...common} defaultValue={text} rows={field.most > 400 ? 5 : 3} />
    case 'one':
      return field.options.length > 4 ? (
        <Select {...common} placeholder="Välj" choices={field.options} defaultValue={text} width="medium" />
      ) : (
        <RadioGroup {...common} choices={field.options} defaultValue={text} />
      )
    case 'many':
      return <CheckboxGroup {...common} choices={field.options} defaultValues={chosen} />
    case 'day':
      return <DateField {...common} defaultValue={text} />
    case 'month':
      return <TextField {...common} defaultValue={text} type="month" placeholder="2026-09" width="short" />
    case 'whole':
      return <TextField {...common} defaultValue={text} inputMode="numeric" width="short" />
    case 'percent':
      return <TextField {...common} defaultValue={text} inputMode="decimal" width="short" suffix="procent" />
    case 'rows':
      return <RowsInput field={field} rows={(value ?? []) as readonly FieldRow[]} error={error} />
    default:
      return <TextField {...common} defaultValue={text} />
  }
}

function RowsInput({
  field,
  rows,
  error,
}: {
  field: Extract<Field, { kind: 'rows' }>
  rows: readonly FieldRow[]
  error: string | undefined
}) {
  const shown = Math.min(field.most, rows.length + SPARE_ROWS)
  return (
    <FieldSet legend={field.label} hint={field.help} error={error} id={field.key}>
      {Array.from({ length: shown }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity than their place
        <Row key={at}>
          {field.columns.map(({ key, label }) => (
            <TextField
              key={key}
              name={`${field.key}.${at}.${key}`}
              label={label}
              defaultValue={rows[at]?.[key] ?? ''}
              optional
            />
          ))}
        </Row>
      ))}
    </FieldSet>
  )
}

/** What was sent of some fields, in the register's form; what was left empty is left out. */
export function readSystemFields(sent: URLSearchParams, fields: readonly Field[]): SystemFields {
  return Object.fromEntries(
    fields.flatMap((field): [string, FieldValue][] => {
      if (field.kind === 'many') {
        const chosen = sent.getAll(field.key).filter(Boolean)
        return chosen.length > 0 ? [[field.key, chosen]] : []
      }
      if (field.kind === 'rows') {
        const rows = rowsFilled(
          Array.from({ length: field.most }, (_, at) =>
            Object.fromEntries(
              field.columns.map(({ key }) => [
                key,
                (sent.get(`${field.key}.${at}.${key}`) ?? '').trim().slice(0, 1000),
              ]),
            ),
          ),
        )
        return rows.length > 0 ? [[field.key, rows]] : []
      }
      const text = (sent.get(field.key) ?? '').replaceAll('\r\n', '\n').trim()
      if (text === '') return []
      return [[field.key, field.kind === 'percent' ? text.replace(',', '.') : text]]
    }),
  )
}
