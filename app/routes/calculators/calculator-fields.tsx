import { FieldRow, Select, TextArea, TextField } from '~/ui'
import type { Field, Values } from '~/use-cases/economy/calculators'

/** The fields of a calculator, as its definition lists them. */
export function CalculatorFields({
  fields,
  values,
  errors,
}: {
  fields: readonly (readonly Field[])[]
  values: Values
  errors: Readonly<Record<string, string>>
}) {
  return (
    <>
      {fields.map((row) => (
        <FieldRow key={row.map(({ name }) => name).join()}>
          {row.map((field) => (
            <OneField
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              error={errors[field.name]}
            />
          ))}
        </FieldRow>
      ))}
    </>
  )
}

function OneField({ field, value, error }: { field: Field; value: string; error: string | undefined }) {
  const { name, label, hint, optional } = field
  const common = { name, label, hint, optional, error, defaultValue: value }
  switch (field.kind) {
    case 'line':
      return (
        <TextField {...common} suffix={field.suffix} placeholder={field.placeholder} inputMode="decimal" />
      )
    case 'month':
      return <TextField {...common} type="month" placeholder="2026-01" />
    case 'choice':
      return <Select {...common} choices={field.choices} />
    case 'table':
      return <TextArea {...common} rows={field.rows} wrap="off" spellCheck={false} />
  }
}
