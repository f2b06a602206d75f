import type { ReactNode } from 'react'
import { paths } from '~/paths'
import { Actions, Button, DateField, Select, SideSection, TextArea, TextField } from '~/ui'
import type { DatesAnswer } from './dates.server'

type Answered = { answer: DatesAnswer | undefined }

/** What was typed and what is wrong in the form that was sent; nothing in the others. */
const of = (answer: DatesAnswer | undefined, intent: string) => {
  const own = answer?.intent === intent ? answer : undefined
  return (name: string) => ({ defaultValue: own?.values[name] ?? '', error: own?.errors[name] })
}

/** One question, one button. `id` keeps the fields of several forms on a page apart. */
function ReasonForm({
  answer,
  intent,
  label,
  hint,
  name = 'reason',
  button,
}: Answered & { intent: string; label: string; hint?: ReactNode; name?: string; button: string }) {
  const field = of(answer, intent)
  return (
    <form method="post" className="stack">
      <TextArea
        name={name}
        id={answer?.intent === intent ? name : `${intent}-${name}`}
        label={label}
        hint={hint}
        rows={2}
        {...field(name)}
      />
      <Actions>
        <Button variant="secondary" wide name="intent" value={intent}>
          {button}
        </Button>
      </Actions>
    </form>
  )
}

export const PauseAllForm = ({ answer }: Answered) => (
  <SideSection title="Låt tiden stå stilla">
    <p>Alla datum utom lagens blir vilande. När tiden löper igen flyttas de lika många dagar framåt.</p>
    <ReasonForm answer={answer} intent="pausa" label="Varför" button="Pausa ärendets datum" />
  </SideSection>
)

export const ResumeAllForm = ({ answer }: Answered) => (
  <SideSection title="Låt tiden löpa igen">
    <ReasonForm
      answer={answer}
      intent="ateruppta"
      label="Varför (frivilligt)"
      button="Låt alla vilande datum löpa"
    />
  </SideSection>
)

export const ResumeForm = ({ answer }: Answered) => (
  <SideSection title="Låt tiden löpa igen">
    <ReasonForm answer={answer} intent="ateruppta" label="Varför (frivilligt)" button="Låt tiden löpa" />
  </SideSection>
)

export const PauseForm = ({ answer }: Answered) => (
  <SideSection title="Låt tiden stå stilla">
    <ReasonForm
      answer={answer}
      intent="pausa"
      label="Varför"
      hint={
        <>
          Det som hänger på datumet blir också vilande.{' '}
          <a href={`${paths.guide('datum')}#vad-som-gar-att-flytta`}>Vad som går att flytta</a>
        </>
      }
      button="Pausa"
    />
  </SideSection>
)

export function ExtendForm({ answer, follow }: Answered & { follow: number }) {
  const field = of(answer, 'flytta')
  return (
    <SideSection title="Flytta dagen">
      <form method="post" className="stack">
        <DateField name="day" label="Ny dag" {...field('day')} />
        <TextArea
          name="reason"
          id={answer?.intent === 'flytta' ? 'reason' : 'flytta-reason'}
          label="Varför"
          hint="Visas för kommunens personal."
          rows={2}
          {...field('reason')}
        />
        {follow > 0 && (
          <p className="note">
            {follow === 1 ? 'Ett datum som hänger på det här' : `${follow} datum som hänger på det här`}{' '}
            flyttas med.
          </p>
        )}
        <Actions>
          <Button wide name="intent" value="flytta">
            Flytta dagen
          </Button>
        </Actions>
      </form>
    </SideSection>
  )
}

export function MeetForm({ answer, today }: Answered & { today: string }) {
  const field = of(answer, 'klar')
  return (
    <SideSection title="Markera som klart">
      <form method="post" className="stack">
        <DateField
          name="metDay"
          label="Gjordes den"
          max={today}
          {...field('metDay')}
          defaultValue={field('metDay').defaultValue || today}
        />
        <TextArea
          name="note"
          label="Vad som gjordes"
          hint="Visas för kommunens personal."
          rows={2}
          {...field('note')}
        />
        <Actions>
          <Button variant="secondary" wide name="intent" value="klar">
            Klart
          </Button>
        </Actions>
      </form>
    </SideSection>
  )
}

export const ReopenForm = ({ answer }: Answered) => (
  <SideSection title="Var det fel?">
    <ReasonForm answer={answer} intent="bevaka" label="Varför" button="Bevaka datumet igen" />
  </SideSection>
)

export function AddDayForm({
  answer,
  parents,
}: Answered & { parents: readonly { value: string; label: string }[] }) {
  const field = of(answer, 'lagg-till')
  return (
    <form method="post" className="stack">
      <TextField
        name="label"
        label="Vad ska vara klart"
        hint="Visas för alla som får se ärendet."
        width="medium"
        {...field('label')}
      />
      <DateField name="day" label="Dag" {...field('day')} />
      <TextField
        name="basis"
        label="Vad dagen följer av"
        optional
        hint="Till exempel ett beslut eller en överenskommelse."
        width="medium"
        {...field('basis')}
      />
      {parents.length > 0 && (
        <Select
          name="dependsOnId"
          label="Flyttas med"
          optional
          placeholder="Inget annat datum"
          choices={parents}
          width="medium"
          {...field('dependsOnId')}
        />
      )}
      <Actions>
        <Button variant="secondary" name="intent" value="lagg-till">
          Lägg till datumet
        </Button>
      </Actions>
    </form>
  )
}
