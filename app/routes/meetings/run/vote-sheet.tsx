import { type KeyboardEvent, useRef, useState } from 'react'
import type { VoteChoice } from '~/domain/meetings/record/entries'
import { isFormal, standing, suggestPropositions } from '~/domain/meetings/record/propositions'
import type { RecordedProposal, Sitting } from '~/domain/meetings/record/record'
import { tally } from '~/domain/meetings/record/votes'
import { choiceText, proposalKindText } from '~/text/meetings/run'
import { Button, RadioGroup, Select, TextField } from '~/ui'
import { NoteForm, useKept } from './note-form'
import { itemRecordOf, type Run, servingIn, useRun } from './run-context'

const choices = ['yes', 'no', 'abstain'] as const
const keys: Record<string, VoteChoice> = { j: 'yes', n: 'no', a: 'abstain' }

type Side = { id: string; text: string }

/** What the next vote is about: the first proposition that has not been voted on. */
function question(run: Run): { purpose: string; yes: Side; no: Side } {
  const told = itemRecordOf(run)
  const proposals = told?.proposals ?? []
  const voted = new Set(told?.votes.flatMap((vote) => [vote.yesProposalId, vote.noProposalId]) ?? [])
  const { steps } = suggestPropositions(proposals)
  const side = (id: string | null): Side => {
    const found = proposals.find(({ proposalId }) => proposalId === id)
    return found ? { id: found.proposalId, text: short(found) } : { id: '', text: 'Avslag' }
  }
  for (const step of steps) {
    if (step.what === 'formal' && !voted.has(step.proposalId)) {
      const asked = side(step.proposalId)
      const against = proposals.find(({ proposalId }) => proposalId === step.proposalId)?.kind
      const no = against === 'adjourn' ? 'Fortsätta' : 'Ärendet avgörs i dag'
      return { purpose: 'procedure', yes: asked, no: { id: '', text: no } }
    }
    if (step.what === 'counter' && !voted.has(step.no))
      return { purpose: 'counter', yes: side(step.yes), no: side(step.no) }
    if (step.what === 'main' && !voted.has(step.yes))
      return { purpose: 'main', yes: side(step.yes), no: side(step.no) }
    if (step.what === 'change' && !voted.has(step.proposalId))
      return { purpose: 'main', yes: side(step.proposalId), no: side(null) }
  }
  return { purpose: 'main', yes: { id: '', text: 'Bifall till förslaget' }, no: side(null) }
}

const short = ({ kind, text }: RecordedProposal) =>
  (isFormal(kind) ? proposalKindText[kind] : text).slice(0, 200)

