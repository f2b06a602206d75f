import { problemText } from '~/text/reading'
import { uploadRefusal } from '~/text/refusals/uploads'
import { Notice } from '~/ui'
import type { PossibleDuplicate } from '#db/queries/duplicates'
import { DuplicateNotice } from './duplicate-notice'

/** Files that were not taken in, each with the reason. */
export function RefusedFiles({ refused }: { refused: { fileName: string; refusal: string }[] }) {
  return refused.map(({ fileName, refusal }) => (
    <Notice key={fileName} tone="warning" title={fileName}>
      Filen {uploadRefusal[refusal]}
    </Notice>
  ))
}

/** Everything that the clerk should know before confirming: what did not come with, what may be wrong or there already. */
export function IntakeNotices({
  m,
  intakeId,
  refused,
  chosen,
  duplicates,
  otherMunicipality,
  warnings,
  withFiles,
  withRegister,
}: {
  m: string
  intakeId: string
  refused: { fileName: string; refusal: string }[]
  chosen: { fileName: string; problem: string | null } | null
  duplicates: PossibleDuplicate[]
  /** The municipality that the document names, when it is another. */
  otherMunicipality: string | null
  /** What does not add up and has no field of its own. */
  warnings: string[]
  withFiles: boolean
  withRegister: boolean
}) {
  return (
    <>
      <DuplicateNotice m={m} intakeId={intakeId} duplicates={duplicates} withFiles={withFiles} />
      <RefusedFiles refused={refused} />
      {chosen?.problem && (
        <Notice tone="warning" title={chosen.fileName}>
          {problemText[chosen.problem]}
        </Notice>
      )}
      {otherMunicipality && (
        <Notice tone="warning" title="Rätt kommun?">
          Handlingen verkar höra till {otherMunicipality}.
        </Notice>
      )}
      {warnings.map((warning) => (
        <Notice key={warning} tone="warning">
          {warning}
        </Notice>
      ))}
      {!withRegister && (
        <Notice tone="warning" title="Inget diarium">
          Det finns inget öppet diarium som du får registrera i. Systemförvaltaren lägger upp diarier under
          Inställningar.
        </Notice>
      )}
    </>
  )
}

/** That the form shows what was saved, and the way back to what was read. */
export function SavedDraft({ justSaved, read }: { justSaved: boolean; read: boolean }) {
  return (
    <p className="draft-note" role="status">
      {justSaved ? 'Utkastet är sparat och ligger kvar under Påbörjade.' : 'Ditt sparade utkast visas.'}{' '}
      <button
        className="link-button"
        type="submit"
        form="registration"
        name="intent"
        value="reread"
        formNoValidate
      >
        {read ? 'Visa det som lästes i stället' : 'Börja om'}
      </button>
    </p>
  )
}
