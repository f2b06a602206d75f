import { standing } from '~/domain/meetings/record/propositions'
import type { DecisionOutcome, Ending } from '~/domain/meetings/record/entries'
import { pointOutcomes } from '~/domain/cases/outcome'
import { outcomeLabel } from '~/text/lifecycle'
import { endingText, outcomeText } from '~/text/meetings/run'
import { Button, Checkbox, FieldSet, RadioGroup, Select, TextArea, TextField } from '~/ui'
import { NoteForm, useKept } from './note-form'
import { PersonPicker } from './person-picker'
import { itemRecordOf, type Run, servingIn, useRun } from './run-context'

const choices = <Key extends string>(texts: Record<Key, string>) =>
  (Object.entries(texts) as [Key, string][]).map(([value, label]) => ({ value, label }))

/** What the decision begins as: the minority's, what the chair or a vote found, or the proposal of the agenda. */
function begin(run: Run): { ending: Ending; points: string } {
  const told = itemRecordOf(run)
  const granted = told?.minority.find((each) => each.granted)
  if (granted?.about === 'table') return { ending: 'tabled', points: 'bordlägga ärendet' }
  if (granted) return { ending: 'referred_back', points: 'återremittera ärendet' }
  const vote = told?.votes.at(-1)
  const won =
    vote?.carried === 'yes' ? vote.yesProposalId : vote?.carried === 'no' ? vote.noProposalId : undefined
  const proposal = standing(told?.proposals ?? []).find(
    ({ proposalId }) => proposalId === (won ?? told?.found),
  )
  if (proposal?.kind === 'refer_back') return { ending: 'referred_back', points: 'återremittera ärendet' }
  if (proposal?.kind === 'table') return { ending: 'tabled', points: 'bordlägga ärendet' }
  const points = run.item?.proposal.join('\n\n') ?? ''
  if (proposal && proposal.kind !== 'main') return { ending: 'decided', points: proposal.text }
  const kind = run.item?.kind ?? ''
  // A new initiative is announced, and sent to be prepared where the agenda says to whom (KL 5:26).
  if (kind === 'new_initiatives') return { ending: points === '' ? 'noted' : 'remitted', points }
  if (kind === 'interpellation' && told?.answer)
    return { ending: 'decided', points: `${points}\n\nanse interpellationen besvarad`.trim() }
  const informs = ['information', 'reports', 'delegated_decisions'].includes(kind)
  return { ending: informs ? 'noted' : 'decided', points }
}

/** What it means for the matter, unless the secretary says otherwise. */
function outcomeOf(run: Run, ending: Ending): DecisionOutcome {
  if (ending !== 'decided') return 'other'
  if (itemRecordOf(run)?.answer) return 'answered'
  return run.item?.kind === 'election' ? 'other' : 'approved'
}

export function DecisionPanel() {
  const run = useRun()
  const kept = useKept('decision')
  const start = begin(run)
  const told = itemRecordOf(run)
  if (told?.decision)
    return (
      <NoteForm what="immediate_approval">
        <p>Punkten har ett beslut. Stryk det i listan om det ska ändras.</p>
        {!told.immediateApproval && <Button variant="secondary">Anteckna omedelbar justering</Button>}
      </NoteForm>
    )
  return (
    <NoteForm what="decision">
      <RadioGroup
        name="ending"
        label="Hur slutade punkten?"
        inline
        choices={choices(endingText)}
        defaultValue={kept('ending', start.ending)}
      />
      <TextArea
        name="points"
        label="Beslut"
        hint="En punkt per stycke, utan ”att”. Tom rad mellan punkterna."
        rows={6}
        defaultValue={kept('points', start.points)}
      />
      <div className="form-row">
        <Select
          name="outcome"
          label="Vad innebär det?"
          choices={choices(outcomeText)}
          defaultValue={kept('outcome', outcomeOf(run, start.ending))}
        />
        <TextField
          name="tabledTo"
          label="Bordläggs till annat möte"
          hint="Tomt: nästa sammanträde"
          optional
          defaultValue={kept('tabledTo')}
        />
      </div>
      <Claims kept={kept} />
      <TextArea
        name="receivers"
        label="Skickas till"
        hint="En mottagare per rad"
        optional
        rows={2}
        defaultValue={kept('receivers')}
      />
      <Checkbox name="immediate" label="Paragrafen justeras omedelbart" value="yes" />
      <Button>Anteckna beslutet</Button>
    </NoteForm>
  )
}

/** MOT-06: a motion is decided claim by claim; each follows the whole until it is given an outcome of its own. */
function Claims({ kept }: { kept: ReturnType<typeof useKept> }) {
  const claims = useRun().item?.claims ?? []
  if (claims.length === 0) return null
  return (
    <FieldSet
      legend="Yrkandena var för sig"
      hint="Välj bara för dem som inte gick som helheten."
      id="yrkandena"
    >
      {claims.map(({ id, text }, at) => (
        <div key={id}>
          <input type="hidden" name="claim" value={id} />
          <Select
            name={`claim:${id}`}
            label={text ? `${at + 1}. ${text}` : `Yrkande ${at + 1}`}
            placeholder="Som helheten"
            choices={pointOutcomes.map((value) => ({ value, label: outcomeLabel[value] }))}
            defaultValue={kept(`claim:${id}`)}
            width="medium"
            optional
          />
        </div>
      ))}
    </FieldSet>
  )
}

export function ReservationPanel() {
  const run = useRun()
  const kept = useKept('reservation')
  const told = itemRecordOf(run)
  if (!told?.decision)
    return <p>Anteckna beslutet först. Den som har deltagit i det kan sedan reservera sig.</p>
  return (
    <NoteForm what="reservation">
      <PersonPicker
        legend="Vem reserverar sig?"
        hint="Bara de som deltog i beslutet visas."
        people={servingIn(run, told)}
      />
      <Select
        name="proposal"
        label="Till förmån för"
        optional
        placeholder="Inget särskilt yrkande"
        choices={standing(told.proposals).map(({ proposalId, text }) => ({
          value: proposalId,
          label: text.slice(0, 90),
        }))}
      />
      <TextArea name="text" label="Motivering" optional rows={3} defaultValue={kept('text')} />
      <Button>Anteckna reservationen</Button>
    </NoteForm>
  )
}
