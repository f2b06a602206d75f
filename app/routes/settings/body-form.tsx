import type { Body } from '#db/queries/administration/municipality'
import { bodyKindLabel } from '~/text/administration'
import { Button, DateField, FieldRow, Select, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

export type BodyValues = Pick<
  Body,
  'kind' | 'name' | 'shortName' | 'parentId' | 'email' | 'activeFrom' | 'activeTo'
>

/** The fields of a body, for a new one and for changing one. */
export function BodyForm({
  state,
  body,
  others,
  label,
}: {
  state: FormState | undefined
  body?: BodyValues
  others: { id: string; name: string }[]
  label: string
}) {
  const { value, error } = formView(state)
  const field = (name: string, now: string | null | undefined) => ({
    name,
    defaultValue: value(name, now ?? ''),
    error: error(name),
  })
  return (
    <form method="post">
      <Select
        {...field('kind', body?.kind)}
        label="Slag"
        placeholder="Välj"
        choices={Object.entries(bodyKindLabel).map(([value, label]) => ({ value, label }))}
        width="medium"
        required
      />
      <FieldRow>
        <TextField
          {...field('name', body?.name)}
          label="Namn"
          hint="Till exempel Kultur- och fritidsnämnden."
          required
        />
        <TextField
          {...field('shortName', body?.shortName)}
          label="Kort namn"
          hint="Till exempel KS."
          width="short"
          optional
        />
      </FieldRow>
      <FieldRow>
        <Select
          {...field('parentId', body?.parentId)}
          label="Hör till"
          hint="Nämnden som en förvaltning eller ett utskott hör till."
          placeholder="Inget annat organ"
          choices={others.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
        <TextField
          {...field('email', body?.email)}
          label="E-post"
          hint="Dit handlingar till organet skickas."
          type="email"
          optional
        />
      </FieldRow>
      <FieldRow>
        <DateField
          {...field('from', body?.activeFrom)}
          label="Finns från och med"
          hint="Tomt om det inte är känt."
          optional
        />
        <DateField
          {...field('to', body?.activeTo)}
          label="Till och med"
          hint="När organet upphör. Det står kvar i historiken."
          optional
        />
      </FieldRow>
      <div className="actions">
        <Button>{label}</Button>
      </div>
    </form>
  )
}

export const bodyInput = (field: (name: string) => string) => ({
  kind: field('kind'),
  name: field('name'),
  shortName: field('shortName'),
  parentId: field('parentId'),
  email: field('email'),
  from: field('from'),
  to: field('to'),
})
