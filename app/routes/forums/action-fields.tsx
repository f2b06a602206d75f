import { DateField, FieldRow, Select, TextArea, TextField } from '~/ui'
import type { formView } from '../account/form-view'

type Choice = { value: string; label: string }

/** The fields of an activity. */
export function ActionFields({
  view,
  colleagues,
  forums,
  action,
}: {
  view: ReturnType<typeof formView>
  colleagues: Choice[]
  forums: Choice[]
  action?: {
    activity: string
    responsible: string | null
    responsibleAccountId: string | null
    dueDay: string | null
    decidedIn: string | null
    note: string | null
  }
}) {
  const { field } = view
  return (
    <>
      <TextField {...field('activity', action?.activity)} label="Vad ska göras?" maxLength={500} required />
      <FieldRow>
        <Select
          {...field('responsibleAccountId', action?.responsibleAccountId ?? '')}
          label="Ansvarig kollega"
          hint="Syns på dennes Min dag"
          choices={colleagues}
          placeholder="Ingen i portalen"
        />
        <TextField
          {...field('responsible', action?.responsibleAccountId ? '' : (action?.responsible ?? ''))}
          label="eller ansvarig i ord"
          hint="En roll eller enhet"
          optional
        />
      </FieldRow>
      <FieldRow>
        <DateField {...field('dueDay', action?.dueDay ?? '')} label="Klar senast" optional />
        <Select
          {...field('decidedIn', action?.decidedIn ?? '')}
          label="Forum som beslutar vid behov"
          choices={forums}
          placeholder="Anges inte"
        />
      </FieldRow>
      <TextArea {...field('note', action?.note ?? '')} label="Anteckning" rows={3} optional />
    </>
  )
}

/** What the fields say, as the use cases take it. */
export const actionFieldsOf = (fields: URLSearchParams) => {
  const field = (name: string) => fields.get(name) ?? ''
  return {
    ...{ activity: field('activity'), responsibleAccountId: field('responsibleAccountId') },
    ...{ responsible: field('responsible'), dueDay: field('dueDay'), decidedIn: field('decidedIn') },
    note: field('note'),
  }
}
