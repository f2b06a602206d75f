import { Button, Section, Select, TextField } from '~/ui'
import type { ItemAnswer } from './item'
import type { ItemPageData } from './item.server'

/** Who has told before the meeting that the item concerns them (JAV-01, JAV-02), and a form for one more. */
export function Disqualifications({
  page: { disqualified, people, editable },
  answer,
}: {
  page: ItemPageData
  answer: ItemAnswer | undefined
}) {
  const wrong = answer?.intent === 'disqualify' ? answer : undefined
  const error = (field: string) => (wrong?.error.field === field ? wrong.error.text : undefined)
  return (
    <Section
      id="jav"
      title="Känt jäv"
      count={disqualified.length || undefined}
      intro="Den som är jävig får inte delta när punkten behandlas. Det visas för den som leder sammanträdet, och skälet visas bara här."
    >
      {disqualified.length > 0 && (
        <ul className="ready-list">
          {disqualified.map(({ id, name, reason }) => (
            <li key={id}>
              <strong>{name}</strong>: {reason}
              {editable && (
                <form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button variant="quiet" name="intent" value="qualify" className="agenda-small">
                    Ta bort<span className="visually-hidden"> jäv för {name}</span>
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable &&
        (people.length > 0 ? (
          <form method="post" noValidate>
            <Select
              name="personId"
              label="Person"
              placeholder="Välj"
              choices={people}
              defaultValue={wrong?.values.personId ?? ''}
              error={error('personId')}
            />
            <TextField
              name="reason"
              label="Vad som gör personen jävig"
              defaultValue={wrong?.values.reason ?? ''}
              error={error('reason')}
            />
            <Button variant="secondary" name="intent" value="disqualify">
              Anteckna jäv
            </Button>
          </form>
        ) : (
          <p className="note">Organet har inga ledamöter den här dagen.</p>
        ))}
    </Section>
  )
}
