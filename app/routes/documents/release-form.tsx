import { Button, Checkbox } from '~/ui'

/** The decision to show a file on the web, and to take it back. */
export function ReleaseForm({
  released,
  casePublished,
  secret,
  confirm,
}: {
  released: boolean
  casePublished: boolean
  secret: boolean
  /** The file needs a person's eyes first, and has to be confirmed. */
  confirm: boolean
}) {
  if (released)
    return (
      <form method="post">
        <p>
          {casePublished
            ? 'Filen visas för allmänheten.'
            : 'Filen är godkänd för webben men ärendet är inte publicerat.'}
        </p>
        <Button variant="secondary" wide name="release" value="no">
          Ta bort från webben
        </Button>
      </form>
    )
  if (secret) return <p>Visas inte: handlingen eller ärendet har sekretess.</p>
  return (
    <form method="post">
      <p>Bara raden i diariet visas för allmänheten, inte filen.</p>
      {confirm && <Checkbox name="confirmed" label="Jag har granskat filen och den ska ändå visas" />}
      <Button variant="secondary" wide name="release" value="yes">
        Visa filen på webben
      </Button>
    </form>
  )
}
