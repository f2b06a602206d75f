import { formatDateTime } from '~/text/format'
import { Actions, Button, Notice, RichText, SideSection } from '~/ui'
import type { FormState } from '../../account/form'
import { formView } from '../../account/form-view'
import { Differences } from '../../documents/differences'
import type { EditView } from './paragraph-page.server'

/** What the record says beside the text: as a reminder, and as a change to meet when something was noted since. */
export function Beside({ edit, answer }: { edit: EditView; answer: FormState | undefined }) {
  const take = formView(answer, 'take')
  const keep = formView(answer, 'keep')
  return (
    <>
      {edit.changed && (
        <SideSection title="Anteckningarna har ändrats">
          <Notice tone="warning" title="Noterat sedan texten skrevs">
            {edit.edited
              ? 'Du har ändrat texten själv. Om du hämtar ändringen ersätts din text; den finns kvar bland tidigare texter.'
              : 'Hämta ändringen för att skriva om texten efter anteckningarna.'}
          </Notice>
          <Differences passages={edit.changed} />
          <form method="post">
            {take.problem ?? keep.problem}
            <Actions>
              <Button variant="secondary" name="intent" value="take">
                Hämta ändringen
              </Button>
              <Button variant="quiet" name="intent" value="keep">
                Behåll min text
              </Button>
            </Actions>
          </form>
        </SideSection>
      )}
      <SideSection title="Noterat vid sammanträdet">
        <details>
          <summary>Visa det som anteckningarna ger</summary>
          <div className="minutes-recorded">
            <RichText blocks={edit.recorded} startLevel={3} />
          </div>
        </details>
      </SideSection>
      {edit.revisions.length > 1 && (
        <SideSection title="Tidigare texter">
          {edit.revisions.slice(1).map(({ id, at, name, text }) => (
            <details key={id}>
              <summary>
                {formatDateTime(at)}, {name ?? 'efter anteckningarna'}
              </summary>
              <pre className="minutes-earlier">{text}</pre>
            </details>
          ))}
        </SideSection>
      )}
    </>
  )
}
