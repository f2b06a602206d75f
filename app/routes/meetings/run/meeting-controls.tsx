import { Button, LinkButton, TextField } from '~/ui'
import { Calls } from './item-pane'
import { NoteForm } from './note-form'
import { useRun } from './run-context'

/** The meeting's own steps: roll call and opening before it, breaks and the next item during it, minutes after it. */
export function MeetingControls() {
  const { record, model, item, go } = useRun()
  if (!model.runs)
    return model.ended ? (
      <div className="run-eye">
        <p>Sammanträdet är avslutat och protokollet påbörjat. Här går inget mer att anteckna.</p>
        <LinkButton href={model.minutesAddress}>Till protokollet</LinkButton>
      </div>
    ) : (
      <p>Sammanträdet leds härifrån när kallelsen har gått ut.</p>
    )
  if (record.phase === 'not_opened')
    return (
      <div className="run-start">
        <Calls title="Tomma platser och ersättare på tur" />
        <div className="actions">
          <LinkButton
            href={`${model.here}/upprop`}
            variant={record.quorum.present === 0 ? 'primary' : 'secondary'}
          >
            Upprop
          </LinkButton>
          <NoteForm what="opened" item={null} done={() => go(model.items[0]?.id ?? null)}>
            <Button variant={record.quorum.present === 0 ? 'secondary' : 'primary'}>
              Öppna sammanträdet
            </Button>
          </NoteForm>
        </div>
      </div>
    )
  if (record.phase === 'adjourned')
    return (
      <NoteForm what="resumed" item={null} done={() => undefined}>
        <p>Sammanträdet är ajournerat.</p>
        <Button>Återuppta sammanträdet</Button>
      </NoteForm>
    )
  if (record.phase === 'closed')
    return (
      <div className="run-eye">
        <p>Sammanträdet är avslutat. Det som antecknats är underlag för protokollet.</p>
        <LinkButton href={model.minutesAddress}>Till protokollet</LinkButton>
      </div>
    )
  const at = model.items.findIndex(({ id }) => id === (record.currentItemId ?? item?.id))
  const next = [...model.items.slice(at + 1), ...model.items.slice(0, Math.max(at, 0))].find(
    ({ id, withdrawn }) => !withdrawn && !record.items.get(id)?.ended && !record.items.get(id)?.decision,
  )
  const running = record.currentItemId !== null && item?.id === record.currentItemId
  return running ? (
    <div className="run-next">
      {next ? (
        <NoteForm what="next" done={() => go(next.id)}>
          <input type="hidden" name="next" value={next.id} />
          <Button id="nasta">
            Klar – nästa: {next.number}. {next.title}
          </Button>
        </NoteForm>
      ) : (
        <NoteForm what="end" done={() => undefined}>
          <Button id="nasta">Punkten är klar</Button>
        </NoteForm>
      )}
    </div>
  ) : null
}

/** A matter that comes up at the meeting; the agenda is fetched anew, so it needs the connection. */
export function RaiseItem() {
  const { record, model, problem } = useRun()
  if (record.phase !== 'in_session' || !model.runs) return null
  const wrong = problem?.form === 'raise:' ? problem : null
  return (
    <details className="run-end" open={wrong !== null || undefined}>
      <summary>Nytt ärende väcks</summary>
      <form method="post" action={model.here}>
        <input type="hidden" name="do" value="raise" />
        <TextField
          name="title"
          label="Ärende"
          error={wrong?.message}
          defaultValue={wrong?.values?.title?.[0]}
          required
        />
        <TextField
          name="urgentReason"
          label="Varför är det brådskande?"
          hint={
            model.input.body === 'council'
              ? 'Det kan avgöras i dag bara om alla närvarande är överens (KL 5 kap. 52 §).'
              : undefined
          }
          optional={model.input.body !== 'council'}
          defaultValue={wrong?.values?.urgentReason?.[0]}
        />
        <Button variant="secondary">Lägg till punkten</Button>
      </form>
    </details>
  )
}

/** Breaks and the closing, out of the way. */
export function EndControls() {
  const { record, model } = useRun()
  if (record.phase !== 'in_session' || !model.runs) return null
  const left = model.items.filter(({ id, withdrawn }) => {
    const told = record.items.get(id)
    return !withdrawn && !told?.decision && !told?.ended
  })
  return (
    <details className="run-end">
      <summary>Ajournera eller avsluta</summary>
      <NoteForm what="adjourned" item={null} done={(form) => form.reset()}>
        <TextField name="until" label="Paus till" optional width="short" />
        <Button variant="secondary">Ajournera</Button>
      </NoteForm>
      <NoteForm what="closed" item={null} done={() => undefined}>
        <p>
          {left.length > 0 &&
            `Inte klara än: ${left.length === 1 ? 'punkt' : 'punkterna'} ${left.map(({ number }) => number).join(', ')}. `}
          Reservationer måste vara anmälda innan sammanträdet avslutas (KL 4 kap. 27 §).
        </p>
        <Button variant="danger">Avsluta sammanträdet</Button>
      </NoteForm>
    </details>
  )
}
