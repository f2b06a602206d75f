import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Sitting } from '~/domain/meetings/record/record'
import { formatDate } from '~/text/format'
import { Button, LinkButton } from '~/ui'
import { Calls } from './item-pane'
import { entriesOfForm } from './form-entries'
import { NoteForm } from './note-form'
import { noteForm } from './note-action.server'
import { type Run, RunProvider, type RunProblem } from './run-context'
import { runModel } from './run-model.server'
import { StatusBar, TurnedAwayList } from './status-bar'
import { newId, useLedger } from './use-ledger'

export const loader = async (args: LoaderFunctionArgs) => ({ model: (await runModel(args)).model })
export const action = (args: ActionFunctionArgs) => noteForm(args, ({ here }) => `${here}/upprop`)
export const shouldRevalidate = () => false

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Upprop ${data.model.bodyName} ${formatDate(data.model.day)} – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

/** The roll call: everyone who may sit, one key each, a whole party at a time, and whose turn it is among the deputies. */
export default function RollCallPage() {
  const model = useLoaderData<typeof loader>().model as Run['model']
  const answer = useActionData<typeof action>() as { problem: RunProblem } | undefined
  const { ledger, state, record, entries } = useLedger(model)
  const [problem, setProblem] = useState<RunProblem | null>(answer?.problem ?? null)
  const [said, tell] = useState('')
  const run: Run = useMemo(
    () => ({
      ...{ model, record, entries, state, ledger, item: null, doing: null },
      ...{ problem, setProblem, tell, go: () => undefined },
    }),
    [model, record, entries, state, ledger, problem],
  )
  const { sitting } = model.input
  return (
    <RunProvider value={run}>
      <div className="run">
        <h1>Upprop</h1>
        <StatusBar chair={null} />
        <TurnedAwayList />
        {problem && (
          <p className="form-error" role="alert">
            {problem.message}
          </p>
        )}
        <p className="form-hint">
          {ledger
            ? 'Tangenterna: N eller mellanslag närvarande, D på distans, F frånvarande. Varje tangent går till nästa. Pilarna flyttar.'
            : 'Markera alla som är här och spara.'}
        </p>
        <RollForm
          key={`m${ledger === null}`}
          run={run}
          people={sitting.filter(({ post }) => post !== 'deputy')}
          title="Ledamöter"
        />
        <RollForm
          key={`d${ledger === null}`}
          run={run}
          people={sitting.filter(({ post }) => post === 'deputy')}
          title="Ersättare"
        />
        <Calls title="Tomma platser och ersättare på tur" />
        <div className="actions">
          {record.phase === 'not_opened' && (
            <NoteForm
              what="opened"
              item={null}
              action={`${model.here}/upprop`}
              done={() => window.location.assign(model.here)}
            >
              <Button>Öppna sammanträdet</Button>
            </NoteForm>
          )}
          <LinkButton href={model.here} variant="secondary">
            Till sammanträdet
          </LinkButton>
        </div>
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
      </div>
    </RunProvider>
  )
}

const words = { present: 'Här', remote: 'Distans', absent: 'Borta' } as const
const keys: Record<string, keyof typeof words> = { n: 'present', ' ': 'present', d: 'remote', f: 'absent' }

