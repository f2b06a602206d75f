import type { Need } from '~/domain/cases/lifecycles/needs'
import { fieldOf } from '~/domain/cases/lifecycles/needs'
import { pointOutcomes } from '~/domain/cases/outcome'
import { documentKindLabel } from '~/text/cases'
import type { DocumentKind } from '~/domain/cases/kinds'
import { outcomeLabel } from '~/text/lifecycle'
import { choiceText, confirmText, wordsOfField } from '~/text/lifecycle-fields'
import { Checkbox, DateField, FieldRow, FieldSet, RadioGroup, Select, TextArea, TextField } from '~/ui'
import type { StepChoices } from '~/use-cases/cases/step-choices'

/** What the fields of a step's form are made of. */
export type StepForm = {
  event: string
  today: string
  needs: readonly Need[]
  choices: StepChoices
  claims: { id: string; text: string }[]
  questions: { id: string; question: string; answer: string | null }[]
}

type Filled = {
  value: (field: string) => string
  error: (field: string) => string | undefined
}

/** The fields of a step, one group for each thing that it must be told. */
export function StepFields({ form, ...filled }: { form: StepForm } & Filled) {
  return form.needs.map((need) => (
    <NeedFields key={need.kind === 'checks' ? 'checks' : need.name} need={need} form={form} {...filled} />
  ))
}

function NeedFields({ need, form, value, error }: { need: Need; form: StepForm } & Filled) {
  const { event, choices } = form
  const words = wordsOfField(event, need.name)
  const field = {
    name: need.name,
    label: words.label,
    hint: words.hint,
    error: error(need.name),
    optional: need.optional ?? false,
    defaultValue: value(need.name),
  }
  switch (need.kind) {
    case 'meeting':
      return <MeetingFields form={form} value={value} error={error} />
    case 'day':
      return <DateField {...field} max={form.today} />
    case 'coming_day':
      return <DateField {...field} />
    case 'line':
      return <TextField {...field} maxLength={300} />
    case 'text':
      return <TextArea {...field} />
    case 'choice':
      return (
        <RadioGroup
          name={need.name}
          label={words.label}
          hint={words.hint}
          error={error(need.name)}
          defaultValue={value(need.name)}
          choices={need.choices.map((each) => ({
            value: each,
            label: choiceText[need.name]?.[each] ?? each,
          }))}
        />
      )
    case 'confirm':
      return (
        <Checkbox
          name={need.name}
          label={confirmText[need.name] ?? words.label}
          error={error(need.name)}
          defaultChecked={value(need.name) !== ''}
        />
      )
    case 'checks':
      return (
        <FieldSet legend={words.label} id={need.name}>
          {need.items.map((item) => (
            <Checkbox
              key={item}
              name={fieldOf.check(item)}
              label={choiceText[need.name]?.[item] ?? item}
              defaultChecked={value(fieldOf.check(item)) !== ''}
            />
          ))}
        </FieldSet>
      )
    case 'claims':
      return <ClaimFields form={form} value={value} error={error} />
    case 'answers':
      return form.questions.map(({ id, question, answer }, at) => (
        <TextArea
          key={id}
          name={fieldOf.answer(id)}
          label={`Svar på fråga ${at + 1}`}
          hint={question}
          error={error(fieldOf.answer(id))}
          defaultValue={value(fieldOf.answer(id)) || (answer ?? '')}
          rows={6}
          optional={at > 0}
        />
      ))
    case 'account':
      return <Select {...field} placeholder="Välj person" choices={named(choices.accounts)} />
    case 'body':
      return <Select {...field} placeholder="Välj organ" choices={named(choices.receivers)} />
    case 'document':
      return choices.documents.length === 0 ? null : (
        <Select
          {...field}
          placeholder="Ingen handling i ärendet"
          choices={choices.documents.map(({ number, title, kind }) => ({
            value: String(number),
            label: `${number}. ${documentKindLabel[kind as DocumentKind]}: ${title}`,
          }))}
        />
      )
    case 'stage':
      return choices.stages.length === 0 ? null : (
        <Select
          {...field}
          placeholder="Välj etapp"
          choices={choices.stages.map(({ position, title }) => ({ value: String(position), label: title }))}
        />
      )
  }
}

const named = (rows: { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }))

/** Which body, which day, which paragraph; a single body that can have acted needs no choosing. */
function MeetingFields({ form, value, error }: { form: StepForm } & Filled) {
  const { event, choices, today } = form
  const words = (name: string) => wordsOfField(event, name)
  const [only, ...more] = choices.meetingBodies
  return (
    <>
      {only && more.length === 0 ? (
        <div className="form-field">
          <p className="form-label">{words(fieldOf.meetingBody).label}</p>
          <p className="read-value">{only.name}</p>
          <input type="hidden" name={fieldOf.meetingBody} value={only.id} />
        </div>
      ) : (
        <Select
          name={fieldOf.meetingBody}
          label={words(fieldOf.meetingBody).label}
          placeholder="Välj organ"
          choices={named(choices.meetingBodies)}
          defaultValue={value(fieldOf.meetingBody)}
          error={error(fieldOf.meetingBody)}
        />
      )}
      <FieldRow>
        <DateField
          name={fieldOf.meetingDay}
          label={words(fieldOf.meetingDay).label}
          defaultValue={value(fieldOf.meetingDay)}
          error={error(fieldOf.meetingDay)}
          max={today}
        />
        <TextField
          name={fieldOf.paragraph}
          label={words(fieldOf.paragraph).label}
          hint={words(fieldOf.paragraph).hint}
          defaultValue={value(fieldOf.paragraph)}
          error={error(fieldOf.paragraph)}
          width="short"
          optional
        />
      </FieldRow>
    </>
  )
}

/** MOT-06: an outcome for each att-clause, or one for the whole where the matter has none. */
function ClaimFields({ form, value, error }: { form: StepForm } & Filled) {
  const choices = pointOutcomes.map((outcome) => ({ value: outcome, label: outcomeLabel[outcome] }))
  const rows =
    form.claims.length > 0
      ? form.claims.map(({ id, text }, at) => ({
          name: fieldOf.claim(id),
          label: `Att-sats ${at + 1}`,
          hint: text,
        }))
      : [{ name: 'outcome', label: wordsOfField(form.event, 'outcome').label, hint: undefined }]
  return rows.map(({ name, label, hint }) => (
    <RadioGroup
      key={name}
      name={name}
      label={label}
      hint={hint}
      error={error(name)}
      defaultValue={value(name)}
      choices={choices}
      inline
    />
  ))
}
