import type { VersionObstacle } from '~/domain/cases/document-versions'
import { paths } from '~/paths'
import { formatDateTime } from '~/text/format'
import { versionObstacleText } from '~/text/refusals/documents'
import { Button, FileField, SideSection, TextArea, TextField } from '~/ui'
import { ACCEPTED } from '../register/upload-forms'

export type VersionState = {
  /** What stands in the way of a new version. */
  obstacle: VersionObstacle | null
  checkedOut: { accountId: string; name: string; at: string; mine: boolean } | null
  /** The newest version; 0 without a file. */
  newest: number
}

export type VersionAnswer = { intent: string; values: Record<string, string>; errors: Record<string, string> }

/** What someone who works with the document can do with its versions, and why not when it cannot be done. */
export function VersionWork({
  m,
  slug,
  state: { obstacle, checkedOut, newest },
  answer,
}: {
  m: string
  slug: string
  state: VersionState
  answer?: VersionAnswer
}) {
  if (obstacle && !checkedOut?.mine)
    return (
      <SideSection title="Ny version">
        <p>{versionObstacleText(obstacle)}</p>
        <p>
          <a href={paths.caseAddDocument(m, slug)}>Lägg till handling</a>
        </p>
      </SideSection>
    )
  return (
    <SideSection title="Arbeta med handlingen">
      {checkedOut && (
        <p className="checked-out">
          <strong>{checkedOut.mine ? 'Du' : checkedOut.name}</strong> har handlingen utcheckad sedan{' '}
          {formatDateTime(checkedOut.at)}.
        </p>
      )}
      {checkedOut && !checkedOut.mine ? (
        <TakeOver from={checkedOut.accountId} answer={answer} />
      ) : (
        <>
          {!obstacle && <NewVersion checkedOut={checkedOut !== null} newest={newest} answer={answer} />}
          <form method="post" className="stacked">
            {checkedOut ? (
              <Button variant="secondary" wide name="intent" value="cancel">
                Avbryt utcheckningen
              </Button>
            ) : (
              <>
                <Button variant="secondary" wide name="intent" value="check-out">
                  Checka ut
                </Button>
                <p className="note">Då kan ingen annan lägga till en version medan du skriver.</p>
                {newest > 0 && (
                  <>
                    <Button variant="secondary" wide name="intent" value="finish">
                      Färdigställ
                    </Button>
                    <p className="note">
                      Version {newest} blir den upprättade handlingen. Det kan inte göras ogjort.
                    </p>
                  </>
                )}
              </>
            )}
          </form>
        </>
      )}
    </SideSection>
  )
}

const of = (answer: VersionAnswer | undefined, intent: string) =>
  answer?.intent === intent ? answer : undefined

function NewVersion({
  checkedOut,
  newest,
  answer,
}: {
  checkedOut: boolean
  newest: number
  answer?: VersionAnswer
}) {
  const mine = of(answer, 'version')
  const fields = (
    <form method="post" encType="multipart/form-data">
      <input type="hidden" name="basedOn" value={newest} />
      <TextField
        name="note"
        label="Vad är nytt?"
        defaultValue={mine?.values.note}
        error={mine?.errors.note}
        maxLength={500}
        required
      />
      <FileField
        name="file"
        label="Fil"
        hint="Högst 50 MB."
        accept={ACCEPTED}
        error={mine?.errors.file}
        required
      />
      <Button wide>{checkedOut ? 'Checka in version' : 'Lägg till version'}</Button>
    </form>
  )
  if (checkedOut || mine) return fields
  return (
    <details className="disclosure">
      <summary>Ny version</summary>
      {fields}
    </details>
  )
}

function TakeOver({ from, answer }: { from: string; answer?: VersionAnswer }) {
  const mine = of(answer, 'take-over')
  const fields = (
    <form method="post">
      <input type="hidden" name="intent" value="take-over" />
      <input type="hidden" name="from" value={from} />
      <TextArea
        name="reason"
        label="Varför tar du över?"
        hint="Kollegan får se det."
        rows={2}
        defaultValue={mine?.values.reason}
        error={mine?.errors.reason}
        maxLength={500}
        required
      />
      <Button variant="secondary" wide>
        Ta över
      </Button>
    </form>
  )
  if (mine) return fields
  return (
    <details className="disclosure">
      <summary>Ta över handlingen</summary>
      {fields}
    </details>
  )
}
