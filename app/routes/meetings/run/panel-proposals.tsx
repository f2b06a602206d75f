import { minorityRight, thirdOf } from '~/domain/meetings/record/minority'
import { standing, suggestPropositions } from '~/domain/meetings/record/propositions'
import { proposalKindText } from '~/text/meetings/run'
import { Button, RadioGroup, Select, TextArea, TextField } from '~/ui'
import { NoteForm, useKept } from './note-form'
import { PersonPicker } from './person-picker'
import { itemRecordOf, type Run, servingIn, useRun } from './run-context'

export function ProposalPanel() {
  const run = useRun()
  const kept = useKept('proposal')
  const told = itemRecordOf(run)
  const alive = standing(told?.proposals ?? [])
  const main = run.item?.proposalFrom
    ? `Bifall till ${lower(run.item.proposalFrom)}`
    : 'Bifall till förslaget'
  return (
    <>
      <NoteForm what="proposal">
        <PersonPicker legend="Vem yrkar?" people={servingIn(run, told)} />
        <RadioGroup
          name="kind"
          label="Vad för slags yrkande?"
          inline
          choices={Object.entries(proposalKindText).map(([value, label]) => ({ value, label }))}
          defaultValue={kept('kind', alive.length === 0 ? 'main' : 'counter')}
        />
        <TextArea
          name="text"
          label="Yrkande"
          rows={3}
          defaultValue={kept('text', alive.length === 0 ? main : '')}
        />
        <TextField
          name="moverText"
          label="Annan yrkande"
          hint="Till exempel ett organ eller ett parti"
          optional
          defaultValue={kept('moverText')}
        />
        <Button>Anteckna yrkandet</Button>
      </NoteForm>
      {alive.length > 0 && (
        <details className="run-sub">
          <summary>Någon instämmer i ett yrkande</summary>
          <NoteForm what="proposal_joined">
            <ProposalSelect run={run} id="instammer" />
            <PersonPicker legend="Vem instämmer?" people={servingIn(run, told)} />
            <Button variant="secondary">Anteckna</Button>
          </NoteForm>
        </details>
      )}
      {alive.length > 0 && (
        <details className="run-sub">
          <summary>Ordföranden avvisar ett yrkande (KL 5 kap. 57 §)</summary>
          <NoteForm what="proposal_refused">
            <ProposalSelect run={run} id="avvisas" />
            <TextField name="reason" label="Varför" />
            <label className="chip">
              <input type="checkbox" name="overruled" value="yes" />
              <span>Fullmäktige beslutar att yrkandet ändå får ställas</span>
            </label>
            <Button variant="secondary">Anteckna</Button>
          </NoteForm>
        </details>
      )}
    </>
  )
}

const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

function ProposalSelect({ run, id }: { run: Run; id: string }) {
  return (
    <Select
      name="proposal"
      id={id}
      label="Yrkande"
      choices={standing(itemRecordOf(run)?.proposals ?? []).map(({ proposalId, text }) => ({
        value: proposalId,
        label: text.slice(0, 90),
      }))}
    />
  )
}

/** The customary order in words (VOTE-12), to be said aloud and changed as the chair puts it. */
export function propositionText(run: Run): { text: string; order: string[] } {
  const proposals = itemRecordOf(run)?.proposals ?? []
  const { order, steps } = suggestPropositions(proposals)
  const words = (id: string | null) => proposals.find(({ proposalId }) => proposalId === id)?.text ?? ''
  const lines = steps.map((step) => {
    if (step.what === 'formal') return `Först avgörs yrkandet: ${words(step.proposalId)}.`
    if (step.what === 'counter')
      return `För att utse motförslag ställs ”${words(step.yes)}” mot ”${words(step.no)}”.`
    if (step.what === 'main')
      return step.no
        ? `I huvudpropositionen ställs ”${words(step.yes)}” mot ”${words(step.no)}”.`
        : `Proposition ställs på ”${words(step.yes)}”.`
    return `Därefter avgörs yrkandet: ${words(step.proposalId)}.`
  })
  return { order, text: lines.join('\n') }
}

export function PropositionsPanel() {
  const run = useRun()
  const kept = useKept('propositions')
  const { text, order } = propositionText(run)
  return (
    <NoteForm what="propositions">
      {order.map((id) => (
        <input key={id} type="hidden" name="order" value={id} />
      ))}
      <TextArea
        name="text"
        label="Propositionsordning"
        hint="Förslaget följer praxis: formella yrkanden först, sedan huvudförslag mot motförslag, sist tillägg."
        rows={6}
        defaultValue={kept('text', text)}
      />
      <Button>Ordningen godkänns</Button>
    </NoteForm>
  )
}

export function MinorityPanel() {
  const run = useRun()
  const kept = useKept('minority')
  const told = itemRecordOf(run)
  const facts = run.model.input.items.find(({ id }) => id === run.item?.id)
  if (!told || !facts) return null
  const present = told.quorum.present
  const right = minorityRight({
    body: run.model.input.body,
    isElection: facts.kind === 'election',
    used: facts.minorityUsed,
  })
  const needed = right ? thirdOf(present) : Math.floor(present / 2) + 1
  const why = right
    ? `En tredjedel av ${present} närvarande: ${needed} ledamöter räcker (KL 5 kap. 50 §).`
    : facts.minorityUsed
      ? `Ärendet har skjutits upp av en minoritet förut. Nu krävs majoritet: ${needed} av ${present}.`
      : `Här krävs majoritet: ${needed} av ${present}.`
  return (
    <NoteForm what="minority">
      <p className="run-need">{why}</p>
      <RadioGroup
        name="about"
        label="Vad begärs?"
        inline
        choices={[
          { value: 'refer_back', label: 'Återremiss' },
          { value: 'table', label: 'Bordläggning' },
        ]}
        defaultValue={kept('about', 'refer_back')}
      />
      <TextArea
        name="reasons"
        label="Motivering"
        hint="Vid återremiss är det de som begär den som anger varför."
        rows={3}
        defaultValue={kept('reasons')}
      />
      <TextField
        name="count"
        label="Antal som begär det"
        hint="Om ni inte antecknar alla namn"
        inputMode="numeric"
        width="short"
        optional
        defaultValue={kept('count')}
      />
      <PersonPicker legend="Vilka begär det?" people={servingIn(run, told)} />
      <Button>Anteckna begäran</Button>
    </NoteForm>
  )
}
