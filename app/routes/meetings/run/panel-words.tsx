import { proportionalNeeded } from '~/domain/meetings/record/votes'
import { Button, TextArea, TextField } from '~/ui'
import { NoteForm, useKept } from './note-form'
import { PersonPicker } from './person-picker'
import { itemRecordOf, useRun } from './run-context'

const here = (run: ReturnType<typeof useRun>) => {
  const present = new Set(
    run.record.attendance
      .filter(({ presence }) => presence === 'present' || presence === 'remote')
      .map(({ personId }) => personId),
  )
  return run.model.input.sitting.filter(({ personId }) => present.has(personId))
}

export function NotePanel() {
  const run = useRun()
  const kept = useKept('note')
  return (
    <NoteForm what="note" item={run.item?.id ?? null}>
      <TextArea name="text" label="Anteckning" rows={4} defaultValue={kept('text')} />
      <details className="run-sub">
        <summary>Anteckning från en ledamot eller ersättare</summary>
        <PersonPicker legend="Vem?" people={here(run)} multiple={false} />
      </details>
      <Button>Anteckna</Button>
    </NoteForm>
  )
}

export function SpeechPanel() {
  const run = useRun()
  const kept = useKept('speech')
  return (
    <NoteForm what="speech">
      <PersonPicker legend="Vem talar?" people={here(run)} multiple={false} />
      <TextField name="name" label="Någon annan" optional defaultValue={kept('name')} />
      <TextField name="text" label="Om vad" optional defaultValue={kept('text')} />
      <Button>Anteckna talare</Button>
    </NoteForm>
  )
}

export function StatementPanel() {
  const run = useRun()
  const kept = useKept('special_statement')
  return (
    <NoteForm what="special_statement">
      <PersonPicker legend="Vem lämnar yttrandet?" people={here(run)} />
      <TextArea
        name="text"
        label="Särskilt yttrande"
        hint="Texten kan komma senare."
        optional
        rows={4}
        defaultValue={kept('text')}
      />
      <Button>Anteckna yttrandet</Button>
    </NoteForm>
  )
}

export function DoorsPanel() {
  const run = useRun()
  const closed = itemRecordOf(run)?.closedDoors ?? false
  return (
    <NoteForm what="closed_doors">
      <p>
        {closed
          ? 'Punkten behandlas inom slutna dörrar. Skärmen i salen visar ingenting om den.'
          : 'Inom slutna dörrar får bara ledamöter och ersättare vara kvar. Skärmen i salen visar då ingenting om punkten.'}
      </p>
      <input type="hidden" name="closed" value={closed ? 'no' : 'yes'} />
      <Button>{closed ? 'Öppna dörrarna' : 'Stäng dörrarna'}</Button>
    </NoteForm>
  )
}

export function InterpellationPanel() {
  const run = useRun()
  const kept = useKept('answered')
  const told = itemRecordOf(run)
  return (
    <>
      {told?.mayBePut === null && (
        <NoteForm what="may_be_put" done={() => undefined}>
          <p>Får den ställas? Fullmäktige beslutar det utan överläggning (KL 5 kap. 62 §).</p>
          <div className="actions">
            <Button name="allowed" value="yes">
              Får ställas
            </Button>
            <Button variant="secondary" name="allowed" value="no">
              Får inte ställas
            </Button>
          </div>
        </NoteForm>
      )}
      <NoteForm what="answered">
        <TextField name="by" label="Besvaras av" defaultValue={kept('by', run.item?.presenter ?? '')} />
        <TextArea name="text" label="Om svaret" optional rows={2} defaultValue={kept('text')} />
        <Button variant={told?.mayBePut === null ? 'secondary' : 'primary'}>
          Anteckna att den är besvarad
        </Button>
      </NoteForm>
      <details className="run-sub" open>
        <summary>Debatt: vem talar?</summary>
        <NoteForm what="speech" done={(form) => form.reset()}>
          <PersonPicker legend="Talare" people={here(run)} multiple={false} />
          <Button variant="secondary">Anteckna talare</Button>
        </NoteForm>
      </details>
    </>
  )
}

export function ElectionPanel() {
  const run = useRun()
  const kept = useKept('election')
  const voters = itemRecordOf(run)?.quorum.present ?? 0
  return (
    <>
      <NoteForm what="election">
        <TextField name="post" label="Val till" defaultValue={kept('post')} />
        <TextArea
          name="chosen"
          label="Valda"
          hint="En per rad: Anna Ek (S)"
          rows={4}
          defaultValue={kept('chosen')}
        />
        <p className="note">
          Proportionellt val vid {voters} väljande: en plats kräver att {proportionalNeeded(voters, 1)} begär
          det, tre platser {proportionalNeeded(voters, 3)}, nio platser {proportionalNeeded(voters, 9)} (lag
          2022:629).
        </p>
        <Button>Anteckna valet</Button>
      </NoteForm>
      <details className="run-sub">
        <summary>Lottning vid lika röstetal</summary>
        <NoteForm what="lots">
          <TextArea name="between" label="Lotten dras mellan" hint="Ett namn per rad" rows={2} />
          <TextField name="drawn" label="Lotten föll på" />
          <Button variant="secondary">Anteckna lottningen</Button>
        </NoteForm>
      </details>
    </>
  )
}
