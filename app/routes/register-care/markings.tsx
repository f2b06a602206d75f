import { Actions, Button, DateText, Notice, StatusBadge, TextArea } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'
import type { ShownMarking } from './secrecy'

/** Markings over time, those in force first; each can be lifted with a reason. */
export function Markings({
  markings,
  mayLift,
  state,
}: {
  markings: ShownMarking[]
  mayLift: boolean
  state: FormState | undefined
}) {
  const lifting = state?.intent === 'lift' ? state.values.marking : undefined
  const view = formView(state, 'lift')
  return (
    <ul className="care-list">
      {markings.map((marking) => (
        <li key={marking.id}>
          <p>
            <strong>{marking.provision}</strong> på {marking.parts.join(', ')}{' '}
            <StatusBadge
              tone={marking.liftedDay ? 'neutral' : 'warning'}
              icon={marking.liftedDay ? undefined : 'lock'}
            >
              {marking.liftedDay ? 'Borttagen' : 'Gäller'}
            </StatusBadge>
          </p>
          <p className="note">
            Satt av {marking.setBy}
            {marking.setDay && (
              <>
                {' '}
                den <DateText value={marking.setDay} />
              </>
            )}
            {marking.until && (
              <>
                , längst till <DateText value={marking.until} />
              </>
            )}
            {marking.liftedDay && (
              <>
                . Togs bort av {marking.liftedBy} den <DateText value={marking.liftedDay} />:{' '}
                {marking.liftReason}
              </>
            )}
          </p>
          {mayLift && !marking.liftedDay && (
            <details open={lifting === marking.id}>
              <summary>Ta bort markeringen</summary>
              <form method="post" className="care-form">
                {lifting === marking.id && view.problem}
                <input type="hidden" name="intent" value="lift" />
                <input type="hidden" name="marking" value={marking.id} />
                <TextArea
                  name="reason"
                  id={`reason-${marking.id || 'first'}`}
                  label="Skäl"
                  hint="En markerad rubrik visas då åter som den är. Avsändaren ändras inte, och inga filer publiceras."
                  rows={2}
                  error={lifting === marking.id ? view.error('reason') : undefined}
                />
                <Actions>
                  <Button variant="secondary">Ta bort</Button>
                </Actions>
              </form>
            </details>
          )}
        </li>
      ))}
      {!mayLift && (
        <li>
          <Notice tone="info">Bara den som får se skyddade uppgifter kan ta bort en markering.</Notice>
        </li>
      )}
    </ul>
  )
}
