import { extraGrounds } from '~/domain/meetings/plan'
import { meetingKinds } from '~/domain/meetings/meeting'
import { extraGroundLabel, meetingKindLabel } from '~/text/meetings/plan'
import { Button, Checkbox, DateField, FieldRow, FieldSet, Notice, RadioGroup, Select, TextField } from '~/ui'
import { formView } from '../../account/form-view'
import type { PlanState } from './form-data'

export type MeetingValues = {
  day: string
  lastDay: string
  startsAt: string
  place: string
  kind: string
  materialDay: string
  openToPublic: boolean
  remoteAllowed: boolean
  secretaryAccountId: string
  chairPersonId: string
}

/** MAND-07: the members of the council on the day, and who of them has served longest. */
export type FirstChairs = { id: string; name: string; longest: boolean }[]

/** The fields of a meeting, for a new one and for changing one. */
export function MeetingForm({
  state,
  bodies,
  body,
  values,
  secretaries,
  chairs,
  council,
  open,
  remote,
  materialHint,
  revision,
  label,
}: {
  state: PlanState | undefined
  /** Bodies to choose among; none when the meeting has its body. */
  bodies?: { slug: string; name: string }[]
  body?: string
  values: MeetingValues
  secretaries: { id: string; name: string }[]
  chairs: FirstChairs
  /** Whether the body is the council: its meetings are open by law. Null while the body is not chosen. */
  council: boolean | null
  /** Whether the council has let boards meet in the open, and members take part from elsewhere. */
  open: boolean
  remote: boolean
  materialHint: string
  revision?: number
  label: string
}) {
  const { field, value, error, problem } = formView(state)
  const warned = state?.warnings
  // After a refusal an empty checkbox is a no, not the value from before.
  const checked = (name: string, now: boolean) => (state ? state.values[name] !== undefined : now)
  return (
    <>
      {problem}
      {warned && (
        <Notice tone="warning" title="Stämmer dagen?" live>
          <ul>
            {warned.texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>Ändra det som ska ändras, eller gå vidare ändå.</p>
        </Notice>
      )}
      <form method="post" className="form-plain">
        {revision !== undefined && <input type="hidden" name="revision" value={revision} />}
        {warned && <input type="hidden" name="confirmed" value={warned.key} />}
        {bodies && (
          <Select
            {...field('body', body)}
            label="Organ"
            placeholder="Välj"
            choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
            width="medium"
            required
          />
        )}
        <FieldRow>
          <DateField {...field('day', values.day)} label="Dag" required />
          <TextField
            {...field('startsAt', values.startsAt.replace(':', '.'))}
            label="Klockan"
            hint="Till exempel 13.00."
            width="short"
            optional
          />
          <DateField
            {...field('lastDay', values.lastDay)}
            label="Sista dag"
            hint="När sammanträdet pågår i flera dagar."
            optional
          />
        </FieldRow>
        <TextField
          {...field('place', values.place)}
          label="Plats"
          hint="Rum och adress, som de ska stå i kallelsen."
          optional
        />
        <RadioGroup
          name="kind"
          label="Slag"
          choices={meetingKinds
            .filter((kind) => kind !== 'constituting' || council !== false)
            .map((kind) => ({ value: kind, label: meetingKindLabel[kind] }))}
          defaultValue={value('kind', values.kind)}
          error={error('kind')}
        />
        {council !== false && (
          <Select
            {...field('chairPersonId', values.chairPersonId)}
            label="Vem leder första sammanträdet?"
            hint="Bara för ett nyvalt fullmäktiges första sammanträde: till dess att presidiet är valt leder den som har varit ledamot längst (ålderspresidenten)."
            placeholder="Den som har varit ledamot längst"
            choices={chairs.map(({ id, name, longest }) => ({
              value: id,
              label: longest ? `${name} (längst tid som ledamot)` : name,
            }))}
            width="medium"
            optional
          />
        )}
        {bodies && (
          <FieldSet
            legend="Bara för ett extra sammanträde"
            id="extra"
            hint="Varför sammanträdet hålls (5 kap. 12 § och 6 kap. 23 § kommunallagen)."
          >
            <FieldRow>
              <Select
                {...field('ground')}
                label="Grund"
                placeholder="Inget extra sammanträde"
                choices={extraGrounds.map((ground) => ({ value: ground, label: extraGroundLabel[ground] }))}
                optional
              />
              <TextField
                {...field('requests')}
                label="Antal ledamöter som begär det"
                inputMode="numeric"
                width="short"
                optional
              />
            </FieldRow>
          </FieldSet>
        )}
        <FieldRow>
          <DateField
            {...field('materialDay', values.materialDay)}
            label="Manusstopp"
            hint={materialHint}
            optional
          />
          <Select
            {...field('secretaryAccountId', values.secretaryAccountId)}
            label="Sekreterare"
            hint="Den som påminns om sammanträdets dagar."
            placeholder="Organets alla sekreterare"
            choices={secretaries.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        </FieldRow>
        <FieldSet
          legend="Offentlighet och distans"
          id="openness"
          hint="Fullmäktiges sammanträden är alltid offentliga. En nämnd är stängd om inte fullmäktige har tillåtit öppna sammanträden."
        >
          {council !== true && (
            <Checkbox
              name="openToPublic"
              label="Öppet för allmänheten"
              error={error('openToPublic')}
              hint={open ? undefined : 'Fullmäktige har inte tillåtit öppna nämndsammanträden.'}
              defaultChecked={checked('openToPublic', values.openToPublic)}
            />
          )}
          <Checkbox
            name="remoteAllowed"
            label="Ledamöter får delta på distans"
            error={error('remoteAllowed')}
            hint={remote ? undefined : 'Fullmäktige har inte beslutat om distans.'}
            defaultChecked={checked('remoteAllowed', values.remoteAllowed)}
          />
        </FieldSet>
        <div className="actions">
          <Button>{warned ? `${label} ändå` : label}</Button>
        </div>
      </form>
    </>
  )
}
