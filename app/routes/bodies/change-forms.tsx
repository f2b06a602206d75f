import type { Composition } from '~/domain/meetings/composition'
import { paths } from '~/paths'
import { postLabel } from '~/text/administration'
import { partyText, spanText } from '~/text/bodies'
import { Button, Checkbox, DateField, FieldRow, Select, TextArea, TextField } from '~/ui'
import type { formView } from '../account/form-view'

type View = ReturnType<typeof formView>
type Choice = { value: string; label: string }
type Data = {
  m: string
  today: string
  body: { slug: string; name: string; kind: string }
  composition: Composition
  vacated: Choice[]
  persons: Choice[]
  parties: Choice[]
  otherBodies: Choice[]
}

const posts = Object.entries(postLabel).map(([value, label]) => ({ value, label }))

export function MandateForm({
  data: { vacated, persons, parties, today },
  view,
}: {
  data: Data
  view: View
}) {
  const { field, value, problem } = view
  return (
    <form method="post">
      {problem}
      <input type="hidden" name="intent" value="mandate" />
      <FieldRow>
        <Select {...field('personId')} label="Person" placeholder="Ny person" choices={persons} />
        <TextField {...field('newName')} label="Namn på en ny person" optional />
      </FieldRow>
      <FieldRow>
        <Select {...field('post')} label="Uppdrag" placeholder="Välj" choices={posts} required />
        <Select {...field('partyCode')} label="Parti" placeholder="Inget parti" choices={parties} optional />
      </FieldRow>
      <FieldRow>
        <DateField {...field('from', today)} label="Från och med" required />
        <DateField {...field('to')} label="Till och med" hint="Tomt: till mandatperiodens slut." optional />
      </FieldRow>
      <FieldRow>
        <TextField
          {...field('order')}
          label="Ordning"
          hint="Ersättarens plats inom partiet, eller 1 för första vice ordförande."
          inputMode="numeric"
          optional
        />
        <TextField {...field('constituency')} label="Valkrets" optional />
      </FieldRow>
      {vacated.length > 0 && (
        <Select
          {...field('replacesId')}
          label="Fyllnadsval efter"
          placeholder="Inte ett fyllnadsval"
          choices={vacated}
          optional
        />
      )}
      <TextField
        {...field('decidedIn')}
        label="Var det beslutades"
        hint="Till exempel KF 2026-11-26 § 140."
        optional
      />
      {(vacated.length > 0 || value('otherParty')) && (
        <Checkbox
          name="otherParty"
          label="Platsen får gå till ett annat parti"
          defaultChecked={value('otherParty') !== ''}
          error={view.error('otherParty')}
        />
      )}
      <div className="actions">
        <Button>Lägg till uppdraget</Button>
      </div>
    </form>
  )
}

export function DeputyOrderForm({ data: { composition, today }, view }: { data: Data; view: View }) {
  const { field, value, problem } = view
  return (
    <form method="post">
      {problem}
      <input type="hidden" name="intent" value="order" />
      <ol className="deputy-orders">
        {composition.deputies.map(({ id, name, party, order }) => (
          <li key={id}>
            <input
              name={`plats-${id}`}
              defaultValue={value(`plats-${id}`, order === null ? '' : String(order))}
              inputMode="numeric"
              aria-label={`Plats för ${name}, ${partyText(party)}`}
            />
            <span>
              {name} ({partyText(party)})
            </span>
          </li>
        ))}
      </ol>
      <DateField {...field('from', today)} label="Gäller från och med" required />
      <div className="actions">
        <Button variant="secondary">Spara ordningen</Button>
      </div>
    </form>
  )
}

export function TermForm({ data: { composition, body }, view }: { data: Data; view: View }) {
  const { field, problem } = view
  const { term } = composition
  const council = body.kind === 'council'
  return (
    <form method="post">
      {problem}
      <input type="hidden" name="intent" value="term" />
      {term && (
        <p>
          Nu gäller {term.seats} platser
          {term.deputySeats === null ? '' : ` och ${term.deputySeats} ersättare`},{' '}
          {spanText(term.from, term.to)}.
        </p>
      )}
      <FieldRow>
        <TextField {...field('seats')} label="Platser" inputMode="numeric" required />
        <TextField {...field('deputySeats')} label="Ersättare" inputMode="numeric" optional />
      </FieldRow>
      <FieldRow>
        <DateField {...field('from')} label="Från och med" required />
        <DateField {...field('to')} label="Till och med" optional />
      </FieldRow>
      {council && (
        <FieldRow>
          <TextField
            {...field('voters')}
            label="Röstberättigade den 1 mars året före valet"
            hint="Avgör minsta antalet: 21, 31, 41, 51, 61 eller 101 (5 kap. 5 §)."
            inputMode="numeric"
            required
          />
          <DateField
            {...field('decidedDay')}
            label="Fullmäktiges beslut"
            hint="Ett nytt antal beslutas före utgången av februari valåret."
            optional
          />
        </FieldRow>
      )}
      <TextField {...field('decidedIn')} label="Var det beslutades" optional />
      <div className="actions">
        <Button variant="secondary">Spara antalet</Button>
      </div>
    </form>
  )
}

export function SuccessionForm({ data: { m, otherBodies }, view }: { data: Data; view: View }) {
  const { field, problem } = view
  return (
    <form method="post">
      {problem}
      <input type="hidden" name="intent" value="succession" />
      <p>
        Skriv ett nytt namn, eller välj det organ som tar över. Det gamla organet står kvar med sina ärenden
        och protokoll. Öppna ärenden flyttas från sidan <a href={paths.shift(m)}>Mandatskiftet</a> den dag
        övergången gäller, och behåller sina nummer.
      </p>
      <FieldRow>
        <TextField {...field('name')} label="Nytt namn" optional />
        <TextField {...field('shortName')} label="Förkortning" optional />
      </FieldRow>
      <Select
        {...field('toBodyId')}
        label="Eller: ett organ som finns"
        placeholder="Ett nytt organ bildas"
        choices={otherBodies}
        optional
      />
      <DateField {...field('day')} label="Gäller från och med" required />
      <TextArea {...field('note')} label="Beslut eller förklaring" rows={2} optional />
      <div className="actions">
        <Button variant="secondary">Spara övergången</Button>
      </div>
    </form>
  )
}
