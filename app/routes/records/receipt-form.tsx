import { Actions, Button, DateField, Section } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

/** When whoever asked received the refusal: the time of appeal counts from it. */
export function ReceiptForm({ state }: { state: FormState | undefined }) {
  const { field } = formView(state, 'receipt')
  return (
    <Section title="När togs beslutet emot?">
      <form method="post">
        <input type="hidden" name="intent" value="receipt" />
        <DateField
          {...field('day')}
          label="Dag då den som begärde handlingen tog emot beslutet"
          hint="Tiden för att överklaga, tre veckor, räknas från den dagen (44 § förvaltningslagen)."
          required
        />
        <Actions>
          <Button>Spara dagen</Button>
        </Actions>
      </form>
    </Section>
  )
}
