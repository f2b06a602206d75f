import { type KeyboardEvent, useRef, useState } from 'react'
import type { Sitting } from '~/domain/meetings/record/record'
import { useTyped } from './note-form'
import { useRun } from './run-context'

/** People to choose among, all in sight: big targets, and a field that finds one by a few letters. */
export function PersonPicker({
  legend,
  people,
  name = 'person',
  multiple = true,
  chosen = [],
  hint,
}: {
  legend: string
  people: readonly Sitting[]
  name?: string
  multiple?: boolean
  chosen?: readonly string[]
  hint?: string
}) {
  const { ledger } = useRun()
  const picked = useTyped()?.[name] ?? chosen
  const [wanted, setWanted] = useState('')
  const box = useRef<HTMLFieldSetElement>(null)
  const letters = wanted.trim().toLowerCase()
  const fits = ({ name: full, party }: Sitting) =>
    full
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(letters)) || party?.toLowerCase() === letters
  const pick = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const first = people.find(fits)
    const input = first && box.current?.querySelector<HTMLInputElement>(`input[value="${first.personId}"]`)
    if (!input || letters === '') return
    input.checked = multiple ? !input.checked : true
    setWanted('')
  }
  const parties = [...new Set(people.flatMap(({ party }) => party ?? []))]
  const turn = (party: string) => {
    const own = people.filter((person) => person.party === party).map(({ personId }) => personId)
    const inputs = [
      ...(box.current?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
    ].filter(({ value }) => own.includes(value))
    const all = inputs.every(({ checked }) => checked)
    for (const input of inputs) input.checked = !all
  }
  return (
    <fieldset className="people" ref={box}>
      <legend>{legend}</legend>
      {hint && <p className="form-hint">{hint}</p>}
      {ledger && people.length > 8 && (
        <input
          className="ds-input people-find"
          type="search"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          onKeyDown={pick}
          placeholder="Sök namn, Enter väljer"
          aria-label={`Sök bland ${people.length} personer. Enter väljer den första.`}
          autoComplete="off"
        />
      )}
      {ledger && multiple && people.length > 12 && (
        <div className="people-parties">
          {parties.map((party) => (
            <button key={party} type="button" onClick={() => turn(party)}>
              <span className="visually-hidden">Hela partiet </span>
              {party}
            </button>
          ))}
        </div>
      )}
      {people.length === 0 && <p className="note">Ingen att välja.</p>}
      <ul>
        {people.map((person) => (
          <li key={person.personId} hidden={letters !== '' && !fits(person)}>
            <label className="chip">
              <input
                type={multiple ? 'checkbox' : 'radio'}
                name={name}
                value={person.personId}
                defaultChecked={picked.includes(person.personId)}
              />
              <span>
                {person.name} {person.party && <small>{person.party}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
