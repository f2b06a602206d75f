import type { ReactNode } from 'react'
import type { RequestEvent, RequestState } from '~/domain/records/request'
import { courts, otherGrounds, requestEventLabel } from '~/text/records'
import { Actions, Button, Section, Select, TextArea } from '~/ui'
import { secrecyProvisions } from '~/use-cases/intake/secrecy-provisions'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

type Props = { state: FormState | undefined }

/** What can be done with the request now. The usual step comes first and open; the others are folded. */
export function StepForms({
  events,
  requestState,
  state,
  taken,
  others,
}: Props & {
  events: readonly RequestEvent[]
  requestState: RequestState
  taken: string | null
  /** Authorities that the request can be sent on to. */
  others: readonly { id: string; name: string }[]
}) {
  const has = (event: RequestEvent) => events.includes(event)
  return (
    <Section title="Nästa steg">
      {has('take') && (
        <form method="post" className="step-form">
          {taken && <p>{taken} har begäran. Tar du hand om den blir du handläggare.</p>}
          <Button name="intent" value="take">
            {requestEventLabel.take}
          </Button>
        </form>
      )}
      {has('found') && (
        <form method="post" className="step-form">
          <p>Leta fram handlingen. Ange ärendet i sidospalten när du har hittat det.</p>
          <Button name="intent" value="found">
            {requestEventLabel.found}
          </Button>
        </form>
      )}
      {has('release') && (
        <Fold event="release" state={state} open>
          {(field) => (
            <>
              <p>
                Gå igenom handlingen del för del. Det som inte omfattas av sekretess lämnas ut, också om
                resten inte kan det.
              </p>
              <TextArea
                {...field('note')}
                label="Vad lämnas ut, och hur?"
                hint="Den som begärt handlingen får se det här."
                rows={3}
                required
              />
            </>
          )}
        </Fold>
      )}
      {has('release-partly') && (
        <Fold event="release-partly" state={state}>
          {(field) => (
            <>
              <TextArea
                {...field('note')}
                label="Vad lämnas ut?"
                hint="Till exempel ”12 sidor, tre rader på sidan 4 är maskade”."
                rows={3}
                required
              />
              <Provision {...field('provision')} label="Vad hindrar att resten lämnas ut?" />
              <Reasons {...field('reasons')} />
              <p className="note">Svaret upplyser om rätten till ett skriftligt beslut.</p>
            </>
          )}
        </Fold>
      )}
      {has('refuse') && (
        <Fold event="refuse" state={state}>
          {(field) => (
            <>
              <Provision {...field('provision')} label="Vad hindrar?" />
              <Reasons {...field('reasons')} />
              <p className="note">Svaret upplyser om rätten till ett skriftligt beslut.</p>
            </>
          )}
        </Fold>
      )}
      {has('decide-refusal') && (
        <Fold event="decide-refusal" state={state} open>
          {(field) => (
            <>
              <Provision {...field('provision')} label="Bestämmelse" />
              <Reasons {...field('reasons')} />
              <Select
                {...field('court')}
                label="Överklagas till"
                placeholder="Välj kammarrätt"
                choices={courts.map((court) => ({ value: court, label: court }))}
                required
              />
              <p className="note">
                Beslutet skrivs som PDF med skäl och besvärshänvisning, och registreras som utgående handling.
              </p>
            </>
          )}
        </Fold>
      )}
      {has('decide-release') && (
        <Fold event="decide-release" state={state}>
          {(field) => <TextArea {...field('note')} label="Vad lämnas ut, och hur?" rows={3} required />}
        </Fold>
      )}
      {has('demand') && (
        <form method="post" className="step-form">
          <p>Har beslutet begärts per brev eller telefon?</p>
          <Button variant="secondary" name="intent" value="demand">
            Ett skriftligt beslut har begärts
          </Button>
        </form>
      )}
      {has('note') && (
        <Fold event="note" state={state} title="Anteckna">
          {(field) => (
            <TextArea
              {...field('note')}
              label={requestState === 'secrecy_test' ? 'Prövning, del för del' : 'Anteckning'}
              hint="Syns bara för dem som handlägger."
              rows={3}
              required
            />
          )}
        </Fold>
      )}
      {has('forward') && others.length > 0 && (
        <Fold event="forward" state={state} title="En annan myndighet har handlingen">
          {(field) => (
            <Select
              {...field('body')}
              label="Lämna över till"
              placeholder="Välj myndighet"
              choices={others.map(({ id, name }) => ({ value: id, label: name }))}
              required
            />
          )}
        </Fold>
      )}
      {has('withdraw') && (
        <Fold event="withdraw" state={state} title="Begäran är återtagen">
          {(field) => <TextArea {...field('note')} label="Hur fick ni veta det?" optional rows={2} />}
        </Fold>
      )}
    </Section>
  )
}

type Field = (name: string) => { name: string; id: string; defaultValue: string; error: string | undefined }

function Fold({
  event,
  state,
  open = false,
  title = requestEventLabel[event],
  children,
}: Props & { event: RequestEvent; open?: boolean; title?: string; children: (field: Field) => ReactNode }) {
  const { value, error } = formView(state, event)
  const again = state?.intent === event
  // Several forms have a field by the same name; the one that was refused keeps the plain id, which the summary leads to.
  const field: Field = (name) => ({
    name,
    id: again ? name : `${event}-${name}`,
    defaultValue: value(name),
    error: error(name),
  })
  return (
    <details className="disclosure" open={open || again}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <form method="post">
        <input type="hidden" name="intent" value={event} />
        {children(field)}
        <Actions>
          <Button variant={open ? 'primary' : 'secondary'}>{requestEventLabel[event]}</Button>
        </Actions>
      </form>
    </details>
  )
}

const grounds = [
  { group: 'Sekretess', choices: secrecyProvisions.map((value) => ({ value, label: value })) },
  { group: 'Annat', choices: otherGrounds.map((value) => ({ value, label: value })) },
]

const Provision = ({ label, ...field }: ReturnType<Field> & { label: string }) => (
  <Select {...field} label={label} placeholder="Välj bestämmelse" choices={grounds} required />
)

const Reasons = (field: ReturnType<Field>) => (
  <TextArea
    {...field}
    label="Skäl"
    hint="Skriv så att den som begärt handlingen förstår, utan att röja det hemliga."
    rows={4}
    required
  />
)
