import { Button, TextField } from '~/ui'
import type { FormState } from '../account/form'
import { formView } from '../account/form-view'

/** Which case and document the request is about, once it was found. */
export function LinkForm({
  state,
  linked,
  searchHref,
}: {
  state: FormState | undefined
  linked: boolean
  searchHref: string
}) {
  const { value, error } = formView(state, 'link')
  return (
    <details className="disclosure" open={state?.intent === 'link'}>
      <summary>{linked ? 'Ändra vad den gäller' : 'Ange ärende och handling'}</summary>
      <form method="post">
        <input type="hidden" name="intent" value="link" />
        <TextField
          name="caseNumber"
          label="Ärendets nummer"
          hint={
            <>
              Som i diariet. <a href={searchHref}>Sök ärendet</a>
            </>
          }
          defaultValue={value('caseNumber')}
          error={error('caseNumber')}
          required
        />
        <TextField
          name="documentNumber"
          label="Handlingens nummer"
          optional
          width="short"
          inputMode="numeric"
          defaultValue={value('documentNumber')}
          error={error('documentNumber')}
        />
        <Button variant="secondary" wide>
          Spara
        </Button>
      </form>
    </details>
  )
}
