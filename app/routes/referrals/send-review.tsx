import { formatCount } from '~/text/format'
import { Actions, Button, Checkbox, DateField, FactList, Notice, Section } from '~/ui'
import { MeetingAdvice } from './meeting-advice'
import type { SendForm } from './send-form'
import type { ReviewedRecipient } from './send.server'

/** The second step: each recipient with its own day and what speaks against it, then everything goes at once. */
export function ReviewFields({
  form,
  recipients,
  error,
}: {
  form: SendForm
  recipients: readonly ReviewedRecipient[]
  error?: string
}) {
  return (
    <>
      <Section
        id="replyDay"
        title="Svarstid för var och en"
        count={recipients.length}
        intro="Ändra dagen för den som behöver en annan. För kännedom betyder att inget svar väntas."
      >
        {error && <p className="form-error">{error}</p>}
        <ul className="referral-lines">
          {recipients.map((recipient) => {
            const { key, name, email, information, replyDay, dayOff, decides, meeting } = recipient
            return (
              <li key={key}>
                <h3>{name}</h3>
                {email && <p className="note">Svarslänk skickas till {email}</p>}
                <DateField
                  name={`day-${key}`}
                  label="Svar senast"
                  defaultValue={replyDay}
                  aria-label={`Svar senast från ${name}`}
                />
                <Checkbox
                  name="information"
                  id={`information-${key}`}
                  value={key}
                  label="För kännedom"
                  aria-label={`För kännedom till ${name}`}
                  defaultChecked={information}
                />
                {dayOff && !information && (
                  <Notice tone="warning" title="Svarstiden är en ledig dag">
                    <p>Välj en vardag om kommunens regel inte säger annat.</p>
                  </Notice>
                )}
                {decides && !information && meeting && <MeetingAdvice meeting={meeting} />}
              </li>
            )
          })}
        </ul>
      </Section>
      <Section id="innehall-i-remissen" title="Det som skickas">
        <FactList
          facts={[
            { term: 'Yttrandet ska omfatta', value: form.question },
            ...(form.background ? [{ term: 'Bakgrund', value: form.background }] : []),
            {
              term: 'Handlingar',
              value:
                form.documents.length === 0
                  ? 'Inga'
                  : `${formatCount(form.documents.length, 'handling', 'handlingar')}: nummer ${form.documents.join(', ')}`,
            },
          ]}
        />
      </Section>
      <Actions>
        <Button name="intent" value="send">
          Skicka till {formatCount(recipients.length, 'mottagare', 'mottagare')}
        </Button>
        <Button variant="secondary" name="intent" value="review">
          Räkna om
        </Button>
        <Button variant="quiet" name="intent" value="edit" formNoValidate>
          Ändra
        </Button>
      </Actions>
    </>
  )
}
