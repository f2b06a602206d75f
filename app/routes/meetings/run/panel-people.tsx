import { attendsAsText, presenceText } from '~/text/meetings/run'
import type { Sitting } from '~/domain/meetings/record/record'
import { Button, Checkbox, DateField, RadioGroup, TextField } from '~/ui'
import { Calls } from './item-pane'
import { NoteForm, useKept } from './note-form'
import { PersonPicker } from './person-picker'
import { itemRecordOf, nameIn, type Run, servingIn, useRun } from './run-context'

const presence = (run: Run, personId: string) =>
  run.record.attendance.find((each) => each.personId === personId)?.presence ?? 'absent'
const isHere = (run: Run, { personId }: Sitting) =>
  ['present', 'remote', 'left_disqualified'].includes(presence(run, personId))

/** Arrivals, departures, and who serves for whom. */
export function AttendancePanel() {
  const run = useRun()
  const { model, record } = run
  const { sitting } = model.input
  const name = nameIn(run)
  const away = sitting.filter((one) => !isHere(run, one) && one.post !== 'deputy')
  const deputies = record.attendance.filter(({ servesFor }) => servesFor !== null)
  return (
    <>
      <Calls title="Tomma platser och ersättare på tur" />
      <div className="run-two">
        <NoteForm what="arrived" item={null} done={(form) => form.reset()}>
          <PersonPicker legend="Kommer" people={sitting.filter((one) => !isHere(run, one))} />
          {model.input.rules.remoteAllowed && (
            <Checkbox name="remote" value="yes" label="Deltar på distans" />
          )}
          <Later />
          <Button variant="secondary">Anteckna att de kommer</Button>
        </NoteForm>
        <NoteForm what="left" item={record.currentItemId} done={(form) => form.reset()}>
          <PersonPicker
            legend="Lämnar"
            hint={
              model.input.body === 'council'
                ? 'Den som går av annat skäl än jäv får inte tjänstgöra igen i dag.'
                : undefined
            }
            people={sitting.filter((one) => isHere(run, one))}
          />
          <Later />
          <Button variant="secondary">Anteckna att de lämnar</Button>
        </NoteForm>
      </div>
      {deputies.length > 0 && (
        <section className="run-log">
          <h3>Ersättare som tjänstgör</h3>
          <ul className="run-serving">
            {deputies.map(({ personId, servesFor }) => (
              <li key={personId}>
                {name(personId)} för {name(servesFor ?? '')}
                <NoteForm what="serves" item={record.currentItemId} done={() => undefined}>
                  <input type="hidden" name="pair" value={`${personId}>`} />
                  <button type="submit" className="link-button">
                    Slutar tjänstgöra
                  </button>
                </NoteForm>
              </li>
            ))}
          </ul>
        </section>
      )}
      {away.length > 0 && (
        <p className="note">
          Inte här:{' '}
          {away
            .map((one) => `${one.name} (${presenceText[presence(run, one.personId)].toLowerCase()})`)
            .join(', ')}
        </p>
      )}
    </>
  )
}

/** The time of what is noted afterwards. Before the opening there is nothing to be late with. */
function Later() {
  if (useRun().record.phase === 'not_opened') return null
  return (
    <TextField
      name="klockan"
      label="Klockan"
      hint="Tomt: nu. Till exempel 18.30, för det som antecknas i efterhand."
      inputMode="numeric"
      width="short"
      optional
    />
  )
}

export function DisqualifiedPanel() {
  const run = useRun()
  const kept = useKept('disqualified')
  const told = itemRecordOf(run)
  return (
    <NoteForm what="disqualified">
      <PersonPicker
        legend="Vem är jävig?"
        people={run.model.input.sitting.filter((one) => isHere(run, one))}
        chosen={[]}
      />
      <TextField name="reason" label="Skäl" defaultValue={kept('reason')} optional />
      <Checkbox name="decidedByBody" value="yes" label="Jävet var omtvistat och avgjordes genom beslut" />
      {told && told.disqualified.length > 0 && (
        <p className="note">
          Redan antecknade: {told.disqualified.map(({ personId }) => nameIn(run)(personId)).join(', ')}
        </p>
      )}
      <Button>Anteckna jäv</Button>
    </NoteForm>
  )
}

export function OthersPanel() {
  const { record, item } = useRun()
  const kept = useKept('attends')
  return (
    <NoteForm
      what="attends"
      item={item && item.id === record.currentItemId ? item.id : null}
      done={(form) => form.reset()}
    >
      <TextField name="name" label="Namn" defaultValue={kept('name')} />
      <RadioGroup
        name="as"
        label="I vilken egenskap?"
        inline
        choices={Object.entries(attendsAsText).map(([value, label]) => ({ value, label }))}
        defaultValue={kept('as', 'official')}
      />
      <TextField name="roleText" label="Titel eller uppdrag" optional defaultValue={kept('roleText')} />
      <Button>Anteckna</Button>
    </NoteForm>
  )
}

export function AdjustersPanel() {
  const run = useRun()
  const kept = useKept('adjusters')
  const now = run.record.adjusters
  const people = servingIn(run, null).filter(({ post }) => post !== 'chair')
  return (
    <NoteForm what="adjusters" item={null}>
      <PersonPicker legend="Vilka justerar protokollet?" people={people} chosen={now?.personIds ?? []} />
      <div className="form-row">
        <DateField name="day" label="Dag" optional defaultValue={kept('day', now?.day ?? '')} />
        <TextField
          name="time"
          label="Klockan"
          type="time"
          optional
          defaultValue={kept('time', now?.time ?? '')}
        />
      </div>
      <TextField name="place" label="Plats" optional defaultValue={kept('place', now?.place ?? '')} />
      <Button>Anteckna justerare</Button>
    </NoteForm>
  )
}

export function ChairPanel() {
  const run = useRun()
  return (
    <NoteForm what="chairs" item={null}>
      <PersonPicker
        legend="Vem leder sammanträdet härifrån?"
        hint="Vid jäv tar en vice ordförande över av sig självt."
        people={servingIn(run, itemRecordOf(run))}
        multiple={false}
        chosen={run.record.chairPersonId ? [run.record.chairPersonId] : []}
      />
      <Button>Byt ordförande</Button>
    </NoteForm>
  )
}
