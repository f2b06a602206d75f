import type { MeetingKind } from '~/domain/meetings/meeting'
import { paths } from '~/paths'
import { formatWeekdayDate } from '~/text/format'
import { capital, meetingKindLabel, monthNames, nthLabel, weekdayNames } from '~/text/meetings/plan'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  ErrorSummary,
  FieldRow,
  LinkButton,
  Notice,
  Section,
  Select,
  TextField,
} from '~/ui'
import type { SeriesData, SeriesState } from './series'

/** The usual months: not July, when most are on leave. */
const usualMonths = ['1', '2', '3', '4', '5', '6', '8', '9', '10', '11', '12']

/** Which body, year, weekday and months: an address of its own, so that a proposal can be sent to a colleague. */
export function PatternForm({ loaded, again }: { loaded: SeriesData; again: boolean }) {
  const { m, bodies, body, year, pattern, today } = loaded
  const now = Number(today.slice(0, 4))
  const form = (
    <form method="get" action={paths.meetingPlan(m, 'serie')}>
      <FieldRow>
        <Select
          name="organ"
          label="Organ"
          defaultValue={body}
          placeholder="Välj"
          choices={bodies.map(({ slug, name }) => ({ value: slug, label: name }))}
          width="medium"
          required
        />
        <Select
          name="ar"
          label="År"
          defaultValue={String(year)}
          choices={[0, 1, 2, 3].map((ahead) => ({ value: String(now + ahead), label: String(now + ahead) }))}
          width="short"
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="vilken"
          label="Vilken i månaden"
          defaultValue={String(pattern?.nth ?? -1)}
          choices={([1, 2, 3, 4, -1] as const).map((nth) => ({ value: String(nth), label: nthLabel[nth] }))}
          width="medium"
        />
        <Select
          name="veckodag"
          label="Veckodag"
          defaultValue={String(pattern?.weekday ?? 4)}
          choices={weekdayNames.map((name, index) => ({ value: String(index + 1), label: capital(name) }))}
          width="medium"
        />
      </FieldRow>
      <CheckboxGroup
        name="manad"
        label="Månader"
        inline
        choices={monthNames.map((name, index) => ({ value: String(index + 1), label: capital(name) }))}
        defaultValues={pattern ? pattern.months.map(String) : usualMonths}
      />
      <div className="actions">
        <Button variant={again ? 'secondary' : 'primary'}>Visa dagarna</Button>
      </div>
    </form>
  )
  return again ? (
    <Section title="Ett annat mönster" id="monster">
      {form}
    </Section>
  ) : (
    form
  )
}

type Proposal = NonNullable<SeriesData['proposal']>

/** The days of the pattern, each to change, keep or leave out. */
export function ProposalForm({
  loaded: { m, body, open, remote },
  proposal,
  state,
  kinds,
}: {
  loaded: SeriesData
  proposal: Proposal
  state: SeriesState | undefined
  kinds: readonly MeetingKind[]
}) {
  const { council, days, secretaries } = proposal
  const value = (name: string, otherwise: string) => state?.values[name] ?? otherwise
  const used = (at: number, otherwise: boolean) =>
    state ? (state.values.use ?? '').split(' ').includes(String(at)) : otherwise
  const error = (name: string) => (state?.error.field === name ? state.error.text : undefined)
  return (
    <>
      {state &&
        (state.error.field === null ? (
          <Notice tone="danger" title="Det gick inte" live>
            {state.error.text}
          </Notice>
        ) : (
          <ErrorSummary errors={[{ fieldId: state.error.field, message: state.error.text }]} />
        ))}
      <form method="post">
        <input type="hidden" name="body" value={body} />
        <FieldRow>
          <TextField
            name="startsAt"
            label="Klockan"
            defaultValue={value('startsAt', proposal.startsAt.replace(':', '.'))}
            error={error('startsAt')}
            hint="Till exempel 13.00."
            width="short"
            optional
          />
          <TextField
            name="place"
            label="Plats"
            defaultValue={value('place', proposal.place)}
            error={error('place')}
            optional
          />
          <Select
            name="secretaryAccountId"
            label="Sekreterare"
            defaultValue={value('secretaryAccountId', proposal.secretaryAccountId)}
            error={error('secretaryAccountId')}
            placeholder="Organets alla sekreterare"
            choices={secretaries.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        </FieldRow>
        {!council && open && (
          <Checkbox
            name="openToPublic"
            label="Öppna för allmänheten"
            defaultChecked={state?.values.openToPublic !== undefined}
          />
        )}
        {remote && (
          <Checkbox
            name="remoteAllowed"
            label="Ledamöter får delta på distans"
            defaultChecked={state?.values.remoteAllowed !== undefined}
          />
        )}
        <div className="series" id="days">
          <table className="series-table">
            <caption className="visually-hidden">Föreslagna sammanträden</caption>
            <thead>
              <tr>
                <th scope="col">Ta med</th>
                <th scope="col">Ändra dagen</th>
                <th scope="col">Slag</th>
                <th scope="col">Att tänka på</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, kind, past, there, notes }, at) => (
                <tr key={day}>
                  <td>
                    <input
                      type="checkbox"
                      className="ds-input"
                      name="use"
                      value={at}
                      id={`use-${at}`}
                      defaultChecked={used(at, !past && !there)}
                      disabled={there}
                    />{' '}
                    <label htmlFor={`use-${at}`}>
                      <span className="visually-hidden">Ta med </span>
                      {capital(formatWeekdayDate(day))}
                    </label>
                  </td>
                  <td>
                    <input
                      type="date"
                      className="ds-input"
                      name={`day-${at}`}
                      id={`day-${at}`}
                      aria-label={`Dag, föreslagen ${formatWeekdayDate(day)}`}
                      aria-invalid={state?.error.field === `day-${at}` ? true : undefined}
                      defaultValue={value(`day-${at}`, day)}
                      readOnly={there}
                    />
                  </td>
                  <td>
                    <select
                      className="ds-input"
                      name={`kind-${at}`}
                      aria-label={`Slag av sammanträde ${formatWeekdayDate(day)}`}
                      defaultValue={value(`kind-${at}`, kind)}
                    >
                      {kinds
                        .filter((each) => each !== 'extra' && (each !== 'constituting' || council))
                        .map((each) => (
                          <option key={each} value={each}>
                            {meetingKindLabel[each]}
                          </option>
                        ))}
                    </select>
                  </td>
                  <td>
                    {there && <p>Finns redan i planen.</p>}
                    {past && <p>Dagen har varit.</p>}
                    {notes.map((note) => (
                      <p key={note}>{note}</p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div className="actions">
          <Button>Lägg in sammanträdena</Button>
          <LinkButton href={paths.meetingPlan(m)} variant="quiet">
            Avbryt
          </LinkButton>
        </div>
      </form>
    </>
  )
}
