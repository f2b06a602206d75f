import { paths } from '~/paths'
import { provisionHint } from '~/text/register-care'
import { Actions, Button, Checkbox, DateField, FieldSet, Select, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'
import type { ShownEntry } from './care.server'

type Page = {
  entry: ShownEntry
  published: boolean
  publicParty: string | null
  marked: { whole: boolean; title: boolean; party: boolean }
  provisions: string[]
}

/** What is to be marked, by which provision, and what everyone may see instead. */
export function MarkingForm({ page, state }: { page: Page; state: FormState | undefined }) {
  const { entry, marked } = page
  const parties = page.publicParty !== null && !marked.party
  const { value, error, problem } = formView(state)
  const checked = (name: string) => value(name) === 'on'
  return (
    <form method="post" className="care-form">
      {problem}
      <FieldSet legend="Vad ska markeras?" id="whole" error={error('whole')}>
        {!marked.whole && (
          <Checkbox
            name="whole"
            id="mark-whole"
            label={entry.ofDocument ? 'Hela handlingen' : 'Ärendets innehåll'}
            hint={
              entry.ofDocument
                ? 'Utomstående ser bara raden i diariet, inte filen.'
                : 'Utomstående ser bara det som diariet måste visa: nummer, dag, avsändare och kort vad det gäller.'
            }
            defaultChecked={checked('whole')}
          />
        )}
        {!marked.title && (
          <Checkbox
            name="title"
            label={entry.ofDocument ? 'Rubriken' : 'Ärendemeningen'}
            hint="Skriv nedan vad som ska visas i stället."
            defaultChecked={checked('title')}
          />
        )}
        {parties && (
          <Checkbox name="party" label="Avsändaren eller mottagaren" defaultChecked={checked('party')} />
        )}
      </FieldSet>
      <Select
        name="provision"
        label="Bestämmelse"
        hint={<a href={`${paths.wordList}#sekretess`}>Vad en sekretessmarkering betyder</a>}
        placeholder="Välj"
        defaultValue={value('provision')}
        error={error('provision')}
        choices={page.provisions.map((provision) => ({
          value: provision,
          label: provisionHint[provision] ? `${provision}: ${provisionHint[provision]}` : provision,
        }))}
      />
      <TextField
        name="otherProvision"
        label="Annan bestämmelse"
        hint="Skriv till exempel 15 kap. 2 § OSL."
        width="medium"
        optional
        defaultValue={value('otherProvision')}
      />
      <DateField
        name="until"
        label="Sekretessen gäller längst till"
        optional
        defaultValue={value('until')}
        error={error('until')}
      />
      {!marked.title && (
        <TextField
          name="neutralTitle"
          label={entry.ofDocument ? 'Rubrik som alla får se' : 'Ärendemening som alla får se'}
          hint="Behövs när rubriken markeras. Till exempel: Skrivelse från enskild."
          optional
          maxLength={300}
          defaultValue={value('neutralTitle')}
          error={error('neutralTitle')}
        />
      )}
      {parties && (
        <TextField
          name="neutralParty"
          label="Avsändare som alla får se"
          hint="När avsändaren markeras. Lämnas det tomt visas Enskild."
          optional
          maxLength={300}
          defaultValue={value('neutralParty')}
        />
      )}
      {!entry.ofDocument && page.published && (
        <Checkbox
          name="unpublish"
          label="Ta bort ärendet helt från webben"
          hint="Annars visas raden i diariet även i fortsättningen."
          defaultChecked={checked('unpublish')}
        />
      )}
      <p className="note">
        Filer som visas på webben tas bort därifrån. Läs också igenom handlingarnas rubriker: de syns i
        diariet om de inte markeras var för sig.
      </p>
      <Actions>
        <Button>Sätt markering</Button>
        <a href={entry.href}>Tillbaka</a>
      </Actions>
    </form>
  )
}
