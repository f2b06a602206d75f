import type { ReactNode } from 'react'
import { type AppealEvent, appealOutcomes } from '~/domain/meetings/appeal'
import { appealEventLabel, appealOutcomeLabel } from '~/text/meetings/appeals'
import { inSentence } from '~/text/meetings/notice-board'
import { Actions, Button, Checkbox, DateField, RadioGroup, Section, TextArea, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'
import type { AppealData } from './appeal'

/** The usual next step, which stands open. */
const usual: Partial<Record<AppealData['appeal']['state'], AppealEvent>> = {
  registered: 'request_statement',
  statement_requested: 'answer',
  answered: 'judge',
  judged: 'close',
  appealed_further: 'judge',
}

/** What can be done with an appeal now. */
export function AppealForms({ page, state }: { page: AppealData; state: FormState | undefined }) {
  const { events, appeal, today, plan } = page
  const first = appeal.filedAt === 'municipality' && !appeal.steps.some(({ step }) => step === 'forward')
  const open = first && events.includes('forward') ? 'forward' : usual[appeal.state]
  // A court stops a decision once, and lifts only what it has stopped.
  const stopped = appeal.steps.findLast(({ step }) => step === 'inhibit' || step === 'lift_inhibition')
  const idle = stopped?.step === 'inhibit' ? 'inhibit' : 'lift_inhibition'
  const ordered = events
    .filter((event) => event !== idle)
    .toSorted((a, b) => Number(b === open) - Number(a === open))
  return (
    <Section title="Nästa steg">
      {ordered.map((event) => (
        <Step key={event} event={event} open={event === open} state={state}>
          {(field) => (
            <Fields event={event} field={field} today={today} bodyName={plan?.body.name} state={state} />
          )}
        </Step>
      ))}
    </Section>
  )
}

type Field = (
  name: string,
  otherwise?: string,
) => {
  name: string
  id: string
  defaultValue: string
  error: string | undefined
}

function Step({
  event,
  open,
  state,
  children,
}: {
  event: AppealEvent
  open: boolean
  state: FormState | undefined
  children: (field: Field) => ReactNode
}) {
  const { value, error } = formView(state, event)
  const again = state?.intent === event
  // Several forms have a field by the same name; the one that was refused keeps the plain id, which the summary leads to.
  const field: Field = (name, otherwise) => ({
    name,
    id: again ? name : `${event}-${name}`,
    defaultValue: value(name, otherwise),
    error: error(name),
  })
  return (
    <details className="disclosure" open={open || again}>
      <summary>
        <h3>{appealEventLabel[event]}</h3>
      </summary>
      <form method="post">
        {children(field)}
        <Actions>
          <Button name="intent" value={event} variant={open ? 'primary' : 'secondary'}>
            {event === 'close' ? 'Avsluta överklagandet' : 'Spara'}
          </Button>
        </Actions>
      </form>
    </details>
  )
}

function Fields({
  event,
  field,
  today,
  bodyName,
  state,
}: {
  event: AppealEvent
  field: Field
  today: string
  bodyName: string | undefined
  state: FormState | undefined
}) {
  const number = (
    <TextField {...field('courtNumber')} label="Målnummer" optional width="medium" maxLength={60} />
  )
  const note = <TextArea {...field('text')} label="Anteckning" rows={2} optional />
  switch (event) {
    case 'request_statement':
      return (
        <>
          <DateField {...field('dueDay')} label="Yttrande senast" required />
          {number}
          {note}
        </>
      )
    case 'extend_statement':
      return <DateField {...field('dueDay')} label="Ny dag för yttrandet" required />
    case 'answer':
      return (
        <>
          <DateField {...field('day', today)} label="Skickat" required />
          <TextField
            {...field('decidedIn')}
            label={`Beslut av ${bodyName ? inSentence(bodyName) : 'organet'}`}
            hint="Till exempel KS § 12 den 27 januari 2027. Organet måste besluta självt."
            required
          />
          {note}
        </>
      )
    case 'judge': {
      const { value, error } = formView(state, 'judge')
      return (
        <>
          <RadioGroup
            name="outcome"
            label="Vad kom domstolen fram till?"
            choices={appealOutcomes.map((word) => ({ value: word, label: appealOutcomeLabel[word] }))}
            defaultValue={value('outcome')}
            error={error('outcome')}
            required
          />
          <DateField
            {...field('day', today)}
            label="Kommunen tog emot avgörandet"
            hint="Det kan överklagas inom tre veckor från den dagen."
            required
          />
          <Checkbox
            name="lastInstance"
            value="1"
            label="Avgörandet kan inte överklagas (högsta instans, eller prövningstillstånd har nekats)"
          />
          {number}
          {note}
        </>
      )
    }
    case 'appeal_further':
      return (
        <>
          <DateField {...field('day', today)} label="Överklagat" required />
          <TextField
            {...field('court')}
            label="Domstol"
            hint="Kammarrätten kräver prövningstillstånd."
            required
          />
          {number}
        </>
      )
    case 'forward':
    case 'inhibit':
    case 'lift_inhibition':
      return (
        <>
          <DateField {...field('day', today)} label="Dag" required />
          {note}
        </>
      )
    case 'note':
      return <TextArea {...field('text')} label="Anteckning" rows={3} required />
    case 'withdraw_entry':
      return <TextArea {...field('text')} label="Varför?" rows={2} required />
    case 'close':
      return <p>Avgörandet gäller. Upphävdes beslutet får den ansvariga en uppgift att återuppta ärendet.</p>
    case 'register':
      return null
  }
}
