import { delegateKinds, matterKinds } from '~/domain/meetings/delegation'
import { formatDate } from '~/text/format'
import { delegateKindLabel, matterKindLabel, trackLabel } from '~/text/meetings/delegation'
import {
  Actions,
  Button,
  Checkbox,
  DataTable,
  DateField,
  FieldRow,
  FieldSet,
  RadioGroup,
  Section,
  Select,
  TextArea,
  TextField,
} from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

type Row = {
  id: string
  code: string
  text: string
  delegate: string
  limits: string | null
  reported: boolean
  appealTrack: 'K' | 'F'
  mayDelegateOn: boolean
  personal: boolean
  validFrom: string
  validTo: string | null
  decidedIn: string | null
}

type ItemData = {
  item: Row | null
  bodies: { value: string; label: string }[]
  bodyId: string
  today: string
}

/** An item as the board has decided it. A change begins a row of its own; what was is kept. */
export function ItemForm({ data, state }: { data: ItemData; state: FormState | undefined }) {
  const { item, bodies, bodyId } = data
  const { field, value, error, problem } = formView(state)
  const ticked = (name: string, otherwise = false) =>
    state?.intent === '' ? value(name) === 'on' : otherwise
  return (
    <Section id="punkt" title={item ? 'Ändra från en dag' : 'Punkten'}>
      <form method="post">
        {problem}
        {!item && (
          <Select
            {...field('body', bodyId)}
            label="Organ"
            placeholder="Välj organ"
            choices={bodies}
            required
          />
        )}
        <FieldRow>
          <TextField
            {...field('code', item?.code)}
            label="Nummer"
            hint="Till exempel 4.2"
            width="short"
            maxLength={20}
            required
          />
          <DateField {...field('validFrom')} label="Gäller från" required />
        </FieldRow>
        <TextArea {...field('text', item?.text)} label="Vad får beslutas?" rows={3} required />
        <TextField
          {...field('limits', item?.limits ?? '')}
          label="Gräns"
          hint="Till exempel: högst 500 000 kronor"
          optional
        />
        <Select
          {...field('delegateKind')}
          label="Vad för slags delegat?"
          placeholder="Välj"
          choices={delegateKinds.map((kind) => ({ value: kind, label: delegateKindLabel[kind] }))}
          required
        />
        <TextField
          {...field('delegate', item?.delegate)}
          label="Vem beslutar?"
          hint="Befattning eller organ: Förvaltningschef, Arbetsutskottet. En person bara när nämnden har utsett den."
          required
        />
        <Checkbox
          name="personal"
          label="Gäller en namngiven person och upphör vid mandatskiftet"
          defaultChecked={ticked('personal', item?.personal)}
        />
        <Checkbox
          name="mayDelegateOn"
          label="Förvaltningschefen får delegera vidare (7 kap. 6 § kommunallagen)"
          defaultChecked={ticked('mayDelegateOn', item?.mayDelegateOn)}
        />
        <RadioGroup
          name="appealTrack"
          label="Hur överklagas besluten?"
          choices={(['K', 'F'] as const).map((track) => ({ value: track, label: trackLabel[track] }))}
          defaultValue={value('appealTrack', item?.appealTrack)}
          error={error('appealTrack')}
          required
        />
        <RadioGroup
          name="reported"
          label="Anmäls besluten till nämnden?"
          hint="Det som inte anmäls men kan laglighetsprövas anslås för sig (6 kap. 40 § kommunallagen)."
          choices={[
            { value: 'yes', label: 'Ja' },
            { value: 'no', label: 'Nej' },
          ]}
          defaultValue={value('reported', item?.reported === false ? 'no' : 'yes')}
          required
        />
        <FieldSet
          id="about"
          legend="Handlar punkten om något av detta?"
          hint="Då får den inte delegeras, eller inte avgöras automatiserat (6 kap. 38 § kommunallagen)."
          error={error('about')}
        >
          {matterKinds.map((kind) => (
            <Checkbox
              key={kind}
              name={`about-${kind}`}
              label={matterKindLabel[kind]}
              defaultChecked={ticked(`about-${kind}`)}
            />
          ))}
        </FieldSet>
        <TextField {...field('decidedIn')} label="Beslutat" hint="Till exempel KS 2026-02-11 § 23" required />
        <Actions>
          <Button>Spara punkten</Button>
        </Actions>
      </form>
    </Section>
  )
}

/** DEL-07: one step, where the board lets it. */
export function PassOnForm({ today, state }: { today: string; state: FormState | undefined }) {
  const { field: told, problem } = formView(state, 'pass-on')
  const field = (name: string, otherwise?: string) => ({
    ...told(name, otherwise),
    id: state?.intent === 'pass-on' ? name : `pass-on-${name}`,
  })
  return (
    <Section
      id="delegera-vidare"
      title="Delegera vidare"
      intro="Ett steg, till någon i samma förvaltning. Besluten anmäls och överklagas som punkten säger."
    >
      <form method="post">
        <input type="hidden" name="intent" value="pass-on" />
        {problem}
        <FieldRow>
          <TextField {...field('delegate')} label="Till vilken befattning?" required />
          <DateField {...field('validFrom', today)} label="Från" required />
        </FieldRow>
        <Actions>
          <Button variant="secondary">Delegera vidare</Button>
        </Actions>
      </form>
    </Section>
  )
}

export function EndForm({ state }: { state: FormState | undefined }) {
  const { field, problem } = formView(state, 'end')
  return (
    <Section
      id="upphor"
      title="Punkten upphör"
      intro="Det som har beslutats under punkten står kvar. Det som är vidaredelegerat upphör samtidigt."
    >
      <form method="post">
        <input type="hidden" name="intent" value="end" />
        {problem}
        <DateField {...field('validTo')} label="Sista dagen" required />
        <Actions>
          <Button variant="secondary">Avsluta punkten</Button>
        </Actions>
      </form>
    </Section>
  )
}

export function ItemHistory({ rows }: { rows: Row[] }) {
  return (
    <Section id="historik" title="Så har punkten lytt">
      <DataTable
        caption="Punktens lydelser, senaste först"
        captionHidden
        compact
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            ...{ key: 'span', label: 'Gällde', rowHeader: true },
            render: ({ validFrom, validTo }) =>
              `${formatDate(validFrom)} – ${validTo ? formatDate(validTo) : 'tills vidare'}`,
          },
          { key: 'text', label: 'Lydelse', render: ({ text }) => text },
          { key: 'delegate', label: 'Delegat', render: ({ delegate }) => delegate },
          { key: 'decided', label: 'Beslutat', render: ({ decidedIn }) => decidedIn ?? '' },
        ]}
      />
    </Section>
  )
}