function RollForm({ run, people, title }: { run: Run; people: readonly Sitting[]; title: string }) {
  const { model, record, ledger, setProblem, tell } = run
  const box = useRef<HTMLFormElement>(null)
  const ordered = people.toSorted(
    (a, b) =>
      (a.party ?? '').localeCompare(b.party ?? '', 'sv') ||
      (a.deputyOrder ?? 0) - (b.deputyOrder ?? 0) ||
      a.name.localeCompare(b.name, 'sv'),
  )
  const parties = [...new Set(ordered.map(({ party }) => party ?? ''))]
  const standing = (personId: string) => {
    const told = record.attendance.find((each) => each.personId === personId)
    return told?.presence === 'remote'
      ? 'remote'
      : told?.presence === 'present' || told?.presence === 'left_disqualified'
        ? 'present'
        : 'absent'
  }
  const allowed = (['present', 'remote', 'absent'] as const).filter(
    (each) => each !== 'remote' || model.input.rules.remoteAllowed,
  )
  const note = (data: FormData) => {
    if (!ledger) return
    const made = entriesOfForm(data, { nonce: newId(), happenedAt: ledger.now(), entries: ledger.entries() })
    const wrong = made.ok ? ledger.note(made.entries) : made.message
    setProblem(wrong ? { form: '', field: '', message: wrong } : null)
  }
  const set = (person: Sitting, told: keyof typeof words) => {
    const data = new FormData()
    data.set('do', 'rollcall')
    data.append('of', `${person.personId}|${standing(person.personId)}|${person.party ?? ''}`)
    data.set(`p:${person.personId}`, told)
    note(data)
    tell(`${person.name}: ${words[told]}`)
  }
  const focus = (at: number) => {
    const person = ordered[Math.max(0, Math.min(ordered.length - 1, at))]
    if (!person) return
    const own = `input[name="p:${person.personId}"]`
    const input =
      box.current?.querySelector<HTMLInputElement>(`${own}:checked`) ??
      box.current?.querySelector<HTMLInputElement>(own)
    input?.focus()
  }
  const press = (event: KeyboardEvent) => {
    const name = event.target instanceof HTMLInputElement ? event.target.name : ''
    if (!ledger || !name.startsWith('p:') || event.ctrlKey || event.metaKey) return
    const at = ordered.findIndex(({ personId }) => name === `p:${personId}`)
    const person = ordered[at]
    const told = keys[event.key.toLowerCase()]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (person && told && allowed.includes(told)) {
      set(person, told)
      focus(at + 1)
    } else if (step !== null) focus(at + step)
    else return
    event.preventDefault()
  }
  const here = ordered.filter(({ personId }) => standing(personId) !== 'absent').length
  return (
    <form
      method="post"
      action={`${model.here}/upprop`}
      className="roll"
      ref={box}
      onKeyDown={press}
      onSubmit={(event) => {
        if (!ledger) return
        event.preventDefault()
        note(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter))
      }}
    >
      <input type="hidden" name="do" value="rollcall" />
      <input type="hidden" name="nonce" value={model.nonce} />
      <h2>
        {title}{' '}
        <span className="count">
          {here} av {ordered.length}
        </span>
      </h2>
      <div className="roll-parties">
        {parties.map((party) => {
          const own = ordered.filter((each) => (each.party ?? '') === party)
          const away = own.filter(({ personId }) => standing(personId) === 'absent').length
          return (
            <div key={party} className="roll-party">
              <div className="roll-party-head">
                <h3>
                  {party || 'Utan parti'}{' '}
                  <span className="count">
                    {own.length - away} av {own.length}
                  </span>
                </h3>
                {away > 0 && (
                  <Button variant="quiet" name="party" value={party}>
                    Hela partiet här<span className="visually-hidden">: {party || 'utan parti'}</span>
                  </Button>
                )}
              </div>
              {own.map((person) => (
                <fieldset key={person.personId} className="vote-row">
                  <legend>
                    {person.name}
                    {person.post === 'chair' && <small> ordförande</small>}
                    {person.post === 'vice_chair' && <small> vice ordförande</small>}
                    {person.deputyOrder !== null && person.post === 'deputy' && (
                      <small> nr {person.deputyOrder}</small>
                    )}
                  </legend>
                  <input
                    type="hidden"
                    name="of"
                    value={`${person.personId}|${standing(person.personId)}|${party}`}
                  />
                  {allowed.map((told) => (
                    <label key={told}>
                      <input
                        type="radio"
                        name={`p:${person.personId}`}
                        value={told}
                        {...(ledger
                          ? { checked: standing(person.personId) === told, onChange: () => set(person, told) }
                          : { defaultChecked: standing(person.personId) === told })}
                      />
                      <span>{words[told]}</span>
                    </label>
                  ))}
                </fieldset>
              ))}
            </div>
          )
        })}
      </div>
      {!ledger && <Button variant="secondary">Spara {title.toLowerCase()}</Button>}
    </form>
  )
}
