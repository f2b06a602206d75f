import { formatDate } from '~/text/format'
import { Actions, Button, DateField, FieldRow, Section, Select, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'
import type { AssignmentPage } from './assignment'

/** Who reports and when, and the link for whoever has no account. */
export function FollowForms({ page, state }: { page: AssignmentPage; state: FormState | undefined }) {
  return (
    <Section
      id="skot"
      title="Vem redovisar, och när?"
      intro="Den som redovisar får en påminnelse 14 dagar före dagen och en när den har passerat."
    >
      <Owner page={page} state={state} />
      <Link page={page} state={state} />
    </Section>
  )
}

type Props = { page: AssignmentPage; state: FormState | undefined }

function Owner({ page: { assignment, staff }, state }: Props) {
  const { field, problem } = formView(state, 'ansvar')
  return (
    <form method="post">
      <input type="hidden" name="intent" value="ansvar" />
      {problem}
      <FieldRow>
        <Select
          {...field('account', assignment.ownerAccountId ?? '')}
          label="Konto"
          placeholder="Inget konto"
          choices={staff}
          optional
        />
        <TextField
          {...field('owner', assignment.owner ?? '')}
          label="Redovisas av"
          hint="Lämna tomt för kontots namn."
          optional
          width="medium"
        />
        <DateField
          {...field('nextReportDay', assignment.nextReportDay ?? '')}
          label="Nästa redovisning"
          optional
        />
      </FieldRow>
      <Actions>
        <Button variant="secondary">Spara</Button>
      </Actions>
    </form>
  )
}

function Link({ page: { link }, state }: Props) {
  const { field, problem } = formView(state, 'lank')
  return (
    <details className="disclosure" open={state?.intent === 'lank'}>
      <summary>
        <h3>Redovisning utan konto</h3>
      </summary>
      {link ? (
        <p>
          {link.name} ({link.email}) har en länk som gäller till och med {formatDate(link.untilDay)}. En ny
          länk ersätter den.
        </p>
      ) : (
        <p>Den som inte har konto får en egen länk med e-post och redovisar genom den.</p>
      )}
      <form method="post">
        <input type="hidden" name="intent" value="lank" />
        {problem}
        <FieldRow>
          <TextField {...field('name')} label="Namn" width="medium" required />
          <TextField {...field('email')} label="E-post" type="email" width="medium" required />
        </FieldRow>
        <Actions>
          <Button variant="secondary">Skicka länk</Button>
        </Actions>
      </form>
      {link && (
        <form method="post">
          <input type="hidden" name="intent" value="avslutad" />
          <Actions>
            <Button variant="quiet">Avsluta länken</Button>
          </Actions>
        </form>
      )}
    </details>
  )
}
