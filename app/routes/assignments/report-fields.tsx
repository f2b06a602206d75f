import { statedLabel } from '~/text/assignments'
import { reportKindLabel } from '~/text/places'
import { DateField, FieldRow, RadioGroup, Select, TextArea, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

const kinds = ['status', 'interim', 'final'] as const
const stated = ['on_track', 'at_risk', 'late'] as const

/** The short form of a report; the same for an account and for a secret link. */
export function ReportFields({
  state,
  stages,
  today,
}: {
  state: FormState | undefined
  stages: readonly { position: number; title: string }[]
  today: string
}) {
  const { field, value, error, problem } = formView(state)
  return (
    <>
      {problem}
      <RadioGroup
        name="kind"
        label="Vad lämnar du?"
        choices={kinds.map((word) => ({ value: word, label: reportKindLabel[word] }))}
        defaultValue={value('kind', 'status')}
        error={error('kind')}
      />
      <RadioGroup
        name="signal"
        label="Hur går det?"
        choices={stated.map((word) => ({ value: word, label: statedLabel[word] }))}
        defaultValue={value('signal')}
        error={error('signal')}
      />
      <TextField
        {...field('summary')}
        label="Läget i en mening"
        hint="Visas för alla med uppdraget. Skriv inga personuppgifter."
        maxLength={300}
      />
      <FieldRow>
        <TextField
          {...field('progress')}
          label="Så långt har arbetet kommit"
          suffix="procent"
          inputMode="numeric"
          width="short"
          optional
        />
        <DateField {...field('nextReportDay')} label="Nästa redovisning" min={today} optional />
        {stages.length > 0 && (
          <Select
            {...field('stage')}
            label="Etapp"
            placeholder="Hela uppdraget"
            choices={stages.map(({ position, title }) => ({ value: String(position), label: title }))}
            optional
          />
        )}
      </FieldRow>
      <TextArea
        {...field('text')}
        label="Vad har gjorts, och vad återstår?"
        hint="Blir en handling i ärendet. Rubriker, listor och tabeller skrivs som Markdown."
        rows={10}
      />
    </>
  )
}

/** A report as it was typed. */
export const reportTold = (fields: URLSearchParams) => {
  const field = (name: string) => fields.get(name) ?? ''
  return {
    ...{ kind: field('kind'), summary: field('summary'), text: field('text'), progress: field('progress') },
    ...{ signal: field('signal'), stage: field('stage'), nextReportDay: field('nextReportDay') },
  }
}
