import { Actions, Button, Checkbox, Section, TextField } from '~/ui'
import type { FormState } from '../../account/form'
import { formView } from '../../account/form-view'
import type { MinutesPage } from './minutes-page.server'

type Given = { page: MinutesPage; answer: FormState | undefined }

/** How minutes begin: the whole of them, when the meeting is over. */
export function StartMinutes({ page, answer }: Given) {
  const { field, problem } = formView(answer, 'draft')
  return (
    <Section
      id="borja"
      title="Skriv protokollet"
      intro="Varje ärende som behandlades blir en paragraf med text av det som noterades. Texten kan sedan ändras."
    >
      <form method="post">
        {problem}
        {page.needsNumber && <FirstNumber field={field('firstNumber')} />}
        <Actions>
          <Button name="intent" value="draft">
            Börja skriva protokollet
          </Button>
        </Actions>
      </form>
    </Section>
  )
}

const FirstNumber = ({ field }: { field: { name: string; defaultValue: string; error?: string } }) => (
  <TextField
    {...field}
    label="Första paragrafens nummer"
    hint="Årets första protokoll i Rådslag. Skriv ett annat nummer om tidigare protokoll i år har skrivits någon annanstans. Lämna tomt för § 1."
    inputMode="numeric"
    width="short"
    optional
  />
)

/** Single paragraphs that are to be approved before the others (MIN-05). */
export function AtOnce({ page, answer }: Given) {
  const { error, problem, field } = formView(answer, 'at-once')
  const declared = page.atOnce.filter((item) => item.declared)
  const others = page.atOnce.filter((item) => !item.declared)
  return (
    <Section
      id="omedelbart"
      title="Justera enskilda paragrafer omedelbart"
      intro="Paragraferna får ett eget protokoll med egna underskrifter, eget anslag och egen tid för överklagande."
    >
      <form method="post">
        {problem}
        {error('items') && (
          <p className="form-error" id="items" role="alert">
            {error('items')}
          </p>
        )}
        {page.needsNumber && !page.mayDraft && <FirstNumber field={field('firstNumber')} />}
        <fieldset className="minutes-choices">
          <legend className="visually-hidden">Punkter</legend>
          {declared.map((item) => (
            <Item key={item.id} item={item} />
          ))}
          {others.length > 0 && (
            <details>
              <summary>
                {declared.length > 0
                  ? 'Fler avgjorda punkter'
                  : `Välj bland ${others.length} avgjorda punkter`}
              </summary>
              {others.map((item) => (
                <Item key={item.id} item={item} />
              ))}
            </details>
          )}
        </fieldset>
        <Actions>
          <Button variant="secondary" name="intent" value="at-once">
            Skriv eget protokoll för de valda
          </Button>
        </Actions>
      </form>
    </Section>
  )
}

const Item = ({ item: { id, label, declared } }: { item: MinutesPage['atOnce'][number] }) => (
  <Checkbox
    name="items"
    id={`punkt-${id}`}
    value={id}
    label={label}
    hint={declared ? 'Förklarad omedelbart justerad vid sammanträdet' : undefined}
    defaultChecked={declared}
  />
)