/** A vote as the secretary takes it down: by name with one key each, by whole parties, or secret with the counts alone. */
export function VoteSheet() {
  const run = useRun()
  const told = itemRecordOf(run)
  const voters = byParty(servingIn(run, told))
  const isElection = run.item?.kind === 'election'
  const kept = useKept('vote')
  const asked = question(run)
  const form = useRef<HTMLDivElement>(null)
  const [counts, setCounts] = useState({ yes: 0, no: 0, abstain: 0 })
  const total = voters.length
  const count = () => {
    const said = (choice: VoteChoice) =>
      form.current?.querySelectorAll(`input[name^="v:"][value="${choice}"]:checked`).length ?? 0
    setCounts({ yes: said('yes'), no: said('no'), abstain: said('abstain') })
  }
  const set = (personId: string, choice: VoteChoice) => {
    const input = form.current?.querySelector<HTMLInputElement>(
      `input[name="v:${personId}"][value="${choice}"]`,
    )
    if (input) input.checked = true
  }
  const focus = (at: number) => {
    const person = voters[Math.max(0, Math.min(voters.length - 1, at))]
    if (!person) return
    const own = `input[name="v:${person.personId}"]`
    const input =
      form.current?.querySelector<HTMLInputElement>(`${own}:checked`) ??
      form.current?.querySelector<HTMLInputElement>(own)
    input?.focus()
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const name = event.target instanceof HTMLInputElement ? event.target.name : ''
    if (!name.startsWith('v:') || event.ctrlKey || event.metaKey || event.altKey) return
    const at = voters.findIndex(({ personId }) => name === `v:${personId}`)
    const choice = keys[event.key.toLowerCase()]
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (choice) {
      set(voters[at]?.personId ?? '', choice)
      count()
      focus(at + 1)
    } else if (step !== null) focus(at + step)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const block = (party: string | null, choice: VoteChoice) => {
    for (const person of voters) if (person.party === party) set(person.personId, choice)
    count()
  }
  const chairVote = () => {
    const chair = run.record.chairPersonId
    const input = form.current?.querySelector<HTMLInputElement>(`input[name="v:${chair}"]:checked`)
    return input?.value === 'yes' || input?.value === 'no' ? input.value : ''
  }
  const given = counts.yes + counts.no + counts.abstain
  const tie = given > 0 && counts.yes === counts.no && given === total
  const parties = [...new Set(voters.map(({ party }) => party))]
  const alive = standing(told?.proposals ?? [])
  const sides = alive.map((each) => ({ value: each.proposalId, label: short(each) }))
  return (
    <NoteForm what="vote" className="vote-form">
      <div className="run-two">
        <Means name="yes" label="Ja betyder" side={asked.yes} sides={sides} kept={kept} />
        <Means name="no" label="Nej betyder" side={asked.no} sides={sides} kept={kept} />
      </div>
      <RadioGroup
        name="secret"
        label="Hur röstar man?"
        inline
        choices={[
          { value: 'no', label: 'Öppet, med namn', disabled: isElection },
          { value: 'yes', label: 'Slutet, bara antal' },
        ]}
        defaultValue={isElection ? 'yes' : kept('secret', 'no')}
      />
      <div className="vote-secret form-row">
        <TextField name="yes" label="Ja" inputMode="numeric" width="short" defaultValue={kept('yes')} />
        <TextField name="no" label="Nej" inputMode="numeric" width="short" defaultValue={kept('no')} />
        <TextField
          name="abstain"
          label="Avstår"
          inputMode="numeric"
          width="short"
          defaultValue={kept('abstain')}
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys work on the radio buttons inside, which have their own */}
      <div className="vote-names" ref={form} onKeyDown={press} onChange={count} data-keys="own">
        {run.ledger && (
          <p className="vote-counts" aria-live="polite">
            <strong>{counts.yes}</strong> ja <strong>{counts.no}</strong> nej{' '}
            <strong>{counts.abstain}</strong> avstår <span>{total - given} kvar</span>
          </p>
        )}
        {run.ledger && (
          <div className="vote-blocks">
            {parties.map((party) => (
              <div key={party} className="vote-block">
                <span>
                  {party ?? 'Utan parti'} ({voters.filter((each) => each.party === party).length})
                </span>
                {choices.map((choice) => (
                  <button key={choice} type="button" onClick={() => block(party, choice)}>
                    {choiceText[choice]}
                  </button>
                ))}
              </div>
            ))}
          </div>
        )}
        <p className="form-hint">
          {run.ledger
            ? 'Tangenterna J, N och A röstar och går till nästa. Pilarna flyttar.'
            : 'Den som inte har någon markering räknas som frånvarande.'}
        </p>
        <div className="vote-rows">
          {voters.map((person) => (
            <fieldset key={person.personId} className="vote-row">
              <legend>
                {person.name} <small>{person.party}</small>
              </legend>
              <input type="hidden" name="voter" value={person.personId} />
              {choices.map((choice) => (
                <label key={choice}>
                  <input
                    type="radio"
                    name={`v:${person.personId}`}
                    value={choice}
                    defaultChecked={kept(`v:${person.personId}`) === choice}
                  />
                  <span>{choiceText[choice]}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      </div>
      {!isElection && (!run.ledger || tie || kept('casting') !== '') && (
        <Select
          key={tie ? `tie${chairVote()}` : 'no'}
          name="casting"
          label="Ordförandens utslagsröst"
          hint="Bara när rösterna är lika många."
          placeholder="Ingen"
          width="short"
          choices={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nej' },
          ]}
          defaultValue={kept('casting', tie ? chairVote() : '')}
        />
      )}
      <details className="run-sub">
        <summary>Annat röstetal eller slag av omröstning</summary>
        <Select
          name="threshold"
          label="Krav för bifall"
          placeholder="Flest röster"
          choices={[
            { value: '2/3', label: `Två tredjedelar av de närvarande: ${need('2/3', total)}` },
            { value: '1/3', label: `En tredjedel av de närvarande: ${need('1/3', total)}` },
          ]}
        />
        <Select
          name="purpose"
          label="Omröstningen gäller"
          choices={[
            { value: 'main', label: 'Huvudpropositionen eller själva saken' },
            { value: 'counter', label: 'Att utse motförslag' },
            { value: 'procedure', label: 'Bordläggning, återremiss eller annat formellt' },
          ]}
          defaultValue={kept('purpose', asked.purpose)}
        />
      </details>
      <Button>Anteckna omröstningen</Button>
    </NoteForm>
  )
}

/** How many that carry it: the fewest ayes with which a vote of that share is won. */
function need(threshold: '2/3' | '1/3', total: number): number {
  for (let yes = 0; yes <= total; yes++) {
    const counts = { yes, no: total - yes, abstain: 0 }
    const vote = {
      voteId: '',
      purpose: 'main' as const,
      yesMeans: '',
      noMeans: '',
      secret: true,
      counts,
      threshold,
    }
    if (tally(vote, total, false).carried === 'yes') return yes
  }
  return total
}

const byParty = (people: readonly Sitting[]): Sitting[] =>
  people.toSorted(
    (a, b) => (a.party ?? '').localeCompare(b.party ?? '', 'sv') || a.name.localeCompare(b.name, 'sv'),
  )

function Means({
  name,
  label,
  side,
  sides,
  kept,
}: {
  name: 'yes' | 'no'
  label: string
  side: Side
  sides: { value: string; label: string }[]
  kept: (name: string, otherwise?: string) => string
}) {
  const text = useRef<HTMLDivElement>(null)
  return (
    <div ref={text}>
      {sides.length > 0 && (
        <Select
          name={`${name}Proposal`}
          label={`${label} (yrkande)`}
          placeholder="Inget av yrkandena"
          choices={sides}
          defaultValue={kept(`${name}Proposal`, side.id)}
          onChange={(event) => {
            const field = text.current?.querySelector<HTMLInputElement>(`input[name="${name}Means"]`)
            const chosen = sides.find(({ value }) => value === event.target.value)
            if (field && chosen) field.value = chosen.label
          }}
        />
      )}
      <TextField name={`${name}Means`} label={label} defaultValue={kept(`${name}Means`, side.text)} />
    </div>
  )
}
